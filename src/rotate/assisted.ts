import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import { printable, quotedWord } from '../base/text.ts'
import type { HubTokenDetails } from '../hub/answers.ts'
import type { Hub } from '../hub/hub.ts'
import { type Access, channelsFit, type TokenList, type Entry, entryWords } from '../token-list/token-list.ts'
import { otherEntry } from '../registry/failure.ts'
import type { TokenInput } from '../registry/token.ts'
import { inputWords } from '../runner/input-words.ts'
import { compareResources, entryResources } from '../tokens/resources.ts'
import { findCurrent, type HubToken, isOlder, readEntryTokens, works } from '../tokens/token.ts'

/** A value that a person made, and the input that brought it. */
export interface AssistedToken {
  readonly input: TokenInput
  /** `undefined` for both in input `token`: the entry alone says what it is for. */
  readonly channel: string | undefined
  readonly access: Access | undefined
  readonly value: Secret
}

/** The entry of each given token, by its label. INPUT_INVALID when not exactly one fits it. */
export function entriesOfAssisted(
  tokens: readonly AssistedToken[],
  { tokens: all, file }: TokenList,
  only: readonly string[],
): ReadonlyMap<string, AssistedToken> {
  const asked = all.filter(({ label }) => only.includes('all') || only.includes(label))
  const entries = new Map<string, AssistedToken>()
  for (const token of tokens) {
    const { input, channel, access } = token
    const fits = asked.filter(
      entry => channelsFit(entry.channel, channel) && (access === undefined || entry.access === access),
    )
    const [entry] = fits
    if (entry === undefined || fits.length > 1) {
      const labels = fits.map(({ label }) => JSON.stringify(label)).join(', ')
      const what = entry === undefined ? 'no entry' : `${fits.length} entries (${labels})`
      throw new OatError('INPUT_INVALID', {
        message: `input "${input}": ${file} has ${what}${access === undefined ? '' : ` for ${entryWords({ channel, access })}`} in this run`,
        hint: 'name the one label that the token is for in input "only"',
      })
    }
    const rival = entries.get(entry.label)
    if (rival !== undefined) {
      // An entry without a channel takes the token of either input, but not of both.
      throw new OatError('INPUT_INVALID', {
        message: `${inputWords([rival.input, input])} are both for ${JSON.stringify(entry.label)}`,
        hint: 'give the new token of an entry once, or give its entry in the token list a channel',
      })
    }
    entries.set(entry.label, token)
  }
  return entries
}

/** Throws WRONG_TOKEN when the registry calls the token by another entry's label. */
export function refuseOtherLabel(
  { input }: AssistedToken,
  label: string | undefined,
  match: { tokenList: TokenList; entry: Entry },
): void {
  const context = { registry: '', user: { username: '' }, input, ...match.entry }
  const wrong = label === undefined ? undefined : otherEntry(label, match, context)
  if (wrong !== undefined) throw wrong
}

/** Throws SCOPE_EXCESS when it may do more on Docker Hub: a proof sees the entry's repositories alone. */
export function refuseExcess({ input }: AssistedToken, entry: Entry, { resources }: HubTokenDetails): void {
  const { excess } = compareResources(resources, entryResources(entry))
  if (excess.length === 0) return
  throw new OatError('SCOPE_EXCESS', {
    message: `the token (input "${input}") has ${printable(excess.join(', '), 300)}, which is more than its entry in the token list`,
    hint: 'limit the token to the repositories of its own entry in Docker Home',
  })
}

/**
 * Finds the token on Docker Hub by the name that the registry gave. That name alone tells it from the others,
 * so it has to be the only one: a guess would label one token and store another.
 * @param now Docker Hub's clock, in milliseconds
 * @throws OatError WRONG_TOKEN when not exactly one token that works has the name, or the entry has a newer one
 */
export function findOnHub(
  { input }: AssistedToken,
  label: string | undefined,
  { tokens, now, entry }: { tokens: readonly HubToken[]; now: number; entry: Pick<Entry, 'label'> },
): HubToken {
  const wrong = (message: string, hint: string) => new OatError('WRONG_TOKEN', { message, hint })
  const it = `the token (input "${input}")`
  const found = tokens.filter(token => token.label === label && works(token, now))
  const [own] = found
  if (own === undefined) {
    const called = label === undefined ? 'has no name at the registry' : `is called ${JSON.stringify(label)}`
    throw wrong(
      `${it} ${called}, and Docker Hub lists no such active token of the organization`,
      'create it in this organization, or leave inputs "hub-username" and "hub-password" out: then nothing on Docker Hub is looked at or changed',
    )
  }
  if (found.length > 1) {
    throw wrong(
      `${found.length} active tokens of the organization have the label ${quotedWord(own.label, 120)}, which ${it} has`,
      'rename or delete the others in Docker Home, so that only the new token has this label, then run it again',
    )
  }
  const current = findCurrent(readEntryTokens(tokens, entry.label))
  if (current === undefined || !isOlder(own, current)) return own
  throw wrong(
    `${it} is older than the current one, and cannot replace it`,
    'create a new token in Docker Home, and give that one',
  )
}

/** Without an owner account: the given tokens in place of Docker Hub's list. Only labels can change. */
export function createOfflineHub(
  entries: readonly Entry[],
  expiresAt: number | undefined,
  clock: Pick<Clock, 'now'>,
): Hub {
  const made = { createdAt: clock.now(), expiresAt, isActive: true, description: undefined }
  const tokens = new Map(
    entries.map(entry => {
      const { label } = entry
      const id = `given ${label}`
      return [id, { ...made, id, label, resources: entryResources(entry) }]
    }),
  )
  const message = 'an assisted rotation without an owner account asks for more than labels'
  const beyond = () => Promise.reject(new OatError('INTERNAL', { message, hint: 'please report this line' }))
  return {
    serverTime: () => Promise.resolve(clock.now()),
    list: () => Promise.resolve([...tokens.values()]),
    get: id => Promise.resolve(tokens.get(id)),
    change: (id, { label }) => {
      const before = tokens.get(id)
      if (before === undefined || label === undefined) return beyond()
      const token = { ...before, label }
      tokens.set(id, token)
      return Promise.resolve(token)
    },
    mint: beyond,
    retire: beyond,
    remove: beyond,
  }
}
