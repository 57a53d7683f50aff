import type { Announced, Expiry, SendBy, TokenValue, WriteOutcome } from '../stores.ts'
import { parseVariable } from './answers.ts'
import { type GithubClient, type NoAnswer, unexpected } from './client.ts'
import { isAnswer } from './octokit.ts'
import { type createGithubPlaces, type LocatedStore, seal, type SealingKey } from './places.ts'
import type { ReaderGuard } from './readers.ts'
import type { Reply } from './send.ts'

interface WriteOptions extends Pick<TokenValue, 'value'>, SendBy {
  readonly client: GithubClient
  readonly places: Pick<ReturnType<typeof createGithubPlaces>, 'key' | 'renewKey'>
  /** Of an organization's secret. */
  readonly guard: ReaderGuard | undefined
}

/** Seals and stores; once more when GitHub has another key by now. Throws when certainly nothing was written. */
export async function writeSecret(about: LocatedStore, options: WriteOptions): Promise<WriteOutcome> {
  const { client, places, value, before, guard } = options
  const path = `${about.path}/secrets/${about.store.secret}`
  const put = async ({ id, key }: SealingKey): Promise<Reply> => {
    const sealed = { encrypted_value: await seal(value, key), key_id: id }
    return client.send('PUT', path, { body: completeBody(sealed, guard), before })
  }
  const key = await places.key(about)
  const sentAt = client.serverTime()
  let reply = await put(key)
  // GitHub says 422 to a box for an older key; some servers of one's own say 500.
  if (!isAnswer(reply) && 'status' in reply && [422, 500].includes(reply.status)) {
    const renewed = await places.renewKey(about)
    if (renewed.id !== key.id) reply = await put(renewed)
  }
  if (isAnswer(reply)) {
    const isWritten = reply.status === 201 || reply.status === 204
    if (isWritten) return { result: 'written', sentAt, answeredAt: client.serverTime() }
    return { result: 'lost', error: unexpected(about, `PUT ${path}`, reply.status) }
  }
  if ('isLate' in reply) return { result: 'late' }
  const error = client.refusal(about, 'PUT', reply)
  if ('fault' in reply || reply.status >= 500) return { result: 'lost', error }
  throw error
}

/** With who may read it, asked when its turn has come. */
function completeBody(body: Readonly<Record<string, unknown>>, guard: ReaderGuard | undefined) {
  return guard === undefined ? body : async () => ({ ...body, ...(await guard.take()) })
}

interface VariableOptions extends Expiry {
  readonly client: GithubClient
  readonly name: string
  readonly guard: ReaderGuard | undefined
}

/**
 * Writes a variable with a time: changes it (PATCH) if it has another one, or creates it (POST); GitHub has no PUT for these. It looks
 * first, since GitHub limits writes far more than reads. A refusal comes with whether one with another date may be left; that none can be
 * created beside a token that stays is `same`: the rotation said so.
 */
export async function writeVariable(
  about: LocatedStore,
  { client, name, expiresAt, isNew = false, guard, before }: VariableOptions,
): Promise<
  Exclude<Announced, 'refused'> | { refusal: Exclude<NoAnswer, { isLate: true }>; mayBeOld: boolean }
> {
  const path = `${about.path}/variables`
  const body = completeBody({ name, value: new Date(expiresAt).toISOString() }, guard)
  const change = (): Promise<Reply> => client.send('PATCH', `${path}/${name}`, { body, before })
  const end = (last: Reply, mayBeOld: boolean) => {
    if (isAnswer(last)) return 'done'
    if ('isLate' in last) return 'late'
    return isForbidden(last) && !mayBeOld && !isNew ? 'same' : { refusal: last, mayBeOld }
  }

  const found = await client.send('GET', `${path}/${name}`)
  if (isAnswer(found)) {
    return parseVariable(found.data) === expiresAt ? 'same' : end(await change(), true)
  }
  if (isForbidden(found)) return end(found, false)
  if (!('status' in found) || found.status !== 404) return end(found, true)
  const created = await client.send('POST', path, { body, before })
  // A creation whose answer was lost is there at the second try.
  const isThere = 'status' in created && created.status === 409
  return isThere ? end(await change(), true) : end(created, false)
}

function isForbidden(reply: NoAnswer): boolean {
  return 'status' in reply && reply.status === 403 && reply.limit === undefined
}
