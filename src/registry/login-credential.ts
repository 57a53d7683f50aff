import { OatError } from '../base/error.ts'
import type { Files } from '../base/files-port.ts'
import { missingToken } from '../login/missing-token.ts'
import type { Credential, Runner } from '../ports.ts'
import type { LoginSlot } from '../register/login-slot.ts'
import type { Register } from '../register/read.ts'
import { secretNameFor } from '../register/secret-name.ts'
import { readEvent } from '../runner/read-event.ts'
import { namespaceOf } from './repositories.ts'
import type { ChosenToken, TokenInput } from './token-choice.ts'
import { lintToken } from './token.ts'

/** Who owns the token: what the step says, else the register, else the namespace of the repositories. */
export function organizationOf(
  inputs: { organization: string | undefined; repositories: readonly (readonly string[])[] },
  register: Register | undefined,
): string | undefined {
  const [namespace] = inputs.repositories.flatMap(names => namespaceOf(names) ?? [])
  return inputs.organization ?? register?.organization ?? namespace
}

/** What to say where nothing tells whose the token is. */
export const missingOrganization = {
  message: 'input "organization" is missing',
  hint: 'write "organization:" with the Docker organization that owns the token, or "push:" or "pull:" with its repositories; it is the user name of the login',
} as const

/**
 * User name and token, linted, and masked in every form in which docker shows them.
 * Throws TOKEN_MALFORMED; INPUT_INVALID without a user name.
 */
export function readCredential(
  token: ChosenToken,
  { username, isDockerHub, runner }: { username: string | undefined; isDockerHub: boolean; runner: Runner },
): Credential {
  const { input } = token
  lintToken(token.value, { input, isDockerHub })
  if (token.trimmed) {
    runner.notice(
      `The token (input "${input}") had spaces or a line break around it; they were removed. Save the secret again without them.`,
    )
  }
  if (username === undefined) {
    throw new OatError('INPUT_INVALID', missingOrganization)
  }
  // As config.json and docker's debug output show it.
  runner.mask(Buffer.from(`${username}:${token.value.reveal()}`).toString('base64'))
  return { username, token: token.value }
}

/** The error for an empty token, with its cause read from the run's event. */
export async function explainMissingToken(
  inputs: readonly TokenInput[],
  ports: { found: LoginSlot; runner: Runner; files: Files },
): Promise<OatError> {
  const { found, runner, files } = ports
  const { name: event, repository, payload } = await readEvent({ runner, files })
  const stored = found.slot && secretNameFor(found.slot, repository)
  return missingToken({
    inputs,
    secret: stored?.secret,
    environment: stored?.environment,
    actor: runner.environment['GITHUB_ACTOR'] ?? '',
    ...{ event, repository, payload },
  })
}
