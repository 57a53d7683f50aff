import { found, type GithubReply, notFound, paged, refuse, time } from './asked.ts'
import type { KeptVariable } from './place.ts'
import { type AskedOfPlace, readAccess } from './secrets.ts'

/** POST creates, PATCH changes; there is no PUT. */
export function answerVariables(ask: AskedOfPlace): GithubReply {
  const { method, place, rest } = ask
  const [name] = rest
  if (name === undefined) return method === 'POST' ? create(ask) : list(ask)
  const known = place.variables.get(name.toUpperCase())
  if (known === undefined) return notFound
  if (method === 'GET') return found(describe(ask, known))
  if (method === 'PATCH') return change(ask, known)
  place.variables.delete(known.name)
  return { status: 204 }
}

function create(ask: AskedOfPlace): GithubReply {
  const { place, body, now } = ask
  const name = String(body['name']).toUpperCase()
  if (place.variables.has(name)) return refuse(409, 'Already exists - Variable already exists')
  const access = readAccess(ask, undefined)
  place.variables.set(name, { name, value: String(body['value']), access, createdAt: now, updatedAt: now })
  return { status: 201, body: {} }
}

function change(ask: AskedOfPlace, known: KeptVariable): GithubReply {
  const { place, body, now } = ask
  const value = typeof body['value'] === 'string' ? body['value'] : known.value
  place.variables.set(known.name, { ...known, value, access: readAccess(ask, known.access), updatedAt: now })
  return { status: 204 }
}

function list(ask: AskedOfPlace): GithubReply {
  const variables = [...ask.place.variables.values()]
  const page = paged(variables, ask.query).map(variable => describe(ask, variable))
  return found({ total_count: variables.length, variables: page })
}

function describe({ place, origin }: AskedOfPlace, variable: KeptVariable): unknown {
  const { name, value, access } = variable
  const plain = { name, value, created_at: time(variable.createdAt), updated_at: time(variable.updatedAt) }
  if (access === undefined) return plain
  const [, organization = ''] = place.name.split(':')
  const url = `${origin}/orgs/${organization}/actions/variables/${name}/repositories`
  return { ...plain, visibility: access.visibility, selected_repositories_url: url }
}
