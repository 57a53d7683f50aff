import { asJsonObject, parseJson } from '../../base/json.ts'
import type { ListPage } from '../../base/paged-list.ts'
import { parseInstant } from '../../base/time.ts'

/** `undefined`: GitHub's description does not allow it. `next`: the next page's query, as it is linked. */
export type Parse<T> = (json: unknown, next?: string) => T | undefined

type Parsed<P> = P extends Parse<infer T> ? T : never

const field = (json: unknown, name: string): unknown => asJsonObject(json)?.[name]

const text = (name: string) => (json: unknown) => {
  const value = field(json, name)
  return typeof value === 'string' ? value : undefined
}

const number = (name: string) => (json: unknown) => {
  const value = field(json, name)
  return typeof value === 'number' ? value : undefined
}

/** Milliseconds since 1970. */
const time = (name: string) => (json: unknown) => parseInstant(text(name)(json))

const says = (name: string, value: unknown) => (json: unknown) => field(json, name) === value

/** An object that has all of these; what `readRest` gives may be missing. */
function shape<T extends object, M extends object = object>(
  parsers: { [Name in keyof T]: Parse<T[Name]> },
  readRest?: (json: unknown) => M,
): Parse<T & M> {
  return json => {
    const fields = Object.entries(parsers as Record<string, Parse<unknown>>).map(
      ([name, parse]) => [name, parse(json)] as const,
    )
    if (fields.some(([, value]) => value === undefined)) return undefined
    return { ...Object.fromEntries(fields), ...readRest?.(json) } as T & M
  }
}

function page<T>(name: string, parse: Parse<T>): Parse<ListPage<T>> {
  return (json, next) => {
    const total = number('total_count')(json)
    if (total === undefined || !Number.isSafeInteger(total) || total < 0) return undefined
    const list = linkedPage(parse)(field(json, name))
    return list && { total, items: list.items, hasNext: next !== undefined }
  }
}

/** A page of a list that has no count. */
export type LinkedPage<T> = Readonly<{ items: readonly T[]; next: string | undefined }>

function linkedPage<T>(parse: Parse<T>): Parse<LinkedPage<T>> {
  return (list, next) => {
    if (!Array.isArray(list)) return undefined
    const items = list.map(item => parse(item)).filter(item => item !== undefined)
    return items.length === list.length ? { items, next } : undefined
  }
}

const repository = { id: number('id'), fullName: text('full_name'), isArchived: says('archived', true) }
export type GithubRepository = Parsed<typeof parseRepository>
export const parseRepository = shape(repository)

export type GithubInstallation = Parsed<typeof parseInstallation>
export const parseInstallation = shape({
  id: number('id'),
  granted: json => asJsonObject(field(json, 'permissions')),
})

export const parseAppToken = shape({ token: text('token'), expiresAt: time('expires_at') })

/** The public key that secrets are sealed with, of Curve25519: 32 bytes in base64. */
export const parseKey = shape({
  id: text('key_id'),
  key: json => {
    const bytes = Uint8Array.from(Buffer.from(text('key')(json) ?? '', 'base64'))
    return bytes.length === 32 ? bytes : undefined
  },
})

const visibilities = ['all', 'private', 'selected'] as const
/** `visibility` only of an organization's secret. */
export type GithubSecret = Parsed<typeof parseSecret>
export const parseSecret = shape({ name: text('name'), updatedAt: time('updated_at') }, json => ({
  visibility: visibilities.find(it => says('visibility', it)(json)),
}))

export const parseSecrets = page('secrets', parseSecret)
export const parseReaders = page('repositories', shape({ id: number('id'), fullName: text('full_name') }))
export const parseVariables = page('variables', shape({ name: text('name'), value: text('value') }))

export const parseValue = text('value')
export const parseTimeValue = time('value')
export const parseAccount = text('login')
export const parseState = text('state')

