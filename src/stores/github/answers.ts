import { asJsonObject, type JsonObject } from '../../base/json.ts'
import { parseInstant } from '../../base/time.ts'

/** A repository as GitHub calls it now. */
export interface GithubRepository {
  readonly id: number
  readonly fullName: string
  readonly isArchived: boolean
}

export interface GithubKey {
  readonly id: string
  /** Base64. */
  readonly key: string
}

/** `visibility` only of an organization's secret. `updatedAt`: milliseconds since 1970. */
export interface GithubSecret {
  readonly name: string
  readonly updatedAt: number
  readonly visibility: 'all' | 'private' | 'selected' | undefined
}

/** An App in a repository or an organization, with the permissions that it has there. */
export interface GithubInstallation {
  readonly id: number
  readonly isSuspended: boolean
  readonly granted: JsonObject
}

/** One page of a list. `total` counts all pages. */
export interface GithubPage<T> {
  readonly total: number
  readonly items: readonly T[]
}

/** Every parser gives `undefined` for what GitHub's description does not allow. */
type Parse<T> = (json: unknown) => T | undefined

const field = (json: unknown, name: string): unknown => asJsonObject(json)?.[name]

export const parseRepository: Parse<GithubRepository> = json => {
  const [id, fullName, archived] = ['id', 'full_name', 'archived'].map(name => field(json, name))
  if (typeof id !== 'number' || typeof fullName !== 'string') return undefined
  return { id, fullName, isArchived: archived === true }
}

export const parseInstallation: Parse<GithubInstallation> = json => {
  const [id, granted] = [field(json, 'id'), asJsonObject(field(json, 'permissions'))]
  if (typeof id !== 'number' || granted === undefined) return undefined
  return { id, granted, isSuspended: typeof field(json, 'suspended_at') === 'string' }
}

/** Of an installation; `expiresAt`: milliseconds since 1970. */
export const parseAppToken: Parse<{ readonly token: string; readonly expiresAt: number }> = json => {
  const [token, expiresAt] = [field(json, 'token'), parseInstant(parseText(field(json, 'expires_at')))]
  return typeof token === 'string' && expiresAt !== undefined ? { token, expiresAt } : undefined
}

export const parseKey: Parse<GithubKey> = json => {
  const [id, key] = [field(json, 'key_id'), field(json, 'key')]
  return typeof id === 'string' && typeof key === 'string' ? { id, key } : undefined
}

export const parseSecret: Parse<GithubSecret> = json => {
  const [name, updated] = [field(json, 'name'), field(json, 'updated_at')]
  const updatedAt = typeof updated === 'string' ? parseInstant(updated) : undefined
  if (typeof name !== 'string' || updatedAt === undefined) return undefined
  const visibility = (['all', 'private', 'selected'] as const).find(it => it === field(json, 'visibility'))
  return { name, updatedAt, visibility }
}

export const parseSecrets: Parse<GithubPage<GithubSecret>> = json =>
  parsePage(json, { name: 'secrets', parse: parseSecret })

/** A page of the repositories that may read an organization secret: their ids. */
export const parseRepositoryIds: Parse<GithubPage<number>> = json =>
  parsePage(json, { name: 'repositories', parse: parseId })

const parseId: Parse<number> = json => {
  const id = field(json, 'id')
  return typeof id === 'number' ? id : undefined
}

/** A page of the same repositories: `owner/repo`. */
export const parseRepositoryNames: Parse<GithubPage<string>> = json =>
  parsePage(json, { name: 'repositories', parse: item => parseText(field(item, 'full_name')) })

export const parseVariables: Parse<GithubPage<{ name: string; value: string }>> = json =>
  parsePage(json, {
    name: 'variables',
    parse: item => {
      const [name, value] = [parseText(field(item, 'name')), parseText(field(item, 'value'))]
      return name === undefined || value === undefined ? undefined : { name, value }
    },
  })

const parseText: Parse<string> = json => (typeof json === 'string' ? json : undefined)

/** The time that a variable has as its value, in milliseconds since 1970. */
export const parseVariable: Parse<number> = json => parseInstant(parseText(field(json, 'value')))

/** A repository with what decides how it is set up. */
export interface SeenRepository extends GithubRepository {
  readonly defaultBranch: string
  readonly isFork: boolean
  /** Its owner is an organization, and not a person. */
  readonly isOrganizations: boolean
  /** Who asks administers it; by the role, whatever the token may do. */
  readonly isAdmin: boolean
}

export const parseSeenRepository: Parse<SeenRepository> = json => {
  const known = parseRepository(json)
  const branch = parseText(field(json, 'default_branch'))
  if (known === undefined || branch === undefined) return undefined
  return {
    ...known,
    defaultBranch: branch,
    isFork: field(json, 'fork') === true,
    isOrganizations: field(field(json, 'owner'), 'type') === 'Organization',
    isAdmin: field(field(json, 'permissions'), 'admin') === true,
  }
}

