import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import { type OwnerInputs, readOwner } from '../hub/inputs.ts'
import { readChoice, readInteger, readOptional, readSecret, readText } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'

export interface AuditInputs {
  readonly config: { readonly path: string; readonly isExplicit: true }
  /** At least one of the two is there. */
  readonly hub: OwnerInputs | undefined
  readonly githubToken: Secret | undefined
  readonly warningMs: number
  /** A ref beside the default branch for which the run may happen. */
  readonly allowRef: string | undefined
  readonly failOn: 'error' | 'warning' | 'never'
  /** Seconds for one exchange. */
  readonly timeout: number
  readonly attempts: number
}

const dayMs = 86_400_000

/** Everything that mode audit takes, parsed. Throws INPUT_INVALID, HUB_FORBIDDEN before anything else has happened. */
export function readAuditInputs(runner: Runner): AuditInputs {
  const hub = readOwner(runner)
  const githubToken = readSecret(runner, 'github-token')
  if (hub === undefined && githubToken === undefined) {
    throw new OatError('INPUT_INVALID', {
      message: 'missing: input "hub-username" or input "github-token"',
      hint: 'give an owner account of Docker Hub (inputs "hub-username" and "hub-password"), a GitHub token, or both: audit looks at what they show',
    })
  }
  return {
    // Without a register there is nothing to compare with, at the usual path either.
    config: { path: readText(runner, 'config'), isExplicit: true },
    hub,
    githubToken,
    warningMs: readInteger(runner, { name: 'expiry-warning-days', least: 0, most: 365 }) * dayMs,
    allowRef: readOptional(runner, 'allow-ref'),
    failOn: readChoice(runner, { name: 'fail-on', choices: ['error', 'warning', 'never'] }),
    timeout: readInteger(runner, { name: 'timeout', least: 1, most: 3600 }),
    attempts: readInteger(runner, { name: 'attempts', least: 1, most: 20 }),
  }
}
