import path from 'node:path'
import type { Files } from '../base/files.ts'
import { clonedCommit } from './checkout.ts'
import { jobOf } from './job.ts'
import type { Runner } from './runner.ts'

/**
 * The commit that is checked out where a file lies; `undefined` where no clone is around it, or git's files cannot be read.
 * Whether the file was changed since is not looked at. In a job no folder above the workspace counts.
 */
export async function checkedOutCommit(
  file: string,
  files: Files,
  environment: Runner['environment'],
): Promise<string | undefined> {
  const top = path.resolve(jobOf(environment).workspace || '/')
  let folder = path.dirname(path.resolve(file))
  for (;;) {
    const clone = await clonedCommit(folder, files)
    if (clone !== undefined) return clone.commit
    const above = path.dirname(folder)
    if (folder === top || folder === above) return undefined
    folder = above
  }
}

/**
 * What is to be said where a job has checked out another commit than the one it was started for: which ref may run was
 * asked of that one alone. `undefined` outside GitHub, and where a commit is not known.
 */
export function otherCommit(
  commit: string | undefined,
  environment: Runner['environment'],
): string | undefined {
  const { isGithub, sha: started, ref } = jobOf(environment)
  if (!isGithub || started === '' || commit === undefined || commit === started) return undefined
  return `the token list comes from commit ${commit.slice(0, 7)}, and this run was started for commit ${started.slice(0, 7)} of ${ref || 'its ref'}`
}
