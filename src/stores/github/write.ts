import { OatError } from '../../base/error.ts'
import { counted } from '../../base/text.ts'
import type { OrganizationSecret } from '../../register/store.ts'
import type { Fault } from '../../base/http-failure.ts'
import type { Announced, SendBy, TokenValue, WriteOutcome } from '../stores.ts'
import { type GithubSecret, parseRepositoryIds, parseVariable } from './answers.ts'
import { isAnswer } from './octokit.ts'
import { type GithubCall, unexpected } from './call.ts'
import type { GithubRequest, Reply } from './client.ts'
import type { GithubRefusal } from './failure.ts'
import { type createGithubPlaces, type LocatedStore, seal, type SealingKey } from './places.ts'
import { rightTo } from './target.ts'

export interface WriteOptions extends Pick<TokenValue, 'value'>, SendBy {
  readonly call: GithubCall
  readonly places: Pick<ReturnType<typeof createGithubPlaces>, 'key' | 'renewKey'>
  /** Of an organization's secret: who may read it, asked right before each try. */
  readonly access: AccessFollower['take'] | undefined
}

/** Seals and stores; once more when GitHub has another key by now. Throws when certainly nothing was written. */
export async function writeSecret(located: LocatedStore, options: WriteOptions): Promise<WriteOutcome> {
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
  { store, target }: LocatedStore,
  { key, value, access, before }: { key: SealingKey } & Pick<WriteOptions, 'value' | 'access' | 'before'>,
): Promise<GithubRequest> {
  const sealed = { encrypted_value: await seal(value, key.key), key_id: key.id }
  const body = access === undefined ? sealed : async () => ({ ...sealed, ...(await access()) })
  const path = `${target.path}/secrets/${store.secret}`
  return { method: 'PUT', path, body, before }
}

/** GitHub says 422 to a box for an older key; some servers of one's own say 500. */
function mayBeStaleKey(reply: Reply): boolean {
  return !isAnswer(reply) && 'status' in reply && [422, 500].includes(reply.status)
}

/** Why GitHub did not write it. `mayBeOld`: one with another date is left, or nobody knows. */
interface Unwritten {
  readonly refusal: GithubRefusal | Fault
  readonly mayBeOld: boolean
}

/**
 * Writes a variable with a time: changes it (PATCH) if it has another one, or creates it (POST) where there is none and `isNew`; GitHub
 * has no PUT for these. It looks first, since GitHub limits writes far more than reads. Who may not even read variables has none to mend.
 */
export async function writeVariable(
  { target }: LocatedStore,
  options: {
    call: GithubCall
    name: string
    /** Milliseconds since 1970. */
    expiresAt: number
    isNew: boolean
    /** Of an organization's: who may read it, asked right before each try. */
    access: AccessFollower['take'] | undefined
    before: number | undefined
  },
): Promise<Exclude<Announced, 'refused'> | Unwritten> {
  const { call, name, expiresAt, isNew, access, before } = options
  const plain = { name, value: new Date(expiresAt).toISOString() }
  const body = access === undefined ? plain : async () => ({ ...plain, ...(await access()) })
  const path = `${target.path}/variables`
  const right = rightTo('write', target.rights.variables, target)
  const change = (): Promise<Reply> =>
    call.send({ method: 'PATCH', path: `${path}/${name}`, body, before, right })
  const statusOf = (reply: Reply): number | undefined => ('status' in reply ? reply.status : undefined)

  const end = (last: Reply, mayBeOld: boolean): Exclude<Announced, 'refused'> | Unwritten => {
    if (isAnswer(last)) return 'done'
    return 'isLate' in last ? 'late' : { refusal: last, mayBeOld }
  }

  const found = await call.send({
    method: 'GET',
    path: `${path}/${name}`,
    right: rightTo('read', target.rights.variables, target),
  })
  if (isAnswer(found)) {
    return parseVariable(found.data) === expiresAt ? 'same' : end(await change(), true)
  }
  const isForbidden = statusOf(found) === 403 && !('limit' in found && found.limit !== undefined)
  if (statusOf(found) !== 404 && !isForbidden) return end(found, true)
  if (!isNew) return 'same'
  if (isForbidden) return end(found, false)
  const created = await call.send({ method: 'POST', path, body, before, right })
  // A creation whose answer was lost is there at the second try.
  return statusOf(created) === 409 ? end(await change(), true) : end(created, false)
}

