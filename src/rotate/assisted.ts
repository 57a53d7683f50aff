import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import type { Hub } from '../hub/hub.ts'
import type { TokenInput } from '../registry/token-choice.ts'
import { type Access, channelsFit, type TokenList } from '../token-list/token-list.ts'
import type { EntrySetup } from './plan/entry.ts'

/** A value that a person made, and the input that brought it. */
export interface AssistedToken {
  readonly input: TokenInput
  /** `undefined` for both in input `token`: the entry alone says what it is for. */
  readonly channel: string | undefined
  readonly access: Access | undefined
  readonly value: Secret
}

export function includes(labels: readonly string[], label: string): boolean {
  return labels.includes(label) || labels.includes('all')
}

/** The entry of each given token, by its label. INPUT_INVALID when not exactly one fits it. */
export function entriesOfAssisted(
  tokens: readonly AssistedToken[],
  { tokens: listEntries, file }: TokenList,
  only: readonly string[],
): ReadonlyMap<string, AssistedToken> {
  const namedEntries = listEntries.filter(({ label }) => includes(only, label))
  const entries = new Map<string, AssistedToken>()
  for (const token of tokens) {
    const { input, channel, access } = token
    const [entry, ...rivals] = namedEntries.filter(
      it => channelsFit(it.channel, channel) && (access === undefined || it.access === access),
    )
    // An entry without a channel takes the token of either input, but not of both.
    if (entry === undefined || rivals.length > 0 || entries.has(entry.label)) {
      const labels = [entry].concat(rivals).flatMap(it => (it === undefined ? [] : JSON.stringify(it.label)))
      const fits = labels.join(', ') || 'no entry'
      throw new OatError('INPUT_INVALID', {
        message: `input "${input}" fits ${fits} of ${file}, and has to fit one that has no other new token`,
        hint: 'name the one label that it is for in input "only", or give the entries a channel',
      })
    }
    entries.set(entry.label, token)
  }
  return entries
}

/** Without an owner account: the given tokens in place of Docker Hub's list. Only labels can change. */
export function createOfflineHub(
  entries: readonly Pick<EntrySetup, 'policy'>[],
  expiresAt: number | undefined,
  clock: Pick<Clock, 'now'>,
): Hub {
  const common = { createdAt: clock.now(), expiresAt, isActive: true, description: undefined }
  const tokens = new Map(
    entries.map(({ policy: { label, resources } }) => {
      const id = `given ${label}`
      return [id, { ...common, id, label, resources }]
    }),
  )
  const message = 'an assisted rotation without an owner account asks for more than labels'
  const beyond = () => Promise.reject(new OatError('INTERNAL', { message, hint: 'please report this line' }))
  return {
    serverTime: () => Promise.resolve(clock.now()),
    list: () => Promise.resolve(Array.from(tokens.values())),
    get: id => Promise.resolve(tokens.get(id)),
    change: (id, { label }) => {
      const listedToken = tokens.get(id)
      if (listedToken === undefined || label === undefined) return beyond()
      const token = { ...listedToken, label }
      tokens.set(id, token)
      return Promise.resolve(token)
    },
    mint: beyond,
    retire: beyond,
    remove: beyond,
  }
}
