import { asJsonObject, type JsonObject } from '../../base/json.ts'
import type { ListPage } from '../../base/paged-list.ts'
import { parseInstant } from '../../base/time.ts'

/** `undefined` for what GitHub's description does not allow. `hasNext`: the answer links to a page after it. */
export type Parse<T> = (json: unknown, hasNext?: boolean) => T | undefined

/** A repository as GitHub calls it now. */
export interface GithubRepository {
  readonly id: number
  readonly fullName: string
  readonly isArchived: boolean
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

const field = (json: unknown, name: string): unknown => asJsonObject(json)?.[name]

const text =
  (name: string): Parse<string> =>
  json => {
    const value = field(json, name)
    return typeof value === 'string' ? value : undefined
  }

const number =
  (name: string): Parse<number> =>
  json => {
    const value = field(json, name)
    return typeof value === 'number' ? value : undefined
  }

/** Milliseconds since 1970. */
const time =
  (name: string): Parse<number> =>
  json =>
    parseInstant(text(name)(json))

/** Never `undefined`: anything else is `false`. */
const says =
  (name: string, value: unknown): ((json: unknown) => boolean) =>
  json =>
    field(json, name) === value

/** An object that has all of these; `more` may be missing. */
function shape<T extends object, M extends object = object>(
  needed: { [Name in keyof T]: Parse<T[Name]> },
  more?: (json: unknown) => M,
): Parse<T & M> {
  return json => {
    const read = Object.entries(needed as Record<string, Parse<unknown>>).map(
      ([name, parse]) => [name, parse(json)] as const,
    )
    if (read.some(([, value]) => value === undefined)) return undefined
    return { ...Object.fromEntries(read), ...more?.(json) } as T & M
  }
}

function page<T>(name: string, parse: Parse<T>): Parse<ListPage<T>> {
  return (json, hasNext = false) => {
    const [total, list] = [number('total_count')(json), field(json, name)]
    if (total === undefined || !Number.isSafeInteger(total) || total < 0 || !Array.isArray(list)) {
      return undefined
    }
    const items = list.map(item => parse(item)).filter(item => item !== undefined)
    return items.length === list.length ? { total, items, hasNext } : undefined
  }
}

export const parseRepository: Parse<GithubRepository> = shape({
  id: number('id'),
  fullName: text('full_name'),
  isArchived: says('archived', true),
})

export const parseInstallation: Parse<GithubInstallation> = shape({
  id: number('id'),
  granted: json => asJsonObject(field(json, 'permissions')),
  isSuspended: json => text('suspended_at')(json) !== undefined,
})

export const parseAppToken = shape({ token: text('token'), expiresAt: time('expires_at') })

/** The public key that secrets are sealed with; `key` in base64. */
export const parseKey = shape({ id: text('key_id'), key: text('key') })

const visibilities = ['all', 'private', 'selected'] as const
export const parseSecret: Parse<GithubSecret> = shape(
  { name: text('name'), updatedAt: time('updated_at') },
  json => ({ visibility: visibilities.find(it => says('visibility', it)(json)) }),
)

export const parseSecrets = page('secrets', parseSecret)
/** The repositories that may read an organization secret. */
export const parseReaders = page('repositories', shape({ id: number('id'), fullName: text('full_name') }))
export const parseVariables = page('variables', shape({ name: text('name'), value: text('value') }))
/** The client ID of each App of an organization. */
export const parseInstallations = page('installations', json => text('client_id')(json) ?? '')

/** The value of a variable, and a time that it has as its value. */
export const parseValue = text('value')
export const parseVariable = time('value')
/** The name of the account that a token belongs to. */
export const parseAccount = text('login')

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

export const parseSeenRepository: Parse<SeenRepository> = shape(
  {
    id: number('id'),
    fullName: text('full_name'),
    isArchived: says('archived', true),
    defaultBranch: text('default_branch'),
  },
  json => {
    const [owner, role] = [field(json, 'owner'), field(json, 'permissions')]
    return {
      forkOf: says('fork', true)(json) ? text('full_name')(field(json, 'parent')) : undefined,
      ownerId: number('id')(owner),
      isOrganizations: says('type', 'Organization')(owner),
      isAdmin: says('admin', true)(role),
      canPush: says('push', true)(role),
    }
  },
)

/** Whether a branch is protected. */
export const parseProtected: Parse<{ isProtected: boolean }> = json => {
  const isProtected = field(json, 'protected')
  return typeof isProtected === 'boolean' ? { isProtected } : undefined
}

/** Whether an environment is open to some branches alone. */
export const parseEnvironment: Parse<{ isProtected: boolean }> = json =>
  text('name')(json) === undefined
    ? undefined
    : { isProtected: typeof (field(json, 'deployment_branch_policy') ?? '') === 'object' }

export interface WorkflowRun {
  /** `success`, `failure` and GitHub's other words; `undefined` while it runs. */
  readonly conclusion: string | undefined
  /** Milliseconds since 1970. */
  readonly startedAt: number
  readonly page: string
}

export const parseRuns: Parse<ListPage<WorkflowRun>> = page(
  'workflow_runs',
  shape(
    { startedAt: json => time('run_started_at')(json) ?? time('created_at')(json), page: text('html_url') },
    json => ({
      conclusion: text('conclusion')(json),
    }),
  ),
)