/** The name of the account that a token belongs to. */
export const parseAccount: Parse<string> = json => parseText(field(json, 'login'))

/** Whether a branch is protected. */
export const parseProtected: Parse<{ isProtected: boolean }> = json => {
  const isProtected = field(json, 'protected')
  return typeof isProtected === 'boolean' ? { isProtected } : undefined
}

/** Whether an environment is open to some branches alone. */
export const parseEnvironment: Parse<{ isProtected: boolean }> = json => {
  if (typeof field(json, 'name') !== 'string') return undefined
  return {
    isProtected:
      typeof field(json, 'deployment_branch_policy') === 'object' &&
      field(json, 'deployment_branch_policy') !== null,
  }
}

export interface WorkflowRun {
  /** `success`, `failure` and GitHub's other words; `undefined` while it runs. */
  readonly conclusion: string | undefined
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly page: string
}

export const parseRuns: Parse<GithubPage<WorkflowRun>> = json =>
  parsePage(json, {
    name: 'workflow_runs',
    parse: run => {
      const startedAt = parseInstant(parseText(field(run, 'run_started_at') ?? field(run, 'created_at')))
      const page = parseText(field(run, 'html_url'))
      if (startedAt === undefined || page === undefined) return undefined
      return { conclusion: parseText(field(run, 'conclusion')), startedAt, page }
    },
  })

/** A run in the list of a repository. Times: milliseconds since 1970. */
export interface ListedRun {
  readonly id: number
  readonly workflow: string
  readonly page: string
  readonly isOpen: boolean
  readonly createdAt: number
  /** Of the latest attempt. */
  readonly startedAt: number
  readonly updatedAt: number
}

export const parseListedRuns: Parse<GithubPage<ListedRun>> = json =>
  parsePage(json, {
    name: 'workflow_runs',
    parse: run => {
      const id = parseId(run)
      const page = parseText(field(run, 'html_url'))
      const [createdAt, updatedAt] = [parseTime(run, 'created_at'), parseTime(run, 'updated_at')]
      if (id === undefined || page === undefined || !URL.canParse(page)) return undefined
      if (createdAt === undefined || updatedAt === undefined) return undefined
      const workflow = parseText(field(run, 'name')) ?? 'a workflow'
      const startedAt = parseTime(run, 'run_started_at') ?? createdAt
      return {
        id,
        workflow,
        page,
        isOpen: field(run, 'status') !== 'completed',
        createdAt,
        startedAt,
        updatedAt,
      }
    },
  })

/** A job of a run; `undefined` for what has not happened yet. */
export interface ListedJob {
  readonly attempt: number
  readonly isSkipped: boolean
  readonly createdAt: number
  readonly startedAt: number | undefined
  readonly endedAt: number | undefined
}

export const parseJobs: Parse<GithubPage<ListedJob>> = json =>
  parsePage(json, {
    name: 'jobs',
    parse: job => {
      const [createdAt, startedAt] = [parseTime(job, 'created_at'), parseTime(job, 'started_at')]
      if (createdAt === undefined || startedAt === undefined) return undefined
      const [status, attempt] = [field(job, 'status'), field(job, 'run_attempt')]
      const isBegun = status === 'in_progress' || status === 'completed'
      return {
        attempt: typeof attempt === 'number' ? attempt : 1,
        isSkipped: field(job, 'conclusion') === 'skipped',
        createdAt,
        startedAt: isBegun ? startedAt : undefined,
        endedAt: status === 'completed' ? (parseTime(job, 'completed_at') ?? startedAt) : undefined,
      }
    },
  })

function parseTime(json: unknown, name: string): number | undefined {
  return parseInstant(parseText(field(json, name)))
}

/** A page of an organization's installations: the client ID of each App. */
export const parseInstallations: Parse<GithubPage<string>> = json =>
  parsePage(json, { name: 'installations', parse: item => parseText(field(item, 'client_id')) ?? '' })

/** The value of a variable. */
export const parseValue: Parse<string> = json => parseText(field(json, 'value'))

function parsePage<T>(
  json: unknown,
  { name, parse }: { name: string; parse: Parse<T> },
): GithubPage<T> | undefined {
  const [total, list] = [field(json, 'total_count'), field(json, name)]
  if (typeof total !== 'number' || !Number.isSafeInteger(total) || total < 0) return undefined
  if (!Array.isArray(list)) return undefined
  const items = list.map(parse).filter(item => item !== undefined)
  return items.length === list.length ? { total, items } : undefined
}
