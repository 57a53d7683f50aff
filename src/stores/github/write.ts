import type { Expiry, SendBy, TokenValue, WriteOutcome } from '../stores.ts'
import { parseTimeValue } from './answers.ts'
import { type Body, isAnswer, type NoAnswer, type Reply } from './ask.ts'
import { type GithubClient, unexpected } from './client.ts'
import { type LocatedStore, seal, type SealingKey } from './places.ts'

interface Writer {
  readonly client: GithubClient
  /** Who may read it, for the body: asked when the turn of the write has come. */
  readonly guard: () => Promise<Body>
}

interface SecretWriter extends Writer {
  readonly keyOf: (isNew: boolean) => Promise<SealingKey>
  readonly isAgain?: boolean
}

/** Seals and stores. Throws when certainly nothing was written. */
export async function writeSecret(
  about: LocatedStore,
  { value, before = Infinity }: Pick<TokenValue, 'value'> & SendBy,
  { client, keyOf, guard, isAgain = false }: SecretWriter,
): Promise<WriteOutcome> {
  const path = `${about.path}/secrets/${about.store.secret}`
  const key = await keyOf(isAgain)
  const sealed = { encrypted_value: await seal(value, key.key), key_id: key.id }
  const sentAt = client.serverTime()
  const body = async () => ({ ...sealed, ...(await guard()) })
  const reply = await client.send('PUT', path, { body, before })
  if (isAnswer(reply)) {
    const isWritten = reply.status === 201 || reply.status === 204
    if (isWritten) return { result: 'written', sentAt, answeredAt: client.serverTime() }
    return { result: 'lost', error: unexpected(about, `PUT ${path}`, reply.status) }
  }
  if ('isLate' in reply) return { result: 'late' }
  // GitHub may have another key by now.
  if (!isAgain && hasStatus(reply, 422) && 'message' in reply && /\bkey/i.test(reply.message)) {
    return writeSecret(about, { value, before }, { client, keyOf, guard, isAgain: true })
  }
  const error = client.refusal(about, 'PUT', reply)
  if ('fault' in reply || reply.status >= 500) return { result: 'lost', error }
  throw error
}

/**
 * Changes a variable (PATCH) that has another time, or creates it (POST); it looks first, since GitHub limits
 * writes far more than reads. A refusal comes with whether one with another date may be left; that none can
 * be created beside a token that stays is `same`: the rotation said so.
 */
export async function writeVariable(
  about: LocatedStore,
  { name, expiresAt, isNew = false, before }: Expiry & { readonly name: string },
  { client, guard }: Writer,
): Promise<'done' | 'same' | 'late' | { refusal: NoAnswer; mayBeOld: boolean }> {
  const path = `${about.path}/variables`
  const value = new Date(expiresAt).toISOString()
  const body = async () => ({ name, value, ...(await guard()) })
  const change = (): Promise<Reply> => client.send('PATCH', `${path}/${name}`, { body, before })
  let last = await client.send('GET', `${path}/${name}`)
  let mayBeOld = isAnswer(last) || !hasStatus(last, 403, 404)
  if (isAnswer(last)) {
    if (parseTimeValue(last.data) === expiresAt) return 'same'
    last = await change()
  } else if (hasStatus(last, 404)) {
    last = await client.send('POST', path, { body, before })
    // A creation whose answer was lost is there at the second try.
    mayBeOld = hasStatus(last, 409)
    if (mayBeOld) last = await change()
  }
  if (isAnswer(last)) return 'done'
  if ('isLate' in last) return 'late'
  return hasStatus(last, 403) && !mayBeOld && !isNew ? 'same' : { refusal: last, mayBeOld }
}

/** A refusal with one of these that no limit is the reason of. */
function hasStatus(reply: Reply, ...statuses: readonly number[]): boolean {
  return 'message' in reply && reply.isLimit !== true && statuses.includes(reply.status)
}
