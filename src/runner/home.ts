import path from 'node:path'
import type { Environment } from '../base/child-environment.ts'
import type { Files } from '../base/files.ts'
import { cloneAround, placeOfUrl } from './checkout.ts'
import { jobOf } from './job.ts'

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
  environment: Environment,
): Promise<string | undefined> {
  const { repository, server, workspace } = jobOf(environment)
  const clone = await cloneAround(file, files, environment)
  const base = homeOfUrl(repository === '' ? (clone?.origin ?? '') : `${server}/${repository}`)
  if (base === undefined) return undefined
  const top = clone?.top ?? workspace
  const inside = top === '' ? usualPath : path.relative(path.resolve(top), path.resolve(file))
  const isUsual = inside === path.normalize(usualPath) || inside.startsWith('..') || path.isAbsolute(inside)
  return (isUsual ? base : `${base}#${inside.replaceAll(path.sep, '/')}`).toLowerCase()
}

export function homeOfUrl(url: string): string | undefined {
  const { host, inside } = placeOfUrl(url) ?? {}
  return host === undefined || host === 'github.com' ? inside : `${host}/${inside ?? ''}`
}
