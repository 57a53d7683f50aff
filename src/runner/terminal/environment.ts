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

/**
 * A warning when a proxy is set that is not used: one of another kind than HTTP, or any where this Node uses none. Agents take
 * one from the environment since 22.21 and 24.5 (nodejs.org/api/http.html, "new Agent"). `undefined` when there is nothing to warn of.
 * @param version as in `process.versions.node`
 */
export function unusedProxy(environment: Environment, version: string): string | undefined {
  const name = ['HTTPS_PROXY', 'https_proxy'].find(one => (environment[one] ?? '') !== '')
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const canUse = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21)
  if (name === undefined) return undefined
  const scheme = /^\s*([a-z0-9+.-]+):\/\//i.exec(environment[name] ?? '')?.[1]?.toLowerCase() ?? 'http'
  if (!['http', 'https'].includes(scheme)) {
    return `${name} names a proxy of another kind than HTTP, and is not used: registries are asked directly; use an address that begins with http:// or https://`
  }
  if (canUse) return undefined
  return `${name} is set, and Node ${version} does not use it: registries are asked directly; use Node 24.5 or newer behind a proxy`
}
