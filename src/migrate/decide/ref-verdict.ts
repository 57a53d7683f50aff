import type { Channel } from '../../register/register.ts'
import { saysNightly } from '../effects/tags.ts'
import type { Confidence } from '../report/finding.ts'
import type { Scenario } from '../workflow/scenario.ts'
import type { Cause, Verdict } from './verdicts.ts'

const published = /^(published|released|created|prereleased|edited)$/
const versionTag = /^(v?\d|v$|v[*[?.]|v?\[\d-\d\]|release[-/*]|version[-/*])/i
const versionGlob = /^(v[*[?\d+.]|v?\d|v?\[\d-\d\]|\*\.\*|release[-/*]|version[-/*])/i
const releaseBranch = /^(releases?[-/]|hotfix[-/]|v?\d+[.-]|stable)/i
const workBranch =
  /^(main|master|trunk|dev|develop|development|next|feat|feature|fix|bugfix|chore|ci|test|pr|renovate|dependabot|gh-readonly-queue)([-/*.]|$)/i

/** What the way a workflow starts says about the channel, before looking at what it pushes. */
export function refVerdict(scenario: Scenario): Verdict {
  const { event, ref, glob, at } = scenario
  const verdict = (
    channel: Channel,
    part: { confidence: Confidence; why: string; cause?: Cause },
  ): Verdict => ({ channel, at, ...part })
  if (event === 'release') {
    return published.test(glob)
      ? verdict('release', { confidence: 'sure', why: 'it runs when a release is published' })
      : verdict('release', { confidence: 'unsure', why: `it runs when a release is ${glob}` })
  }
  if (event.startsWith('pull_request'))
    return verdict('nightly', { confidence: 'sure', why: 'it runs for pull requests', cause: 'pull-request' })
  if (event === 'merge_group')
    return verdict('nightly', { confidence: 'sure', why: 'it runs for the merge queue' })
  if (event === 'schedule') {
    return verdict('nightly', {
      confidence: 'likely',
      why: 'a schedule alone may be a nightly, a rebuild of releases or a clean-up',
    })
  }
  if (!['push', 'create', 'workflow_dispatch'].includes(event)) {
    return verdict('nightly', { confidence: 'unsure', why: `the event ${event} tells no channel` })
  }
  return ref.prefix.startsWith('refs/tags/') ? tagVerdict(scenario) : branchVerdict(scenario)
}

function tagVerdict({ ref, glob, at }: Scenario): Verdict {
  const name = ref.prefix.slice('refs/tags/'.length)
  if (saysNightly(name) || saysNightly(glob)) {
    return { channel: 'nightly', confidence: 'sure', why: `it runs for tags ${glob || name}`, at }
  }
  const versions = versionTag.test(name) || versionGlob.test(glob)
  const nightliesLeftOut = ref.without.some(hole => saysNightly(hole.prefix))
  if (versions || nightliesLeftOut) {
    return { channel: 'release', confidence: 'sure', why: `it runs for version tags (${glob || name})`, at }
  }
  return {
    channel: 'release',
    confidence: 'likely',
    why: 'it runs for any tag, and a tag may be a nightly one',
    at,
  }
}

function branchVerdict({ ref, at }: Scenario): Verdict {
  const name = ref.prefix.slice('refs/heads/'.length)
  if (saysNightly(name) || workBranch.test(name) || (name === '' && !ref.exact)) {
    return {
      channel: 'nightly',
      confidence: 'sure',
      why: `it runs for ${name === '' ? 'branches' : `the branch ${name}`}`,
      at,
    }
  }
  if (releaseBranch.test(name)) {
    const why = `it runs for release branches (${name})`
    return { channel: 'release', confidence: 'sure', why, cause: 'release-branch', at }
  }
  return { channel: 'nightly', confidence: 'unsure', why: `the branch ${name} tells no channel`, at }
}