/** Who may read an organization's secret or variable, as GitHub takes it in a body. */
export interface SecretReaders {
  readonly visibility: 'all' | 'private' | 'selected'
  readonly selected_repository_ids?: readonly number[]
}

export type OrganizationPlace = LocatedStore<OrganizationSecret>

/** Reads who may read an organization secret, so that a write changes nothing about it. */
export function createGithubAccess(options: {
  call: GithubCall
  /** The secret as it is at this moment. */
  single: (located: LocatedStore) => Promise<GithubSecret | undefined>
  findId: (repository: string, store: string) => Promise<number>
  warn: (text: string) => void
}) {
  const { call, single, findId, warn } = options

  async function readIds({ name, store, target }: OrganizationPlace): Promise<readonly number[]> {
    const list = {
      store: name,
      target,
      path: `${target.path}/secrets/${store.secret}/repositories`,
      what: 'the repositories that may read the secret',
      parse: parseRepositoryIds,
    }
    return call.list(list, id => id)
  }

  /**
   * The access of a secret as it is (`secret`): a write that leaves the ids out would clear the list. For one that is not there
   * yet, what the register says; `private` when it says nothing.
   * @throws OatError STORE_FAILED when GitHub does not tell the access completely
   */
  async function read(located: OrganizationPlace, secret: GithubSecret | undefined): Promise<SecretReaders> {
    const { visibility } = located.store
    if (secret !== undefined) {
      if (secret.visibility === undefined) throw untold(located.name)
      if (secret.visibility !== 'selected') return { visibility: secret.visibility }
      return { visibility: 'selected', selected_repository_ids: await readIds(located) }
    }
    if (visibility?.kind !== 'selected') return { visibility: visibility?.kind ?? 'private' }
    const ids: number[] = []
    for (const repository of visibility.repositories) ids.push(await findId(repository, located.name))
    return { visibility: 'selected', selected_repository_ids: ids }
  }

  /** At this moment; old as soon as anything was waited for. */
  const readNow = async (located: OrganizationPlace): Promise<SecretReaders> =>
    read(located, await single(located))

  return {
    read,
    /** For one write: `take` right before each try; `compare` once it is written. */
    follow(located: OrganizationPlace): AccessFollower {
      let sent: SecretReaders | undefined
      return {
        take: async () => (sent = await readNow(located)),
        compare: async () => {
          try {
            const after = await readNow(located)
            if (sent !== undefined && !isSameAccess(sent, after)) warn(changed(located, sent, after))
          } catch (error) {
            // The secret is written: that nobody could look once more does not undo it.
            if (!(error instanceof OatError)) throw error
            warn(`${error.message}; the secret is written: check on GitHub who may read it`)
          }
        },
      }
    },
  }
}

export interface AccessFollower {
  readonly take: () => Promise<SecretReaders>
  /** Warns when others than before the write may read the secret. */
  readonly compare: () => Promise<void>
}

/** An organization's place; `undefined` for any other, where nobody is asked who may read. */
export function organizationPlace({ store, name, target }: LocatedStore): OrganizationPlace | undefined {
  return store.kind === 'organization-secret' ? { store, name, target } : undefined
}

function changed({ name }: OrganizationPlace, sent: SecretReaders, after: SecretReaders): string {
  const [before, now] = [describeAccess(sent), describeAccess(after)]
  return `${name}: who may read this secret changed while it was written (before: ${before}, now: ${now}); check its repository access on GitHub`
}

/** Whether the same repositories may read. */
function isSameAccess(one: SecretReaders, other: SecretReaders): boolean {
  const ids = ({ selected_repository_ids = [] }: SecretReaders): string =>
    [...new Set(selected_repository_ids)].sort((a, b) => a - b).join()
  return one.visibility === other.visibility && ids(one) === ids(other)
}

/** In words, for a log. */
function describeAccess({ visibility, selected_repository_ids: ids = [] }: SecretReaders): string {
  if (visibility !== 'selected') return visibility
  return counted(ids.length, 'selected repository', 'selected repositories')
}

/** Guessing would open the secret to repositories that must not read it, or close it to those that need it. */
export function untold(store: string): OatError {
  return new OatError('STORE_FAILED', {
    message: `${store}: GitHub does not say who may read this secret (visibility is missing or unknown)`,
    hint: 'check its repository access on GitHub, and look for a newer version of this action',
  })
}
