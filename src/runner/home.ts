import path from 'node:path'
import type { Files } from '../base/files.ts'
import { clonedOrigin } from './checkout.ts'
import type { Runner } from './runner.ts'

/** Where a token list usually lies in its repository. */
const usualPath = '.github/docker-oat.yml'

/**
 * Which token list it is: `owner/repo` on github.com, host and path of the origin elsewhere, and behind `#` the list's path when it is not
 * the usual one. `undefined` where no origin tells it: then only `home:` in the list can.
 * @param file the list's path
 */
export async function readHome(
  file: string,
  files: Pick<Files, 'read'>,
  environment: Runner['environment'],
): Promise<string | undefined> {
  const clone = await findClone(file, files, environment)
  const base = homeOfJob(environment) ?? (clone?.origin === undefined ? undefined : homeOfUrl(clone.origin))
  if (base === undefined) return undefined
  const top = clone?.top ?? environment['GITHUB_WORKSPACE']
  const inside = top === undefined ? usualPath : path.relative(path.resolve(top), path.resolve(file))
  const isUsual = inside === path.normalize(usualPath) || inside.startsWith('..') || path.isAbsolute(inside)
  return (isUsual ? base : `${base}#${inside.replaceAll(path.sep, '/')}`).toLowerCase()
}

function homeOfJob(environment: Runner['environment']): string | undefined {
  const { GITHUB_REPOSITORY: repository, GITHUB_SERVER_URL: server } = environment
  if (!repository) return undefined
  const host = server && URL.canParse(server) ? new URL(server).host : 'github.com'
  return withHost(host, repository)
}

/** Of `https://user@host:port/path.git`, `git@host:path` and `ssh://git@host/path`; `undefined` for a folder. */
export function homeOfUrl(url: string): string | undefined {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups
  const long = short === undefined && URL.canParse(url) ? new URL(url) : undefined
  const host = short?.['host'] ?? long?.hostname ?? ''
  const inside = (short?.['path'] ?? long?.pathname ?? '').replace(/^\/+|\/+$/g, '').replace(/\.git$/, '')
  return host === '' || inside === '' ? undefined : withHost(host, inside)
}

function withHost(host: string, inside: string): string {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  return name === 'github.com' ? inside : `${name}/${inside}`
}

/** The clone around a file; in a job no folder above the workspace counts. */
async function findClone(file: string, files: Pick<Files, 'read'>, environment: Runner['environment']) {
  const last = path.resolve(environment['GITHUB_WORKSPACE'] ?? '/')
  let top = path.dirname(path.resolve(file))
  for (;;) {
    const origin = await clonedOrigin(top, files)
    if (origin !== undefined) return { top, origin: origin.url }
    const above = path.dirname(top)
    if (top === last || top === above) return undefined
    top = above
  }
}
