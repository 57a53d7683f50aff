import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import { type OwnerInputs, readHubAddress, readOwner } from '../hub/inputs.ts'
import { parseRegistryHost } from '../registry/host.ts'
import { lintToken } from '../registry/lint.ts'
import { readChoice, readInteger, readOptional, readSecret, readText } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'

export interface AuditInputs {
  readonly config: string
  /** At least one of the three is there. */
  readonly hub: OwnerInputs | undefined
  /** An organization access token that reads the audit log. */
  readonly activity: { readonly token: Secret; readonly baseUrl: string } | undefined
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

/** Everything that mode audit takes, parsed. Throws INPUT_INVALID, TOKEN_MALFORMED, HUB_FORBIDDEN before anything else has happened. */
export function readAuditInputs(runner: Runner): AuditInputs {
  const hub = readOwner(runner)
  const githubToken = readSecret(runner, 'github-token')
  const activity = readActivityToken(runner)
  if (hub === undefined && githubToken === undefined && activity === undefined) {
    throw new OatError('INPUT_INVALID', {
      message: 'missing: input "hub-username" or input "github-token"',
      hint: 'give an owner account of Docker Hub (inputs "hub-username" and "hub-password"), a GitHub token, or both: audit looks at what they show. Input "activity-token" alone shows the audit log',
    })
  }
  return {
    // Without a register there is nothing to compare with, at the usual path either.
    config: readText(runner, 'config'),
    hub,
    activity,
    githubToken,
    warningMs: readInteger(runner, 'expiry-warning-days') * dayMs,
    allowRef: readOptional(runner, 'allow-ref'),
    failOn: readChoice(runner, 'fail-on'),
    timeout: readInteger(runner, 'timeout'),
    attempts: readInteger(runner, 'attempts'),
  }
}

function readActivityToken(runner: Runner): AuditInputs['activity'] {
  const token = readSecret(runner, 'activity-token')
  if (token === undefined) return undefined
  lintToken(token, { input: 'activity-token', registry: parseRegistryHost('docker.io') })
  return { token, baseUrl: readHubAddress(runner) }
}
