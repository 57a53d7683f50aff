import { OatError } from '../base/error.ts'

/**
 * Since docker 28.3 the variable DOCKER_AUTH_CONFIG wins over config.json on every read, even right after a login
 * (docker/cli 9b83d5bbf9). Throws CONFIG_OVERRIDDEN when it holds this registry.
 */
export function refuseAuthConfigOverride(
  environment: Readonly<Record<string, string | undefined>>,
  registry: { name: string; configKey: string },
): void {
  const text = environment['DOCKER_AUTH_CONFIG']
  if (text === undefined || !holds(text, registry.configKey)) return
  throw new OatError('CONFIG_OVERRIDDEN', {
    message: `the variable DOCKER_AUTH_CONFIG holds a login to ${registry.name}, which docker prefers to any other`,
    hint: 'remove it from env: of the workflow or from the runner, or take this registry out of it',
  })
}

function holds(text: string, key: string): boolean {
  try {
    const { auths } = JSON.parse(text) as { auths?: Record<string, unknown> }
    return auths !== undefined && Object.hasOwn(auths, key)
  } catch {
    // docker ignores a value that is no JSON.
    return false
  }
}