/** A repository with what decides how it is set up; `isAdmin` is of the role. */
export const parseSeenRepository = shape({ ...repository, defaultBranch: text('default_branch') }, json => {
  return {
    /** `owner/repo` that it was forked from. */
    forkOf: says('fork', true)(json) ? text('full_name')(field(json, 'parent')) : undefined,
    isOrganizations: says('type', 'Organization')(field(json, 'owner')),
    isPrivate: says('private', true)(json),
    isAdmin: says('admin', true)(field(json, 'permissions')),
  }
})

/** Any rule of a ruleset, even about names, makes a branch protected; one of its own is `enabled`, too. */
export const parseProtected: Parse<'by a rule' | 'by a ruleset' | 'no'> = json => {
  if (field(json, 'protected') === false) return 'no'
  const isEnabled = field(field(json, 'protection'), 'enabled')
  return isEnabled === undefined ? undefined : isEnabled === true ? 'by a rule' : 'by a ruleset'
}

/** A folder, or all of them: what is where, with git's hash and mode. `isCut`: GitHub shows not all of it. */
export function parseTree(json: unknown) {
  const entry = shape({ path: text('path'), hash: text('sha'), mode: text('mode') })
  const items = linkedPage(entry)(field(json, 'tree'))?.items
  if (items === undefined) return undefined
  return { entries: new Map(items.map(item => [item.path, item])), isCut: !says('truncated', false)(json) }
}

export const parseBlob: Parse<string> = json => {
  const content = text('content')(json)
  return content === undefined ? undefined : Buffer.from(content, 'base64').toString('utf8')
}

/** `conclusion`: `undefined` while it runs. `path` may end in `@ref`. `endedAt`: Infinity until it has. */
export type WorkflowRun = Parsed<typeof parseRuns>['items'][number]
const startedAt: Parse<number> = json => time('run_started_at')(json) ?? time('created_at')(json)
const run = { id: number('id'), path: text('path'), commit: text('head_sha'), event: text('event') }
export const parseRuns = page(
  'workflow_runs',
  shape({ ...run, createdAt: time('created_at'), startedAt, page: text('html_url') }, json => {
    const [home, head] = ['repository', 'head_repository'].map(name => field(json, name))
    const isOther = text('full_name')(head) !== text('full_name')(home)
    const list = field(json, 'referenced_workflows')
    const called = Array.isArray(list) ? list : []
    return {
      branch: text('head_branch')(json),
      conclusion: text('conclusion')(json),
      /** All else is the last attempt's: one of all jobs calls anew what is called by a tag or branch. */
      isFirstAttempt: says('run_attempt', 1)(json),
      endedAt: (says('status', 'completed')(json) ? time('updated_at')(json) : undefined) ?? Infinity,
      /** GitHub gives none to a fork's pull request; a private repository may be set otherwise. */
      hasNoSecrets:
        isOther && says('private', false)(home) && /^pull_request(?!_target)/.test(text('event')(json) ?? ''),
      /** The commits of the workflows that it called, by `owner/repo/path@ref` in small letters. */
      called: new Map(called.map(item => [text('path')(item)?.toLowerCase(), text('sha')(item)])),
    }
  }),
)

const refOf = (side: string) => (json: unknown) => text('ref')(field(json, side))
/** Pull requests: the names of their branches, and when they were last changed. */
export const parsePulls = linkedPage(
  shape({ head: refOf('head'), base: refOf('base'), at: time('updated_at') }),
)
export const parseMoves = linkedPage(shape({ before: text('before'), at: time('timestamp') }))

export const parseLimit: Parse<{ left: number; until: number }> = json => {
  const core = field(field(json, 'resources'), 'core')
  const [left, until] = [number('remaining')(core), number('reset')(core)]
  return left === undefined || until === undefined ? undefined : { left, until: until * 1000 }
}

/** What it says of a refusal; a proxy has words of its own. */
export function refusalWords(body: string): string {
  const json = parseJson(body)
  const message = text('message')(json)
  if (message === undefined) return body
  const [errors, page] = [field(json, 'errors'), text('documentation_url')(json)]
  const details = Array.isArray(errors) ? `: ${errors.map(item => JSON.stringify(item)).join(', ')}` : ''
  return `${message}${details}${page === undefined ? '' : ` - ${page}`}`
}
