import { saysNightly } from '../../workflows/effects/tags.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { Trigger } from '../../workflows/workflow/triggers.ts'
import type { LoginUse } from './use.ts'

/** What the channel of a login follows from. */
export interface ChannelEvidence {
  readonly login: Login
  readonly use: LoginUse
  /** Of the workflow, or of its caller. */
  readonly triggers: readonly Trigger[]
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
  if (first === undefined || !repositories.every(isForNightlies)) return undefined
  return { channel: 'nightly', why: `it needs only ${first}`, at }
}

/** `acme/edge` may be a service of that name. */
function isForNightlies(repository: string): boolean {
  return saysNightly(repository) && !repository.endsWith('/edge')
}

/**
 * What tells the channel where several tokens of a register have the repositories: every tag that is pushed, or every way
 * to start the workflow. A branch, an unknown tag, and what has no tag (signatures, digests) tell nothing.
 */
export function channelOf({ use: { pushes }, triggers }: ChannelEvidence): ChannelChoice | undefined {
  const [first] = pushes
  if (first === undefined || pushes.some(push => push.images.length === 0)) return undefined
  const tags = new Set(pushes.flatMap(push => push.images.flatMap(image => image.tags)))
  const [only] = tags
  const { at } = first
  if (tags.size === 1 && only === 'nightly') {
    return { channel: 'nightly', why: 'all its tags say nightly', at }
  }
  if (tags.size === 1 && only === 'release') {
    return { channel: 'release', why: 'all its tags are versions', at }
  }
  if (tags.size === 0 || tags.has('nightly') || tags.has('open')) return undefined
  const starts = withoutHand(triggers)
  const [start] = starts
  if (start === undefined || !starts.every(isRelease)) return undefined
  return { channel: 'release', why: 'it runs for releases alone', at: start.at }
}

/** Who starts by hand what else starts in one way alone does the same. */
function withoutHand(triggers: readonly Trigger[]): readonly Trigger[] {
  const others = triggers.filter(({ event }) => event !== 'workflow_dispatch')
  return new Set(others.map(({ event }) => event)).size === 1 ? others : triggers
}

const version = /^(v[*[?\d+.]|v?\d|v?\[\d-\d\]|\*\.\*|release[-/*]|version[-/*])/i

/** A published release, or a tag that is a version. */
function isRelease({ event, filter }: Trigger): boolean {
  if (event === 'release') return /^(published|released)$/.test(filter)
  const tag = /^refs\/tags\/(.*)$/.exec(filter)?.[1]
  return event === 'push' && tag !== undefined && version.test(tag) && !saysNightly(tag)
}
