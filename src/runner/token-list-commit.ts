import type { Environment } from '../base/child-environment.ts'
import type { Files } from '../base/files.ts'
import { cloneAround } from './checkout.ts'
import { jobOf } from './job.ts'

/** The commit that is checked out where a file lies, if that is known. Whether the file was changed since is not looked at. */
export async function checkedOutCommit(
  file: string,
  files: Pick<Files, 'read'>,
  environment: Environment,
): Promise<string | undefined> {
  return (await cloneAround(file, files, environment))?.commit
}

/**
 * What is to be said where a job has checked out another commit than the one it was started for: which ref may run was
 * asked of that one alone. `undefined` outside GitHub, and where a commit is not known.
 */
export function otherCommit(commit: string | undefined, environment: Environment): string | undefined {
  const { isGithub, sha: started, ref } = jobOf(environment)
  if (!isGithub || started === '' || commit === undefined || commit === started) return undefined
  return `the token list comes from commit ${commit.slice(0, 7)}, and this run was started for commit ${started.slice(0, 7)} of ${ref || 'its ref'}`
}
