import type { GithubToken } from './permission.ts'
import type { GithubRepository, GithubState } from './state.ts'

/** A request whose sender is known. */
export interface GithubAsked {
  readonly method: string
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  readonly origin: string
  readonly now: number
  readonly token: GithubToken
  readonly state: GithubState
  /** One of GitHub's own, which has every property. */
  readonly example: (name: string) => Readonly<Record<string, unknown>>
}

export interface AskedThere extends GithubAsked {
  readonly repository: GithubRepository
  /** What else the path names: a branch, an environment, a number. */
  readonly name: string
  /** Of a branch of an environment. */
  readonly id: string | undefined
}

/** A reply before it is written down; `body` undefined: none. */
export interface GithubReply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export const found = (body: unknown): GithubReply => ({ status: 200, body })
export const refuse = (status: number, message: string): GithubReply => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest' },
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

/** The same with the link that leads on, for a list that has no count. `key`: the parameter that leads there. */
export function linked<T>(
  items: readonly T[],
  { query, origin }: Pick<GithubAsked, 'query' | 'origin'>,
  key: 'page' | 'after',
): { readonly page: readonly T[]; readonly headers: Readonly<Record<string, string>> } {
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const start = key === 'page' ? (Number(query.get('page') ?? 1) - 1) * size : Number(query.get('after') ?? 0)
  const next = new URLSearchParams(query)
  next.set(key, String(key === 'page' ? start / size + 2 : start + size))
  const link = `<${origin}/repositories/1?${next.toString()}>; rel="next"`
  return { page: items.slice(start, start + size), headers: start + size < items.length ? { link } : {} }
}
