import type { Access } from '../../register/register.ts'
import type { AnyFinding } from '../../runner/finding.ts'
import type { Login } from '../../workflows/logins/login.ts'

/** Every code of migrate's findings. A code never changes its meaning. */
export const migrateCodes = [
  // A login with the shared account that has a sure replacement.
  'LOGIN_SHARED',
  // Held back: what the file does not tell.
  'ACCESS_UNSURE',
  'CHANNEL_UNSURE',
  'REGISTRY_UNSURE',
  'ORGANIZATION_UNSURE',
  'REPOSITORY_UNLISTED',
  'CREDENTIAL_UNSURE',
  'CREDENTIAL_PASSED',
  'CREDENTIAL_CONDITION',
  'ENVIRONMENT_UNSURE',
  'FORM_UNSUPPORTED',
  'TEXT_SHARED',
  'PIN_UNKNOWN',
  'BUILD_CLOUD',
  // Reported as they are.
  'CREDENTIAL_LITERAL',
  'CREDENTIAL_ENVIRONMENT',
  'CREDENTIAL_UNUSED',
  'AUTH_FILE',
  'HUB_API_USE',
  'LOGIN_BROKEN',
  'LOGIN_SCOPED',
  'LOGIN_KEYLESS',
  'TTL_SHORT',
  'LOGIN_ELSEWHERE',
  'CALLEE_MISSING',
  'SECRET_REMOVABLE',
  'SECRET_IN_USE',
  'FILE_UNREADABLE',
  'FILE_UNWRITABLE',
  'LOCK_STALE',
] as const

export type MigrateCode = (typeof migrateCodes)[number]

/** How much of a conclusion the files show. Only `sure` leads to an edit. */
export type Confidence = 'sure' | 'likely' | 'unsure'

/** One thing that migrate reports. It never holds the value of a credential. */
export interface Finding extends AnyFinding<MigrateCode> {
  readonly confidence?: Confidence
  /** The secret, host or command it is about. */
  readonly subject?: string
  readonly file?: string
  /** From 1. */
  readonly line?: number
  readonly channel?: string | undefined
  readonly access?: Access | undefined
  /** Something else than an answer is to be done about the login. */
  readonly noAnswer?: true
  /** What a person said about it: `push:acme/app`. */
  readonly answer?: string
}

/** How the remedy of an edit begins, before and after it was written. */
export const editWords = { one: 'apply the edit', both: 'apply the edits here and there together' } as const
const writtenWords = { one: 'the edit is written', both: 'the edits here and there are written' } as const

/** The finding of an edit that was written: nobody has to apply it any more. */
export function writtenFinding(finding: Finding): Finding {
  const { remedy } = finding
  const kind = remedy.startsWith(editWords.both) ? 'both' : 'one'
  const rest = remedy.slice(editWords[kind].length)
  return { ...finding, severity: 'notice', remedy: `${writtenWords[kind]}${rest}` }
}

/** A finding about a login, at its line: a warning unless `part` says otherwise. */
export function loginFinding(
  login: Login,
  part: Partial<Omit<Finding, 'file'>> & Pick<Finding, 'code' | 'message' | 'remedy'>,
): Finding {
  const { workflow, at, password, tool } = login
  const subject = password.kind === 'secret' ? password.name : tool
  return {
    severity: 'warning',
    subject,
    file: workflow.path,
    line: workflow.positionAt(at).line,
    ...part,
  }
}

/** GitHub refuses to start a workflow whose actions are not in the lock file. */
export function lockFinding(file: string): Finding {
  return {
    code: 'LOCK_STALE',
    severity: 'warning',
    subject: file,
    file,
    message:
      'it locks the actions of the workflows and does not have the new one: GitHub starts no workflow like that',
    remedy: 'run gh actions-lock after the edit, and commit what it writes',
  }
}

/** A file that was skipped. A warning when nothing in its text could be a login, else an error. */
export function fileFinding(
  file: string,
  part: { code: 'FILE_UNREADABLE' | 'FILE_UNWRITABLE'; message: string; isMinor?: boolean },
): Finding {
  return {
    code: part.code,
    severity: part.isMinor === true ? 'warning' : 'error',
    subject: file,
    file,
    message: part.message,
    remedy: 'the other files are done; see to this one',
  }
}
