import type { TaggedImage } from '../effects/effect.ts'
import { saysNightly, type TagKind, type TagRule } from '../effects/tags.ts'
import { holds } from '../workflow/evaluate.ts'
import type { Scenario } from '../workflow/scenario.ts'
import { refVerdict } from './ref-verdict.ts'
import type { Verdict } from './verdicts.ts'

/** The channel of one push when the workflow starts this way. What is pushed decides before how it was started. */
export function pushVerdict(
  images: readonly TaggedImage[],
  push: { scenario: Scenario; at: number },
): Verdict {
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
  readonly by: Verdict
  readonly kinds: ReadonlySet<TagKind>
  readonly at: number
}

function nightlyTagged({ by, kinds, at }: Tagged): Verdict {
  const mixed =
    kinds.has('release') || kinds.has('latest') || (by.channel === 'release' && by.confidence === 'sure')
  return mixed
    ? { channel: 'nightly', confidence: 'unsure', why: 'it gives nightly and release tags to one image', at }
    : { channel: 'nightly', confidence: 'sure', why: 'its tags are those of a nightly', at }
}

/** A schedule or a person starts releases as well as nightlies: fixed version tags are a release. */
function startedByHand({ by, kinds, at }: Tagged): Verdict {
  if (kinds.size === 1 && kinds.has('release')) {
    return { channel: 'release', confidence: 'sure', why: 'its tags are versions', at }
  }
  return by
}

function byTags({ by, kinds, at, open }: Tagged & { open: string | undefined }): Verdict {
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
export function applies(rule: TagRule, scenario: Scenario): boolean {
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
