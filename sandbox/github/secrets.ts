import type { KeptAccess, KeptSecret, Place } from './place.ts'

/** A reply before it is written down; `body` undefined: none. */
export interface GithubReply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A request after its permission was checked. */
export interface GithubAsk {
  readonly method: string
  readonly place: Place
  readonly rest: readonly string[]
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  readonly now: number
  readonly origin: string
  /** A repository as GitHub lists it. */
  readonly describeRepository: (id: number) => unknown
}

const documentation_url = 'https://docs.github.com/rest'
export const refuse = (status: number, message: string): GithubReply => ({
  status,
  body: { message, documentation_url },
})
export const notFound = refuse(404, 'Not Found')

/** GitHub's times have whole seconds. */
export const time = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`

/** One page of a list, by `per_page` (30 when not given, 100 at most) and `page`. */
export function paged<T>(items: readonly T[], query: URLSearchParams): readonly T[] {
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const page = Number(query.get('page') ?? 1)
  return items.slice((page - 1) * size, page * size)
}

/** Only an organization's place asks for access; leaving the ids out clears the list, as on GitHub. */
export function readAccess(
  { place, body }: GithubAsk,
  before: KeptAccess | undefined,
): KeptAccess | undefined {
  if (place.name.includes('/')) return undefined
  const visibility = (body['visibility'] ?? before?.visibility ?? 'private') as KeptAccess['visibility']
  const ids = (body['selected_repository_ids'] ?? []) as readonly number[]
  return { visibility, repositoryIds: visibility === 'selected' ? ids.map(Number) : [] }
}

export function answerSecrets(ask: GithubAsk): GithubReply {
  const { method, place, rest } = ask
  const [name = '', more] = rest
  if (rest.length === 0) return { status: 200, body: listSecrets(ask) }
  if (name === 'public-key') return { status: 200, body: place.publicKey() }
  const known = place.secrets.get(name.toUpperCase())
  if (more === 'repositories') return known === undefined ? notFound : listRepositories(ask, known)
  if (method === 'PUT') return putSecret(ask, name.toUpperCase())
  if (known === undefined) return notFound
  if (method === 'GET') {
    const shown = shownOf(ask, known)
    return shown === undefined ? notFound : { status: 200, body: describe(ask, shown) }
  }
  place.secrets.delete(known.name)
  return { status: 204 }
}

function putSecret(ask: GithubAsk, name: string): GithubReply {
  const { place, body, now } = ask
  const value = place.open(String(body['encrypted_value']), String(body['key_id']))
  if (value === undefined) {
    return refuse(422, 'Bad request - key ID does not match or the box cannot be opened')
  }
  const before = place.secrets.get(name)
  const access = readAccess(ask, before?.access)
  const times = { createdAt: before?.createdAt ?? now, updatedAt: now }
  place.secrets.set(name, { name, value, access, ...times, previous: before })
  return before === undefined ? { status: 201, body: {} } : { status: 204 }
}

/** A server that is behind shows what was there before. */
function shownOf({ place, now }: GithubAsk, secret: KeptSecret): KeptSecret | undefined {
  return now - secret.updatedAt < place.lag ? secret.previous : secret
}

function listSecrets(ask: GithubAsk): unknown {
  const secrets = [...ask.place.secrets.values()].flatMap(secret => shownOf(ask, secret) ?? [])
  return {
    total_count: secrets.length,
    secrets: paged(secrets, ask.query).map(secret => describe(ask, secret)),
  }
}

function describe({ place, origin }: GithubAsk, secret: KeptSecret): unknown {
  const { name, access } = secret
  const times = { created_at: time(secret.createdAt), updated_at: time(secret.updatedAt) }
  if (access === undefined) return { name, ...times }
  const [app = '', organization = ''] = place.name.split(':')
  const url = `${origin}/orgs/${organization}/${app}/secrets/${name}/repositories`
  return { name, ...times, visibility: access.visibility, selected_repositories_url: url }
}

function listRepositories({ query, describeRepository }: GithubAsk, { access }: KeptSecret): GithubReply {
  const ids = access?.repositoryIds ?? []
  return {
    status: 200,
    body: { total_count: ids.length, repositories: paged(ids, query).map(describeRepository) },
  }
}

/** The organization's secrets that a repository may read, by name, as GitHub lists them for the repository. */
export function listGivenSecrets(
  place: Place | undefined,
  { repository, query, now }: { repository: { id: number }; query: URLSearchParams; now: number },
): GithubReply {
  const given = [...(place?.secrets.values() ?? [])]
    .filter(({ access }) => access?.visibility !== 'selected' || access.repositoryIds.includes(repository.id))
    .filter(({ updatedAt }) => updatedAt <= now)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const secrets = paged(given, query).map(({ name, createdAt, updatedAt }) => ({
    name,
    created_at: time(createdAt),
    updated_at: time(updatedAt),
  }))
  return { status: 200, body: { total_count: given.length, secrets } }
}
