import { OatError } from '../base/error.ts'
import type { ChildResult } from '../base/process.ts'
import { printable } from '../base/text.ts'
import { accessChecks } from '../registry/failure.ts'
import { entryIn, formatDockerConfig, withEntry, withoutCredentials } from './config.ts'
import { configFileName, readConfigIn, writingConfig } from './config-files.ts'
import { mark } from './credential-helper.ts'
import { elsewhere, loginFailed } from './failure.ts'
import type { DockerPorts } from './docker.ts'
import type { RegistryHost } from '../registry/host.ts'
import type { Credential } from '../registry/registry.ts'

/** What docker reads beside config.json when it logs in: how to reach its engine. */
const readByDocker = ['contexts', 'ca.pem', 'cert.pem', 'key.pem']

/**
 * By `docker login` in a directory of its own: what others write to config.json meanwhile would be lost.
 * Throws DOCKER_MISSING, DOCKER_LOGIN_FAILED, TOKEN_REJECTED, CONFIG_INVALID.
 */
export async function entryByDocker(
  login: DockerPorts & { directory: string; registry: RegistryHost; credential: Credential },
): Promise<string> {
  const { credential, deadline, directory, docker, files, registry } = login
  const { name, configKey: key } = registry
  const { config } = await readConfigIn(directory, files)
  // A file that says nothing of credentials would let docker look for a helper by itself.
  const settings = withEntry(withoutCredentials(config), key, mark)
  const path = files.join(directory, configFileName)
  const work = await writingConfig(directory, () => files.makeBeside(path))
  try {
    await writingConfig(directory, async () => {
      await files.writeOwn(files.join(work, configFileName), formatDockerConfig(settings))
      for (const fileName of await files.list(directory)) {
        if (!readByDocker.includes(fileName)) continue
        await files.link(files.join(directory, fileName), files.join(work, fileName))
      }
    })
    const to = { registry: name, directory: work, signal: deadline.signal }
    const result = await docker.login(credential, to)
    if (result.exitCode !== 0) throw dockerLoginFailure(result, name, credential)
    const entry = entryIn((await readConfigIn(work, files)).config, key)
    if (entry !== null && entry !== mark) return entry
  } finally {
    await files.removeTree(work)
  }
  const hint = `run docker logout ${name}: docker may keep it in another place. Check which program "docker" is, or ${elsewhere}`
  const message = `docker login to ${name} ended well, and the login is not in the directory of DOCKER_CONFIG`
  throw loginFailed(message, hint)
}

const refused = /unauthorized|incorrect username|denied|forbidden|failed login|\b40[13]\b/i

/** `docker login` ended with another exit code than 0: TOKEN_REJECTED when the registry refused. */
function dockerLoginFailure(result: ChildResult, registry: string, credential: Credential): OatError {
  const { exitCode, stdout, stderr } = result
  const output = stderr || stdout
  // Log lines of a fallback come first and say nothing.
  const lines = output.split('\n').filter(line => !/^time="[^"]*" level=(info|debug|warning)/.test(line))
  const detail = printable(lines.join('\n'), 300) || 'it said nothing'
  const login = `docker login to ${registry} as ${credential.username}`
  if (refused.test(output) && !/credential/i.test(output)) {
    const hint = accessChecks(credential, registry, 'is complete')
    return new OatError('TOKEN_REJECTED', { message: `${login} was refused (${detail})`, hint })
  }
  const hint = `run docker login by hand on this machine to see more; if its credential helper fails, ${elsewhere}`
  return loginFailed(`${login} ended with exit code ${exitCode} (${detail})`, hint)
}
