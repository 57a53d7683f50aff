import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import { parseList, printable } from '../base/text.ts'
import { dayMs } from '../base/time.ts'
import { type OwnerInputs, ownerGaps, readHubAddress, readOwner } from '../hub/inputs.ts'
import { parseRegistryHost } from '../registry/host.ts'
import { lintToken } from '../registry/lint.ts'
import {
  invalidInput,
  isWritten,
  readChoice,
  readInteger,
  readOptional,
  readSecret,
  readText,
} from '../runner/inputs.ts'
import type { InputName } from '../runner/input-table.ts'
import type { Runner } from '../runner/runner.ts'
import { type GithubAccess, readGithubAccess } from '../stores/github/inputs.ts'

/** What an audit can compare with the register: the tokens, the secrets, Docker's audit log, copies that programs check, and the repositories on Docker Hub. */
export const auditParts = ['hub', 'github', 'activity', 'programs', 'repositories'] as const
export type AuditPart = (typeof auditParts)[number]

export interface AuditInputs {
  readonly config: string
  /** What is to be compared; at least one of them has what it needs. By default the audit log and programs count where something can read the tokens. */
  readonly parts: readonly AuditPart[]
  readonly hub: OwnerInputs | undefined
  /** What the owner's account needs and is empty. */
  readonly hubGaps: readonly InputName[]
  /** An organization access token that reads the audit log. */
  readonly activity: { readonly token: Secret; readonly baseUrl: string } | undefined
  readonly github: GithubAccess | undefined
  readonly warningMs: number
  /** A ref beside the default branch for which the run may happen. */
  readonly allowRef: string | undefined
  readonly failOn: 'error' | 'warning' | 'never'
  /** Seconds for one exchange. */
  readonly timeout: number
  readonly attempts: number
}

/** Everything that mode audit takes, parsed. Throws INPUT_INVALID, TOKEN_MALFORMED, HUB_FORBIDDEN before anything else has happened. */
export function readAuditInputs(runner: Runner): AuditInputs {
  const requested = readParts(runner)
  const activity = readActivityToken(runner)
  const github = readGithubAccess(runner)
  const hubGaps = ownerGaps(runner)
  // With half an account the other parts are compared; with nothing else to compare, the message names the half that is missing.
  const isAlone = github === undefined && activity === undefined
  const isNeeded = requested.some(part => part !== 'github') && (hubGaps.length === 0 || isAlone)
  const hub = isNeeded ? readOwner(runner) : undefined
  const sources = {
    hub,
    github,
    activity: activity ?? hub,
    programs: hub,
    repositories: hub ?? activity,
  }
  const isExtra = (part: AuditPart): boolean =>
    !isWritten(runner, 'parts') &&
    (part === 'activity' || part === 'programs' || part === 'github') &&
    sources[part] !== undefined
  // An owner sees the repositories with the tokens; a token for the audit log may not read them, so they have to be asked for.
  const isWithTokens = (part: AuditPart): boolean =>
    part === 'repositories' && hub !== undefined && requested.includes('hub')
  const parts = auditParts.filter(part => requested.includes(part) || isExtra(part) || isWithTokens(part))
  if (parts.every(part => sources[part] === undefined)) {
    throw new OatError('INPUT_INVALID', {
      message: 'missing: input "hub-username" or input "github-token"',
      hint: 'give an owner account of Docker Hub (inputs "hub-username" and "hub-password"), a GitHub token, or both: audit looks at what they show. Input "activity-token" alone shows the audit log',
    })
  }
  return {
    // Without a register there is nothing to compare with, at the usual path either.
    config: readText(runner, 'config'),
    parts,
    hub,
    hubGaps,
    activity,
    github,
    warningMs: readInteger(runner, 'expiry-warning-days') * dayMs,
    allowRef: readOptional(runner, 'allow-ref'),
    failOn: readChoice(runner, 'fail-on'),
    timeout: readInteger(runner, 'timeout'),
    attempts: readInteger(runner, 'attempts'),
  }
}

function readParts(runner: Runner): readonly AuditPart[] {
  const words = parseList(readText(runner, 'parts'))
  const unknown = words.find(word => !auditParts.some(part => part === word))
  if (unknown !== undefined) {
    throw invalidInput(
      'parts',
      `: ${JSON.stringify(printable(unknown, 60))} is not known`,
      `write some of: ${auditParts.join(', ')}`,
    )
  }
  return auditParts.filter(part => words.includes(part))
}

function readActivityToken(runner: Runner): AuditInputs['activity'] {
  const token = readSecret(runner, 'activity-token')
  if (token === undefined) return undefined
  lintToken(token, 'activity-token', parseRegistryHost('docker.io'))
  return { token, baseUrl: readHubAddress(runner) }
}
