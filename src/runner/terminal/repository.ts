import type { Environment } from '../../base/child-environment.ts'
import { getExecOutput } from '@actions/exec'
import { findProgram } from '../../base/program.ts'
import { inRepository, jobOf } from '../job.ts'
import { repositoryOfUrl } from '../checkout.ts'

/**
 * What a terminal knows without being told: the repository by the checkout's `origin`.
 * What is set stays as it is, and a remote of another host than GitHub's tells nothing.
 */
export async function withRepository(environment: Environment): Promise<Environment> {
  const { repository: known, server } = jobOf(environment)
  if (known !== '') return environment
  const git = findProgram('git', environment)
  if (git === undefined) return environment
  // It splits its first argument as a shell does.
  const { stdout } = await getExecOutput(`"${git}"`, ['config', '--get', 'remote.origin.url'], {
    silent: true,
    ignoreReturnCode: true,
  })
  const repository = repositoryOfUrl(stdout.trim(), server)
  return repository === undefined ? environment : inRepository(environment, { repository })
}
