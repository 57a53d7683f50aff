import { OatError, withoutCode } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import { type Access, channelsFit, type TokenList, type Entry, entryWords } from '../token-list/token-list.ts'
import { otherEntry } from '../registry/failure.ts'
import type { TokenInput } from '../registry/token.ts'
import { inputWords } from '../runner/input-words.ts'
import type { StoreState } from '../stores/stores.ts'
import { compareResources, entryResources } from '../tokens/resources.ts'
import { findCurrent, type HubToken, isOlder, type TokenResource, works } from '../tokens/token.ts'
import type { Trouble } from './plan/event.ts'
import {
  pendingLabel,
  readOwnTokens,
  type Rotation,
  type EntrySetup,
  startRotation,
} from './plan/rotation.ts'

/** A given token, proven: `label` is what the registry calls it. */
export interface ProvenToken {
  readonly token: AssistedToken
  readonly label: string | undefined
}

interface Beginning {
  readonly setup: EntrySetup
  readonly tokens: readonly HubToken[]
  readonly stores: readonly StoreState[]
  /** Docker Hub's clock, in milliseconds. */
  readonly now: number
}

const newToken = 'a new token was given'

/** Where nobody can look at Docker Hub: what is left to a person, and when. */
export function assistedReason({ policy }: EntrySetup, now: number, hasHub: boolean): string {
  if (hasHub) return newToken
  const when = new Date(now + policy.graceMs).toISOString()
  return `${newToken}; deactivate the older tokens for ${JSON.stringify(policy.label)} in Docker Home by hand, from ${when} on`
}

/** A rotation with a value that is there already. An error: why it cannot begin. */
export function startAssisted(
  { setup, tokens, stores, now }: Beginning,
  own: { id: string; reason: string } | OatError,
): Rotation {
  const isStopped = own instanceof OatError
  const stop = isStopped ? { code: own.code, message: withoutCode(own) } : findBlock(setup, stores)
  if (stop !== undefined || isStopped) {
    const rotation = startRotation(setup, { tokens, stores })
    const outcome = { result: 'done' } as const
    return { ...rotation, events: [{ step: { step: 'begin' }, outcome, now, stop }] }
  }
  const relabelled = tokens.map(token =>
    token.id === own.id ? { ...token, label: pendingLabel(setup, now) } : token,
  )
  return startRotation({ ...setup, given: own }, { tokens: relabelled, stores })
}

function findBlock({ compromised }: EntrySetup, stores: readonly StoreState[]): Trouble | undefined {
  const blocked = compromised ? undefined : stores.find(store => store.kind === 'failed')
  return blocked && { code: blocked.code, message: blocked.message }
}

/** Throws WRONG_TOKEN when the registry calls the token by another entry's label. */
export function refuseOtherLabel({ token, label }: ProvenToken, tokenList: TokenList, entry: Entry): void {
  const context = { registry: '', user: { username: '' }, input: token.input, ...entry }
  const wrong = label === undefined ? undefined : otherEntry(label, { tokenList, entry }, context)
  if (wrong !== undefined) throw wrong
}

/** Throws SCOPE_EXCESS when the token has more on Docker Hub than its entry says: no question to the registry shows all of it. */
export function refuseExcess(
  { token }: Pick<ProvenToken, 'token'>,
  entry: Entry,
  resources: readonly TokenResource[],
): void {
  const { excess } = compareResources(resources, entryResources(entry))
  if (excess.length === 0) return
  throw new OatError('SCOPE_EXCESS', {
    message: `the token (input "${token.input}") has ${printable(excess.join(', '), 300)}, which is more than its entry in the token list`,
    hint: 'limit the token to the repositories of its own entry in Docker Home',
  })
}

/**
 * Finds the token on Docker Hub by the name that the registry gave. That name alone tells it from the others, so it
 * has to be the only one: a guess would label one token and store another. Nothing was changed yet.
 * @param now Docker Hub's clock, in milliseconds
 * @throws OatError WRONG_TOKEN when no token that works has the name, or several have it, or the entry has a newer one
 */
