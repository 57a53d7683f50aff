import { asJsonObject, type JsonObject } from '../../base/json.ts'
import type { ListPage } from '../../base/paged-list.ts'
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

/** Every parser gives `undefined` for what GitHub's description does not allow. */
type Parse<T> = (json: unknown) => T | undefined

const field = (json: unknown, name: string): unknown => asJsonObject(json)?.[name]

function textIn(json: unknown, name: string): string | undefined {
  const value = field(json, name)
  return typeof value === 'string' ? value : undefined
}

function numberIn(json: unknown, name: string): number | undefined {
  const value = field(json, name)
  return typeof value === 'number' ? value : undefined
}

/** An object that has all of its fields; `undefined` where one is missing. */
function whole<T extends object>(fields: { [Name in keyof T]: T[Name] | undefined }): T | undefined {
  return Object.values(fields).includes(undefined) ? undefined : (fields as T)
}

export const parseRepository: Parse<GithubRepository> = json =>
  whole({
    id: numberIn(json, 'id'),
    fullName: textIn(json, 'full_name'),
    isArchived: field(json, 'archived') === true,
  })

export const parseInstallation: Parse<GithubInstallation> = json =>
  whole({
    id: numberIn(json, 'id'),
    granted: asJsonObject(field(json, 'permissions')),
    isSuspended: textIn(json, 'suspended_at') !== undefined,
  })

/** Of an installation; `expiresAt`: milliseconds since 1970. */
export const parseAppToken: Parse<{ readonly token: string; readonly expiresAt: number }> = json =>
  whole({ token: textIn(json, 'token'), expiresAt: parseInstant(textIn(json, 'expires_at')) })

export const parseKey: Parse<GithubKey> = json =>
  whole({ id: textIn(json, 'key_id'), key: textIn(json, 'key') })

export const parseSecret: Parse<GithubSecret> = json => {
  const known = whole({ name: textIn(json, 'name'), updatedAt: parseInstant(textIn(json, 'updated_at')) })
  const visibility = (['all', 'private', 'selected'] as const).find(it => it === field(json, 'visibility'))
  return known && { ...known, visibility }
}

export const parseSecrets: Parse<ListPage<GithubSecret>> = json => parsePage(json, 'secrets', parseSecret)

/** A page of the repositories that may read an organization secret: their ids. */
export const parseRepositoryIds: Parse<ListPage<number>> = json =>
  parsePage(json, 'repositories', item => numberIn(item, 'id'))

/** A page of the same repositories: `owner/repo`. */
export const parseRepositoryNames: Parse<ListPage<string>> = json =>
  parsePage(json, 'repositories', item => textIn(item, 'full_name'))

export const parseVariables: Parse<ListPage<{ name: string; value: string }>> = json =>
  parsePage(json, 'variables', item => whole({ name: textIn(item, 'name'), value: textIn(item, 'value') }))

/** The time that a variable has as its value, in milliseconds since 1970. */
export const parseVariable: Parse<number> = json => parseInstant(textIn(json, 'value'))

/** A repository with what decides how it is set up. */
export interface SeenRepository extends GithubRepository {
  readonly defaultBranch: string
  /** `owner/repo` that it was forked from. */
  readonly forkOf: string | undefined
  /** A number: subjects of ID tokens may have it. */
  readonly ownerId: number | undefined
  /** Its owner is an organization, and not a person. */
  readonly isOrganizations: boolean
  /** Who asks administers it; by the role, whatever the token may do. */
  readonly isAdmin: boolean
  readonly canPush: boolean
}

export const parseSeenRepository: Parse<SeenRepository> = json => {
  const known = parseRepository(json)
  const seen = known && whole({ ...known, defaultBranch: textIn(json, 'default_branch') })
  return (
    seen && {
      ...seen,
      forkOf: field(json, 'fork') === true ? textIn(field(json, 'parent'), 'full_name') : undefined,
      ownerId: numberIn(field(json, 'owner'), 'id'),
      isOrganizations: field(field(json, 'owner'), 'type') === 'Organization',
      isAdmin: field(field(json, 'permissions'), 'admin') === true,
      canPush: field(field(json, 'permissions'), 'push') === true,
    }
  )
}

