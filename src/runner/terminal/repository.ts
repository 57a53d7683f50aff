import type { Environment } from '../../base/child-environment.ts'
import { getExecOutput } from '@actions/exec'
import { findProgram } from '../../base/program.ts'
import { repositoryOfUrl } from '../checkout.ts'

/**
 * What a terminal knows without being told: the repository by the checkout's `origin`, as a job knows it by GITHUB_REPOSITORY.
 * What is set stays as it is, and a remote of another host than GITHUB_SERVER_URL (github.com) tells nothing.
 */
export async function withRepository(environment: Environment): Promise<Environment> {
  if (environment['GITHUB_REPOSITORY']) return environment
  const git = findProgram('git', environment)
  if (git === undefined) return environment
  // It splits its first argument as a shell does.
  const { stdout } = await getExecOutput(`"${git}"`, ['config', '--get', 'remote.origin.url'], {
    silent: true,
    ignoreReturnCode: true,
  })
  const server = environment['GITHUB_SERVER_URL'] || 'https://github.com'
  const repository = repositoryOfUrl(stdout.trim(), server)
  return repository === undefined ? environment : { ...environment, GITHUB_REPOSITORY: repository }
}