export function findOnHub(
  { token, label }: ProvenToken,
  { setup, tokens, now }: Pick<Beginning, 'setup' | 'tokens' | 'now'>,
): HubToken {
  const named = tokens.filter(token => token.label === label && works(token, now))
  const [own, ...others] = named
  if (own !== undefined && others.length === 0) {
    const current = findCurrent(readOwnTokens(tokens, setup))
    if (current === undefined || !isOlder(own, current)) return own
    throw new OatError('WRONG_TOKEN', {
      message: `the token (input "${token.input}") is older than the current one, and cannot replace it`,
      hint: 'create a new token in Docker Home, and give that one',
    })
  }
  if (own !== undefined) throw severalNamed(token, named)
  const called = label === undefined ? 'has no name at the registry' : `is called ${JSON.stringify(label)}`
  throw new OatError('WRONG_TOKEN', {
    message: `the token (input "${token.input}") ${called}, and Docker Hub lists no such active token of the organization`,
    hint: 'create it in this organization, or leave inputs "hub-username" and "hub-password" out: then nothing on Docker Hub is looked at or changed',
  })
}

function severalNamed({ input }: AssistedToken, named: readonly HubToken[]): OatError {
  const label = JSON.stringify(printable(named[0]?.label ?? '', 120))
  return new OatError('WRONG_TOKEN', {
    message: `${named.length} active tokens of the organization have the label ${label}, which the token (input "${input}") has`,
    hint: 'rename or delete the others in Docker Home, so that only the new token has this label, then run it again',
  })
}

/** Assisted rotation: a value that a person minted, and the input that brought it. */
export interface AssistedToken {
  readonly input: TokenInput
  /** `undefined` for both in input `token`: the entry alone says what it is for. */
  readonly channel: string | undefined
  readonly access: Access | undefined
  readonly value: Secret
}

/** The entry of each given token, by its label. INPUT_INVALID when no entry, or more than one that `only` leaves, fits it. */
export function entriesOfAssisted(
  tokens: readonly AssistedToken[],
  tokenList: TokenList,
  only: readonly string[] | undefined,
): ReadonlyMap<string, AssistedToken> {
  const isAsked = ({ label }: Entry): boolean =>
    only === undefined || only.includes('all') || only.includes(label)
  const entries = new Map<string, AssistedToken>()
  for (const token of tokens) {
    const fits = tokenList.tokens.filter(
      entry =>
        channelsFit(entry.channel, token.channel) &&
        (token.access === undefined || entry.access === token.access) &&
        isAsked(entry),
    )
    const [entry, ...others] = fits
    if (entry === undefined || others.length > 0) throw undecided(token, fits, tokenList.file)
    const rival = entries.get(entry.label)
    if (rival !== undefined) throw twice(entry, [rival, token])
    entries.set(entry.label, token)
  }
  return entries
}

/** An entry without a channel takes the token of either input, but not of both. */
function twice({ label }: Entry, tokens: readonly AssistedToken[]): OatError {
  return new OatError('INPUT_INVALID', {
    message: `${inputWords(tokens.map(({ input }) => input))} are both for ${JSON.stringify(label)}`,
    hint: 'give the new token of an entry once, or give its entry in the token list a channel',
  })
}

function undecided(token: AssistedToken, fits: readonly Entry[], file: string): OatError {
  const labels = fits.map(({ label }) => JSON.stringify(label)).join(', ')
  const { channel, access } = token
  const what = fits.length === 0 ? 'no entry' : `${fits.length} entries (${labels})`
  return new OatError('INPUT_INVALID', {
    message: `input "${token.input}": ${file} has ${what}${access === undefined ? '' : ` for ${entryWords({ channel, access })}`} in this run`,
    hint: 'name the one label that the token is for in input "only"',
  })
}
