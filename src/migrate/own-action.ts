import path from 'node:path'
import type { Files } from '../base/files.ts'
import { clonedCommit, type ClonedCommit, clonedName } from '../runner/checkout.ts'
import { jobOf } from '../runner/job.ts'
import type { Runner } from '../runner/runner.ts'
import { namedAction, type OwnAction } from '../workflows/jobs/repository.ts'

/** What the files beside the program say of it. */
export interface Origin {
  /** The text of release.json, which only the npm package has. */
  readonly release: string | undefined
  readonly version?: string
  /** What is checked out, where the program runs from a clone, and `owner/name` of where that comes from. */
  readonly checkout: ClonedCommit | undefined
  readonly name: string | undefined
}

/** @param release where the npm package keeps its release.json; `undefined` in a job. @param server GitHub's address */
export async function originOf(release: string | undefined, files: Files, server: string): Promise<Origin> {
  if (release === undefined) return { release, checkout: undefined, name: undefined }
  const folder = path.dirname(release)
  return {
    release: await files.read(release),
    version: fieldsOf((await files.read(path.join(folder, 'package.json'))) ?? '').version,
    checkout: await clonedCommit(folder, files),
    name: await clonedName(folder, files, server),
  }
}

/**
 * How the files of a repository name this action. In a job that is what the runner was told to run; in a terminal what the npm package says of
 * its release, or the commit that a clone has checked out. `undefined` where nothing says it.
 */
export function ownAction({ environment, hasPost }: Runner, origin: Origin): OwnAction | undefined {
  const { release, checkout, name, version } = origin
  if (hasPost) {
    const { repository, ref } = jobOf(environment).action
    return namedAction(`${repository}@${ref}`)
  }
  if (release !== undefined) return releasedAction(release, version)
  return checkout && name !== undefined ? { name, tag: checkout.version, pin: checkout } : undefined
}

/** `npm run pack` writes it. One of another version is left from another package. */
function releasedAction(text: string, own?: string): OwnAction | undefined {
  const { name, commit, version } = fieldsOf(text)
  if (version !== `v${own ?? ''}`) return undefined
  const isWhole = actionName.test(name) && commitName.test(commit) && /^v\d+\.\d+\.\d+$/.test(version)
  return isWhole ? { name, tag: version.replace(/\..*$/, ''), pin: { commit, version } } : undefined
}

const actionName = /^[\w.-]+\/[\w.-]+$/
const commitName = /^[0-9a-f]{40}$/

function fieldsOf(json: string): { name: string; commit: string; version: string } {
  const nothing = { name: '', commit: '', version: '' }
  try {
    const value = JSON.parse(json) as Partial<Record<keyof typeof nothing, unknown>> | null
    const field = (key: keyof typeof nothing) => {
      const text = value?.[key]
      return typeof text === 'string' ? text : ''
    }
    return { name: field('name'), commit: field('commit'), version: field('version') }
  } catch {
    // A file that is damaged names no release: then a person has to.
    return nothing
  }
}
