import type { Channel } from '../../register/register.ts'
import type { StepEffect, TaggedImage } from '../effects/effect.ts'
import { saysNightly, type TagKind, type TagRule } from '../effects/tags.ts'
import type { Confidence } from '../report/finding.ts'
import { holds } from '../workflow/evaluate.ts'
import type { Scenario } from '../workflow/scenario.ts'

/** How a workflow starts, where more depends on it than the channel. */
type Cause = 'pull-request' | 'release-branch'

/** A conclusion about the channel with its evidence; `at` is an offset in the file. */
export interface ChannelVerdict {
  readonly channel: Channel
  readonly confidence: Confidence
  readonly why: string
  readonly cause?: Cause
  readonly at: number
}

const published = /^(published|released|created|prereleased|edited)$/
const versionTag = /^(v?\d|v$|v[*[?.]|v?\[\d-\d\]|release[-/*]|version[-/*])/i
const versionGlob = /^(v[*[?\d+.]|v?\d|v?\[\d-\d\]|\*\.\*|release[-/*]|version[-/*])/i
const releaseBranch = /^(releases?[-/]|hotfix[-/]|v?\d+[.-]|stable)/i
const workBranch =
  /^(main|master|trunk|dev|develop|development|next|feat|feature|fix|bugfix|chore|ci|test|pr|renovate|dependabot|gh-readonly-queue)([-/*.]|$)/i

/** What the way a workflow starts says about the channel, before looking at what it pushes. */
function refVerdict(scenario: Scenario): ChannelVerdict {
  const { event, ref, glob, at } = scenario
  const verdict = (
    channel: Channel,
    part: { confidence: Confidence; why: string; cause?: Cause },
  ): ChannelVerdict => ({ channel, at, ...part })
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

function tagVerdict({ ref, glob, at }: Scenario): ChannelVerdict {
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

function branchVerdict({ ref, at }: Scenario): ChannelVerdict {
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

/** The channel of one push when the workflow starts this way. What is pushed decides before how it was started. */
export function pushVerdict(
  images: readonly TaggedImage[],
  push: { scenario: Scenario; at: number },
): ChannelVerdict {
  const { scenario, at } = push
  const nightlyNames = images.filter(({ image }) =>
    saysNightly(`${image.namespace ?? ''}/${image.name ?? ''}`),
  )
  if (images.length > 0 && nightlyNames.length === images.length) {
    return {
      channel: 'nightly',
      confidence: 'sure',
      why: `the image is named ${nightlyNames[0]?.image.text ?? ''}`,
      at,
    }
  }
  if (nightlyNames.length > 0) {
    return {
      channel: 'nightly',
      confidence: 'unsure',
      why: 'it pushes nightly and other images in one step',
      at,
    }
  }
  const rules = images.flatMap(({ tags }) => tags).filter(rule => applies(rule, scenario))
  const kinds = new Set(rules.map(rule => rule.kind))
  const by = refVerdict(scenario)
  if (kinds.has('nightly')) return nightlyTagged({ by, kinds, at })
  const base = scenario.event === 'schedule' || scenario.manual ? startedByHand({ by, kinds, at }) : by
  return byTags({ by: base, kinds, at, open: rules.find(rule => rule.kind === 'open')?.text })
}

interface Tagged {
  readonly by: ChannelVerdict
  readonly kinds: ReadonlySet<TagKind>
  readonly at: number
}

function nightlyTagged({ by, kinds, at }: Tagged): ChannelVerdict {
  const mixed =
    kinds.has('release') || kinds.has('latest') || (by.channel === 'release' && by.confidence === 'sure')
  return mixed
    ? { channel: 'nightly', confidence: 'unsure', why: 'it gives nightly and release tags to one image', at }
    : { channel: 'nightly', confidence: 'sure', why: 'its tags are those of a nightly', at }
}

/** A schedule or a person starts releases as well as nightlies: fixed version tags are a release. */
function startedByHand({ by, kinds, at }: Tagged): ChannelVerdict {
  if (kinds.size === 1 && kinds.has('release')) {
    return { channel: 'release', confidence: 'sure', why: 'its tags are versions', at }
  }
  return by
}

function byTags({ by, kinds, at, open }: Tagged & { open: string | undefined }): ChannelVerdict {
  if (by.confidence === 'unsure') return by
  const version = kinds.has('release')
  if (by.channel === 'release') {
    if (by.confidence === 'likely' && version) {
      return { channel: 'release', confidence: 'sure', why: 'its tags are versions', at }
    }
    // A commit's image on a release branch may be one for testing.
    const onlyNeutral =
      by.cause === 'release-branch' && !version && !kinds.has('latest') && !kinds.has('open')
    return onlyNeutral ? { ...by, confidence: 'likely', why: `${by.why}, but its tags name no version` } : by
  }
  if (version || kinds.has('latest')) {
    if (by.confidence === 'sure' && by.cause === 'pull-request') return by
    const tag = version ? 'a version tag' : 'the tag latest'
    return { channel: by.channel, confidence: 'likely', why: `${by.why} but pushes ${tag}`, at }
  }
  if (open !== undefined && by.confidence === 'sure' && by.cause !== 'pull-request') {
    return {
      channel: by.channel,
      confidence: 'likely',
      why: `${by.why} and pushes a tag that the file does not tell${isEmptyExpression.test(open) ? '' : ` (${open})`}`,
      at,
    }
  }
  return by
}

/** False for a rule that makes no tag on such a start. */
function applies(rule: TagRule, scenario: Scenario): boolean {
  const { event, ref } = scenario
  if (rule.condition !== undefined && holds(rule.condition, scenario) === false) return false
  switch (rule.only) {
    case undefined:
      return true
    case 'schedule':
      return event === 'schedule'
    case 'pull':
      return event.startsWith('pull_request')
    case 'tag':
      return ref.prefix.startsWith('refs/tags/')
    case 'branch':
      return event !== 'schedule' && ref.prefix.startsWith('refs/heads/')
  }
}

/** What is left of an expression that has several values: it says nothing to a reader. */
const isEmptyExpression = /^\$\{\{\s*\}\}$/

/** The channel of a login that only pulls: by the organization's own images if it names some, else by its start. */
export function pullVerdict(
  scenario: Scenario,
  evidence: { use: { pulls: readonly StepEffect[]; at: number }; own: ReadonlySet<string> },
): ChannelVerdict {
  const { pulls, at } = evidence.use
  const images = pulls.flatMap(pull => pull.images)
  const own = images.filter(
    ({ image }) => image.registry === 'hub' && evidence.own.has(image.namespace ?? '(unknown)'),
  )
  const byImage = ownVerdict(own, at)
  if (byImage !== undefined) return byImage
  const byStart = refVerdict(scenario)
  const all = pulls.length > 0 && pulls.every(pull => pull.images.length > 0 && pull.images.every(isForeign))
  if (byStart.confidence === 'sure' || !all || own.length > 0) return byStart
  return {
    channel: 'nightly',
    confidence: 'sure',
    why: 'it pulls only public images, for which either channel serves',
    at,
  }
}

function isForeign({ image }: TaggedImage): boolean {
  return image.registry !== 'unknown' && image.namespace !== undefined
}

function ownVerdict(own: readonly TaggedImage[], at: number): ChannelVerdict | undefined {
  const nightly = own.filter(({ image }) => saysNightly(image.text))
  const released = own.filter(
    ({ image, tags }) =>
      !saysNightly(image.text) && tags.every(tag => tag.kind === 'release' || tag.kind === 'latest'),
  )
  if (nightly.length > 0 && released.length > 0) {
    return { channel: 'release', confidence: 'unsure', why: 'it pulls images of both channels', at }
  }
  const [first] = [...nightly, ...released]
  if (first === undefined || nightly.length + released.length < own.length) return undefined
  const channel = nightly.length > 0 ? 'nightly' : 'release'
  return { channel, confidence: 'sure', why: `it pulls ${first.image.text}`, at }
}
