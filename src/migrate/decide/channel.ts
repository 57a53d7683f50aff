import { saysNightly } from '../../workflows/effects/tags.ts'
import type { StepEffect } from '../../workflows/effects/effect.ts'
import type { Login } from '../../workflows/logins/login.ts'
import {
  jobConditions,
  mayHold,
  splitScenarios,
  stepConditions,
} from '../../workflows/workflow/conditions.ts'
import type { Expression } from '../../workflows/expression/expression.ts'
import type { Scenario } from '../../workflows/expression/scenario.ts'
import type { LoginUse } from './use.ts'

/** What the channel of a login follows from. */
export interface ChannelEvidence {
  readonly login: Login
  readonly use: LoginUse
  /** Of the workflow, or of its callers. */
  readonly scenarios: readonly Scenario[]
}

/** A channel with the offset of what shows it. */
export interface ChannelChoice {
  readonly channel: 'release' | 'nightly'
  readonly why: string
  readonly at: number
}

/** `nightly` where every repository that a login needs is one for nightlies alone, by its name. */
export function nightlyByName(repositories: readonly string[], at: number): ChannelChoice | undefined {
  const [first] = repositories
  if (first === undefined || !repositories.every(saysNightly)) return undefined
  return { channel: 'nightly', why: `it needs only ${first}`, at }
}

/**
 * What tells the channel where several tokens of a register have the repositories: every tag that is pushed, or every way
 * to start that leads to a push. A branch, an unknown tag, and what has no tag (signatures, digests) tell nothing.
 */
export function channelOf(evidence: ChannelEvidence): ChannelChoice | undefined {
  const { pushes } = evidence.use
  const [first] = pushes
  if (first === undefined || pushes.some(push => push.images.length === 0)) return undefined
  const tags = new Set(pushes.flatMap(push => push.images.flatMap(image => image.tags)))
  const [only] = tags
  const { at } = first
  if (tags.size === 1 && only === 'nightly')
    return { channel: 'nightly', why: 'all its tags say nightly', at }
  if (tags.size === 1 && only === 'release')
    return { channel: 'release', why: 'all its tags are versions', at }
  if (tags.size === 0 || tags.has('nightly') || tags.has('open')) return undefined
  const starts = withoutHand(startsOfPush(evidence))
  if (starts.length === 0) return undefined
  const shown = { channel: 'release' as const, at: starts[0]?.at ?? at }
  if (starts.every(isRelease)) return { ...shown, why: 'it runs for releases alone' }
  if (!tags.has('latest') || !starts.every(isTag)) return undefined
  return { ...shown, why: 'it runs for tags alone, and pushes latest' }
}

/** Who starts by hand what else starts in one way alone does the same. */
function withoutHand(starts: readonly Scenario[]): readonly Scenario[] {
  const others = starts.filter(({ manual }) => !manual)
  return new Set(others.map(({ event }) => event)).size === 1 ? others : starts
}

function isTag({ event, ref, glob }: Scenario): boolean {
  return (
    event === 'push' && ref.prefix.startsWith('refs/tags/') && !saysNightly(ref.prefix) && !saysNightly(glob)
  )
}

/** The ways to start on which the job pushes. */
function startsOfPush({ login, use, scenarios }: ChannelEvidence): readonly Scenario[] {
  const base = [...jobConditions(login.job, { workflow: login.workflow }), ...stepConditions(login.step)]
  const all = use.pushes.map(conditionsOf)
  return splitScenarios(scenarios, [...base, ...all.flat()]).filter(
    scenario => mayHold(base, scenario) && all.some(conditions => mayHold(conditions, scenario)),
  )
}

function conditionsOf({ step, condition }: StepEffect): readonly Expression[] {
  return condition === undefined ? stepConditions(step) : [...stepConditions(step), condition]
}

const versionTag = /^(v?\d|v$|v[*[?.]|v?\[\d-\d\]|release[-/*]|version[-/*])/i
const versionGlob = /^(v[*[?\d+.]|v?\d|v?\[\d-\d\]|\*\.\*|release[-/*]|version[-/*])/i

/** A published release, or a tag that is a version. */
function isRelease({ event, ref, glob }: Scenario): boolean {
  if (event === 'release') return /^(published|released)$/.test(glob)
  const name = /^refs\/tags\/(.*)$/.exec(ref.prefix)?.[1]
  if (event !== 'push' || name === undefined || saysNightly(name) || saysNightly(glob)) return false
  return versionTag.test(name) || versionGlob.test(glob)
}
