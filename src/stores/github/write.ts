import type { SendBy, TokenValue, WriteOutcome } from '../stores.ts'
import { type GithubCall, unexpected } from './call.ts'
import { type GithubRequest, isAnswer, type Reply } from './client.ts'
import { isRateLimit } from './failure.ts'
import type { AccessFollower } from './github-access.ts'
import type { createGithubPlaces, Located, SealingKey } from './places.ts'
import { seal } from './seal.ts'

export interface WriteOptions extends Pick<TokenValue, 'value'>, SendBy {
  readonly call: GithubCall
  readonly places: Pick<ReturnType<typeof createGithubPlaces>, 'key' | 'renewKey'>
  /** Of an organization's secret: who may read it, asked right before each try. */
  readonly access: AccessFollower['take'] | undefined
}

/** Seals and stores; once more when GitHub has another key by now. Throws when certainly nothing was written. */
export async function writeSecret(located: Located, options: WriteOptions): Promise<WriteOutcome> {
  const { call, places } = options
  const key = await places.key(located)
  const sentAt = call.serverTime()
  let request = await sealedRequest(located, { key, ...options })
  let reply = await call.send(request)
  if (mayBeStaleKey(reply)) {
    const renewed = await places.renewKey(located)
    if (renewed.id !== key.id) {
      request = await sealedRequest(located, { key: renewed, ...options })
      reply = await call.send(request)
    }
  }
  const made = { store: located.name, target: located.target, request }
  if (isAnswer(reply)) {
    const isWritten = reply.status === 201 || reply.status === 204
    if (isWritten) return { result: 'written', sentAt, answeredAt: call.serverTime() }
    return { result: 'lost', error: unexpected(made, reply.status) }
  }
  if ('isLate' in reply) return { result: 'late' }
  const error = call.refusal(made, reply)
  if ('fault' in reply || reply.status >= 500) return { result: 'lost', error }
  throw error
}

async function sealedRequest(
  { store, target }: Located,
  { key, value, access, before }: { key: SealingKey } & Pick<WriteOptions, 'value' | 'access' | 'before'>,
): Promise<GithubRequest> {
  const sealed = { encrypted_value: await seal(value, key.key), key_id: key.id }
  const body = access === undefined ? sealed : async () => ({ ...sealed, ...(await access()) })
  const path = `${target.path}/secrets/${store.secret}`
  return { method: 'PUT', path, body, before }
}

/** GitHub says 422 to a box for an older key; some servers of one's own say 500. */
function mayBeStaleKey(reply: Reply): boolean {
  return !isAnswer(reply) && 'status' in reply && !isRateLimit(reply) && [422, 500].includes(reply.status)
}
