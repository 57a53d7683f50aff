import { OatError } from '../model/error.ts'
import { missingToken } from '../model/missing-token.ts'
import { secretNameFor } from '../model/secret-name.ts'
import { Secret } from '../model/secret.ts'
import { lintToken } from '../model/token-lint.ts'
import type { Credential, Files, Runner } from '../ports.ts'
import type { LoginInputs } from './login-inputs.ts'
import type { LoginSlot } from './login-slot.ts'
import { readEvent } from './read-event.ts'

/**
 * User name and token, linted, and masked in every form in which docker shows them.
 * Throws TOKEN_MALFORMED; INPUT_INVALID without a user name.
 */
export function readCredential(
  inputs: Pick<LoginInputs, 'token' | 'username' | 'organization' | 'registry'>,
  { found, runner }: { found: Pick<LoginSlot, 'register'>; runner: Runner },
): Credential {
  const { value, trimmed } = lintToken(inputs.token.given, {
    input: inputs.token.input,
    isDockerHub: inputs.registry.isDockerHub,
  })
  if (trimmed) {
    runner.notice(
      `The token (input "${inputs.token.input}") had spaces or a line break around it; they were removed. Save the secret again without them.`,
    )
  }
  const username = inputs.username ?? inputs.organization ?? found.register?.organization
  if (username === undefined) {
    throw new OatError('INPUT_INVALID', {
      message: 'input "organization" is missing, and there is no register to take it from',
      hint: 'write "organization:" with the Docker organization that owns the token; it is the user name of the login',
    })
  }
  // As config.json and docker's debug output show it.
  runner.mask(Buffer.from(`${username}:${value}`).toString('base64'))
  return { username, token: new Secret(value, runner.mask) }
}

/** The error for an empty token, with its cause read from the run's event. */
export async function explainMissingToken(
  inputs: LoginInputs,
  ports: { found: LoginSlot; runner: Runner; files: Files },
): Promise<OatError> {
  const { found, runner, files } = ports
  const { name: event, repository, payload } = await readEvent({ runner, files })
  const stored = found.slot && secretNameFor(found.slot, repository)
  return missingToken({
    inputs: inputs.token.empty,
    secret: stored?.secret,
    environment: stored?.environment,
    actor: runner.environment['GITHUB_ACTOR'] ?? '',
    ...{ event, repository, payload },
  })
}
