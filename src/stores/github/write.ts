import type { Expiry, SendBy, TokenValue, WriteOutcome } from '../stores.ts'
import { parseTimeValue } from './answers.ts'
import { type Body, isAnswer, type NoAnswer, type Reply } from './ask.ts'
import { type GithubClient, unexpected } from './client.ts'
import { type LocatedStore, seal, type SealingKey } from './places.ts'

/** `guard`: who may read it, for the body: asked when the turn of the write has come. */
type Writer = Readonly<{ client: GithubClient; guard: () => Promise<Body> }>

type SecretWriter = Writer & Readonly<{ keyOf: (isNew: boolean) => Promise<SealingKey>; isAgain?: boolean }>

/** Seals and stores. Throws when certainly nothing was written. */
export async function writeSecret(
  subject: LocatedStore,
  { value, before: deadlineAt = Infinity }: Pick<TokenValue, 'value'> & SendBy,
  { client, keyOf, guard, isAgain = false }: SecretWriter,
): Promise<WriteOutcome> {
  const path = `${subject.path}/secrets/${subject.store.secret}`
  const key = await keyOf(isAgain)
  const sealed = { encrypted_value: await seal(value, key.key), key_id: key.id }
  const sentAt = client.serverTime()
  const body = async () => ({ ...sealed, ...(await guard()) })
  const reply = await client.send('PUT', path, { body, before: deadlineAt })
  if (isAnswer(reply)) {
    const isWritten = reply.status === 201 || reply.status === 204
    if (isWritten) return { result: 'written', sentAt, answeredAt: client.serverTime() }
    return { result: 'lost', error: unexpected(subject, `PUT ${path}`, reply.status) }
  }
  if ('isLate' in reply) return { result: 'late' }
  // GitHub may have another key by now.
  if (!isAgain && hasStatus(reply, 422) && 'message' in reply && /\bkey/i.test(reply.message)) {
    return writeSecret(subject, { value, before: deadlineAt }, { client, keyOf, guard, isAgain: true })
  }
  const error = client.refusal(subject, 'PUT', reply)
  if ('fault' in reply || reply.status >= 500) return { result: 'lost', error }
  throw error
}

/**
 * Changes a variable (PATCH) that has another time, or creates it (POST); it looks first, since GitHub limits
 * writes far more than reads. A refusal comes with whether one with another date may be left.
 */
export async function writeVariable(
  subject: LocatedStore,
  { name, expiresAt, before: deadlineAt }: Expiry & { readonly name: string },
  { client, guard }: Writer,
): Promise<'done' | 'same' | 'late' | { refusal: NoAnswer; mayBeOld: boolean }> {
  const path = `${subject.path}/variables`
  const value = new Date(expiresAt).toISOString()
  const body = async () => ({ name, value, ...(await guard()) })
  const change = (): Promise<Reply> => client.send('PATCH', `${path}/${name}`, { body, before: deadlineAt })
  let last = await client.send('GET', `${path}/${name}`)
  let mayBeOld = isAnswer(last) || !hasStatus(last, 403, 404)
  if (isAnswer(last)) {
    if (parseTimeValue(last.data) === expiresAt) return 'same'
    last = await change()
  } else if (hasStatus(last, 404)) {
    last = await client.send('POST', path, { body, before: deadlineAt })
    // A creation whose answer was lost is there at the second try.
    mayBeOld = hasStatus(last, 409)
    if (mayBeOld) last = await change()
  }
  if (isAnswer(last)) return 'done'
  if ('isLate' in last) return 'late'
  return { refusal: last, mayBeOld }
}

/** A refusal with one of these that no limit is the reason of. */
function hasStatus(reply: Reply, ...statuses: readonly number[]): boolean {
  return 'message' in reply && reply.isLimit !== true && statuses.includes(reply.status)
}
