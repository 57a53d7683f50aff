import { printable, unique } from '../../base/text.ts'
import { repositoryProblem } from '../../token-list/names.ts'
import type { Access } from '../../token-list/token-list.ts'

/** What a person says about a login that the files do not tell enough of. */
export interface LoginAnswer {
  readonly file: string
  /** From 1: the line that its finding names. */
  readonly line: number
  readonly access: Access
  readonly channel: string | undefined
  /** Of one organization; none when only the access was unclear. */
  readonly repositories: readonly string[]
  /** As it was given: `push:acme/app`. */
  readonly text: string
}

/** `FILE:LINE=push:org/image`, also with more repositories or none, and a channel before the access. */
export function parseAnswer(text: string): LoginAnswer | { readonly text: string; readonly problem: string } {
  const refuse = (problem: string) => ({ text: printable(text, 120), problem })
  const [, path, line, need = ''] = /^(.+?):(\d{1,7})=(.*)$/.exec(text) ?? []
  if (path === undefined) return refuse('has no FILE:LINE= in front')
  const [, channel, access, names = ''] =
    /^(?:([a-z][a-z0-9-]*)-)?(push|pull)(?::(.+))?$/.exec(need.trim()) ?? []
  if (access !== 'push' && access !== 'pull') return refuse('does not begin with push or pull')
  const repositories = unique(names.split(',').map(name => name.trim())).filter(Boolean)
  const wrong = repositories.find(name => repositoryProblem(name) !== undefined)
  if (wrong !== undefined) return refuse(`names ${printable(wrong, 60)}, which is not of the form org/name`)
  if (new Set(repositories.map(name => name.replace(/\/.*$/, ''))).size > 1) {
    return refuse('names repositories of several organizations')
  }
  const file = path
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '')
  return { file, line: Number(line), access, channel, repositories, text: need.trim() }
}
