import { actionName, inputText, type Job } from './workflow.ts'

/** A path behind a folder, `.` and `..` resolved; `undefined` when it leaves the top, or is not all written out. */
export function joinPath(folder: string, path: string): string | undefined {
  const clean = path.replace(/^\$\{?GITHUB_WORKSPACE\}?(?=\/|$)/, '/.')
  if (/[$`*?{}~\\]|^\/(?!\.)|^\w+:/.test(clean)) return undefined
  const start = clean.startsWith('/.') ? '' : folder
  const parts: string[] = []
  for (const part of `${start}/${clean}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** Where a job puts a repository: `path` counts from the workspace. */
export interface Checkout {
  readonly path: string
  readonly isOurs: boolean
}

/** The checkouts of a job. `name` is `owner/name` of the repository that is looked at. */
export function checkoutsOf(job: Job, name: string | undefined): readonly Checkout[] {
  return job.steps.flatMap(step => {
    if (actionName(step) !== 'actions/checkout') return []
    const path = joinPath('', inputText(step, 'path') ?? '')
    const repository = inputText(step, 'repository')?.replace(/\s/g, '').toLowerCase()
    const isOurs =
      repository === undefined ||
      repository === '${{github.repository}}' ||
      repository === name?.toLowerCase()
    return path === undefined ? [] : [{ path, isOurs }]
  })
}

/** The path in the repository of what a job sees at a path; `undefined` for another repository's, or what nobody fetched. */
export function pathInRepository(path: string, checkouts: readonly Checkout[]): string | undefined {
  if (checkouts.length === 0) return path
  const fitting = checkouts.filter(
    one => one.path === '' || path === one.path || path.startsWith(`${one.path}/`),
  )
  const [nearest] = [...fitting].sort((a, b) => b.path.length - a.path.length)
  if (nearest?.isOurs !== true) return undefined
  return nearest.path === '' ? path : path.slice(nearest.path.length + 1)
}
