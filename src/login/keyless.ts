import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { printable } from '../base/text.ts'
import {
  exchangeIdToken,
  fetchIdToken,
  type JobToken,
  type KeylessPorts,
  noPermission,
} from '../registry/keyless.ts'
import type { ExchangeWish } from '../registry/oidc.ts'
import { forkOf, readEvent } from '../runner/event.ts'
import type { Runner } from '../runner/runner.ts'

export type KeylessOutcome =
  | ({ readonly kind: 'exchanged' } & JobToken)
  /** No ID token can be had here: OIDC_UNAVAILABLE. */
  | { readonly kind: 'unavailable'; readonly error: OatError }

/**
 * A token for this job alone, from its ID token. Where there is no ID token that is an outcome, since another token may be at
 * hand. Throws OIDC_REFUSED: a refusal of Docker's must not hide behind a fallback.
 */
export async function keylessToken(
  wish: ExchangeWish,
  ports: Pick<KeylessPorts, 'http'> & { runner: Runner; files: Files },
): Promise<KeylessOutcome> {
  const { runner, http, files } = ports
  const { environment, mask } = runner
  const event = await readEvent({ runner, files })
  if (!event.isGithub)
    return { kind: 'unavailable', error: noPermission('this is not a job of GitHub Actions') }
  const fork = forkOf(event)
  const hasEndpoint = Boolean(environment['ACTIONS_ID_TOKEN_REQUEST_URL'])
  if (fork !== undefined && !hasEndpoint) return { kind: 'unavailable', error: onFork(fork) }
  try {
    const idToken = await fetchIdToken({ environment, http, mask })
    return { kind: 'exchanged', ...(await exchangeIdToken(idToken, wish, { http, mask })) }
  } catch (error) {
    if (error instanceof OatError && error.code === 'OIDC_UNAVAILABLE') return { kind: 'unavailable', error }
    throw error
  }
}

function onFork(fork: string): OatError {
  return new OatError('OIDC_UNAVAILABLE', {
    message: `no keyless login: the pull request comes from the fork ${printable(fork, 140)}, and GitHub gives forks no ID token`,
    hint: 'guard the step with "if: github.event.pull_request.head.repo.full_name == github.repository", or set "on-missing: skip"',
  })
}
