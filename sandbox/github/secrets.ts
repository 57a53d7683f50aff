import { found, type GithubAsked, type GithubReply, notFound, paged, refuse, time } from './asked.ts'
import { describeRepository } from './described-repository.ts'
import type { KeptAccess, KeptSecret, Place } from './place.ts'

/** About secrets or variables, after its permission was checked. */
export interface AskedOfPlace extends GithubAsked {
  readonly place: Place
  /** What follows `/secrets`: a name, `public-key`, `NAME/repositories`, or nothing. */
  readonly rest: readonly string[]
}

/** Only an organization's place asks for access; leaving the ids out clears the list, as on GitHub. */
export function readAccess(
  { place, body }: AskedOfPlace,
  before: KeptAccess | undefined,
): KeptAccess | undefined {
  if (place.name.includes('/')) return undefined
  const visibility = (body['visibility'] ?? before?.visibility ?? 'private') as KeptAccess['visibility']
  const ids = (body['selected_repository_ids'] ?? []) as readonly number[]
  return { visibility, repositoryIds: visibility === 'selected' ? ids.map(Number) : [] }
}

export function answerSecrets(ask: AskedOfPlace): GithubReply {
  const { method, place, rest } = ask
  const [name = '', more] = rest
  if (rest.length === 0) return listSecrets(ask)
  if (name === 'public-key') return found(place.publicKey())
  const known = place.secrets.get(name.toUpperCase())
  if (more === 'repositories') return known === undefined ? notFound : listRepositories(ask, known)
  if (method === 'PUT') return putSecret(ask, name.toUpperCase())
  if (known === undefined) return notFound
  if (method === 'GET') {
    const shown = shownOf(ask, known)
    return shown === undefined ? notFound : found(describe(ask, shown))
  }
  place.secrets.delete(known.name)
  return { status: 204 }
}

function putSecret(ask: AskedOfPlace, name: string): GithubReply {
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
function shownOf({ place, now }: AskedOfPlace, secret: KeptSecret): KeptSecret | undefined {
  return now - secret.updatedAt < place.lag ? secret.previous : secret
}

function listSecrets(ask: AskedOfPlace): GithubReply {
  const secrets = [...ask.place.secrets.values()].flatMap(secret => shownOf(ask, secret) ?? [])
  const shown = paged(secrets, ask.query).map(secret => describe(ask, secret))
  return found({ total_count: secrets.length, secrets: shown })
}

function describe({ place, origin }: AskedOfPlace, secret: KeptSecret): unknown {
  const { name, access } = secret
  const times = { created_at: time(secret.createdAt), updated_at: time(secret.updatedAt) }
  if (access === undefined) return { name, ...times }
  const [app = '', organization = ''] = place.name.split(':')
  const url = `${origin}/orgs/${organization}/${app}/secrets/${name}/repositories`
  return { name, ...times, visibility: access.visibility, selected_repositories_url: url }
}

function listRepositories({ query, state, example }: AskedOfPlace, { access }: KeptSecret): GithubReply {
  const ids = access?.repositoryIds ?? []
  const repositories = paged(ids, query).map(id => {
    const known = state.repositoryById(id)
    return known && describeRepository(known, example('minimal-repository-paginated'))
  })
  return found({ total_count: ids.length, repositories })
}
