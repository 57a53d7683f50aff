import path from 'node:path'
import type { Files } from '../base/files.ts'
import { parseJsonObject } from '../base/json.ts'
import { openClone, repositoryOfUrl } from '../runner/checkout.ts'
import { startedFrom } from '../runner/command.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Runner } from '../runner/runner.ts'
import { namedAction, type OwnAction } from '../workflows/jobs/repository.ts'

/** What the files beside the program say of it. */
export interface Origin {
  /** The text of release.json, which only the npm package has. */
  readonly release: string | undefined
  readonly version?: string
  /** What is checked out, where the program runs from a clone, and `owner/name` of where that comes from. */
  readonly checkout: { readonly commit: string; readonly version: string } | undefined
  readonly name: string | undefined
  /** As npx was told to run it, `OWNER/NAME@COMMIT`. */
  readonly started?: string | undefined
}

/** @param release where the npm package keeps its release.json; `undefined` in a job. @param server GitHub's address */
export async function originOf(release: string | undefined, files: Files, server: string): Promise<Origin> {
  if (release === undefined) return { release, checkout: undefined, name: undefined }
  const folder = path.dirname(release)
  const { commit, version = '', origin = '' } = (await openClone(folder, files)) ?? {}
  return {
    release: await files.read(release),
    version: fieldOf((await files.read(path.join(folder, 'package.json'))) ?? '', 'version'),
    checkout: commit === undefined ? undefined : { commit, version },
    name: repositoryOfUrl(origin, server),
    started: startedFrom(),
  }
}

/**
 * How the files of a repository name this action. In a job that is what the runner was told to run; in a terminal what the npm package says of
 * its release, the commit that npx took from GitHub, or the one that a clone has checked out. `undefined` where nothing says it.
 */
export function ownAction({ environment, hasPost }: Runner, origin: Origin): OwnAction | undefined {
  const { release, checkout, name, started, version = '' } = origin
  if (hasPost) {
    const { repository, ref } = jobOf(environment).action
    return namedAction(`${repository}@${ref}`)
  }
  if (release === undefined) {
    if (started !== undefined) return namedAction(started)
    return checkout && name !== undefined ? { name, tag: checkout.version, pin: checkout } : undefined
  }
  // `npm run pack` writes it. One of another version is left from another package.
  const [released, commit, tag] = ['name', 'commit', 'version'].map(field => fieldOf(release, field))
  const own =
    tag === `v${version}` && /^v\d+\.\d+\.\d+$/.test(tag) ? namedAction(`${released}@${commit}`) : undefined
  return own?.pin && { ...own, tag: tag?.replace(/\..*$/, '') ?? '', pin: { ...own.pin, version: tag ?? '' } }
}

function fieldOf(json: string, name: string): string {
  const value = parseJsonObject(json)?.[name]
  return typeof value === 'string' ? value : ''
}