/** The name of the account that a token belongs to. */
export const parseAccount: Parse<string> = json => textIn(json, 'login')

/** Whether a branch is protected. */
export const parseProtected: Parse<{ isProtected: boolean }> = json => {
  const isProtected = field(json, 'protected')
  return typeof isProtected === 'boolean' ? { isProtected } : undefined
}

/** The files of a tree: git's hash by path. */
export const parseTree: Parse<ReadonlyMap<string, string>> = json => {
  const list = field(json, 'tree')
  if (field(json, 'truncated') !== false || !Array.isArray(list)) return undefined
  return new Map(list.map((item: unknown) => [textIn(item, 'path') ?? '', textIn(item, 'sha') ?? '']))
}

export interface WorkflowRun {
  /** `success`, `failure` and GitHub's other words; `undefined` while it runs. */
  readonly conclusion: string | undefined
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly page: string
}

export const parseRuns: Parse<ListPage<WorkflowRun>> = json =>
  parsePage(json, 'workflow_runs', run => {
    const startedAt = parseInstant(textIn(run, 'run_started_at') ?? textIn(run, 'created_at'))
    const known = whole({ startedAt, page: textIn(run, 'html_url') })
    return known && { ...known, conclusion: textIn(run, 'conclusion') }
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

export const parseListedRuns: Parse<ListPage<ListedRun>> = json =>
  parsePage(json, 'workflow_runs', run => {
    const [page, createdAt] = [textIn(run, 'html_url'), timeIn(run, 'created_at')]
    return whole({
      id: numberIn(run, 'id'),
      workflow: textIn(run, 'name') ?? 'a workflow',
      page: page !== undefined && URL.canParse(page) ? page : undefined,
      isOpen: field(run, 'status') !== 'completed',
      createdAt,
      startedAt: timeIn(run, 'run_started_at') ?? createdAt,
      updatedAt: timeIn(run, 'updated_at'),
    })
  })

/** A job of a run; `undefined` for what has not happened yet. */
export interface ListedJob {
  readonly attempt: number
  readonly isSkipped: boolean
  readonly createdAt: number
  readonly startedAt: number | undefined
  readonly endedAt: number | undefined
}

export const parseJobs: Parse<ListPage<ListedJob>> = json =>
  parsePage(json, 'jobs', job => {
    const known = whole({ createdAt: timeIn(job, 'created_at'), begun: timeIn(job, 'started_at') })
    if (known === undefined) return undefined
    const { createdAt, begun } = known
    const status = field(job, 'status')
    return {
      attempt: numberIn(job, 'run_attempt') ?? 1,
      isSkipped: field(job, 'conclusion') === 'skipped',
      createdAt,
      startedAt: status === 'in_progress' || status === 'completed' ? begun : undefined,
      endedAt: status === 'completed' ? (timeIn(job, 'completed_at') ?? begun) : undefined,
    }
  })

function timeIn(json: unknown, name: string): number | undefined {
  return parseInstant(textIn(json, name))
}

/** A page of an organization's installations: the client ID of each App. */
export const parseInstallations: Parse<ListPage<string>> = json =>
  parsePage(json, 'installations', item => textIn(item, 'client_id') ?? '')

/** The value of a variable. */
export const parseValue: Parse<string> = json => textIn(json, 'value')

function parsePage<T>(json: unknown, name: string, parse: Parse<T>): ListPage<T> | undefined {
  const [total, list] = [numberIn(json, 'total_count'), field(json, name)]
  if (total === undefined || !Number.isSafeInteger(total) || total < 0 || !Array.isArray(list)) {
    return undefined
  }
  const items = list.map(parse).filter(item => item !== undefined)
  return items.length === list.length ? { total, items } : undefined
}
