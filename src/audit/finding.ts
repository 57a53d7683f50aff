import type { Access, SlotName } from '../register/register.ts'
import type { AnyFinding, Severity } from '../runner/finding.ts'

/** How bad each finding of audit is, and what to do about it. A code never changes its meaning. */
const kinds = {
  TOKEN_ABSENT: ['error', 'let mode rotate create it, or create it in Docker Home with exactly this label'],
  TOKEN_EXPIRED: ['error', 'rotate it now: the expiry date of a token cannot be changed'],
  TOKEN_INACTIVE: ['error', 'activate it in Docker Home if that was a mistake, else rotate it'],
  TOKEN_EXPIRING: ['warning', 'rotate it; if rotation runs on a schedule, find out why it did not'],
  TOKEN_UNUSED: [
    'warning',
    'find out what it was created for; if nothing needs it, remove its entry and the token',
  ],
  TOKEN_IDLE: ['warning', 'find out whether anything still needs it; if not, remove its entry and the token'],
  TOKEN_UNNECESSARY: [
    'warning',
    'remove its entry and its secrets, delete the token, and write oidc-connection-id in workflows that found the connection in the register',
  ],
  TOKEN_STRICT: [
    'warning',
    'remove "public-pull: false" and rotate the token, or write "docker-config: scoped" in that job',
  ],
  TOKEN_WIDER: ['error', 'rotate it, or remove the additional rights in Docker Home'],
  TOKEN_NARROWER: ['error', 'rotate it, or add what is missing in Docker Home'],
  TOKEN_DUPLICATE: ['error', 'find out what uses it, then delete it in Docker Home'],
  LABEL_TAKEN: [
    'error',
    'give the entry a label of its own, with the name of the repository in it: two registers with one label replace each other’s tokens',
  ],
  TOKEN_REACTIVATED: [
    'error',
    'ask who activated it and why; give what uses it the current token, and deactivate it in Docker Home',
  ],
  ROTATION_INCOMPLETE: [
    'error',
    'run mode rotate with this label in "compromised", and look at the first lines of its page: an older token may be the leaked one',
  ],
  TOKEN_PENDING: ['warning', 'let mode rotate run: it cleans up after an interrupted run'],
  TOKEN_SUPERSEDED: ['warning', 'update the places that use it; mode rotate then deactivates this one'],
  TOKEN_RETIRED: ['warning', 'let mode rotate run, or delete it in Docker Home'],
  TOKEN_UNMANAGED: ['warning', 'give it an entry in the register, or delete it in Docker Home'],
  TOKEN_ELSEWHERE: [
    'notice',
    'look into that register; if it has no such entry, delete the token in Docker Home',
  ],
  TOKEN_FOREIGN: ['error', 'ask who created it and why; rotate or delete it'],
  TOKEN_ACTIVITY: ['warning', 'check that this was intended; changes belong in the register'],
  PUSH_UNEXPECTED: [
    'error',
    'ask who that is, and compare the digest with what your build pushed; a name that is right belongs in "pushers"',
  ],
  TAGS_MUTABLE: [
    'warning',
    'make its tags immutable in the settings of the repository on Docker Hub, or remove "immutable-tags" from the register',
  ],
  QUOTA_WASTED: ['warning', 'delete them in Docker Home'],
  COPIES_CHANGED: ['error', 'let mode rotate run: it copies a new token to the places of the register'],
  PLACE_CHANGED: ['error', 'let mode rotate run: it copies a new token to this place'],
  REPOSITORY_GONE: ['error', 'remove it from the register, or correct its name'],
  SECRET_ABSENT: ['error', 'rotate the token with "force", or remove the secret from the register'],
  SECRET_STALE: ['error', 'rotate the token: this secret cannot have the current one'],
  SECRET_CHANGED: ['error', 'rotate the token: which value the secret has now cannot be seen'],
  SECRET_VISIBLE: ['error', 'narrow its repository access on GitHub, or say so in the register'],
  SECRET_UNREADABLE: [
    'error',
    'widen its repository access on GitHub, or correct "visibility" and "repositories" in the register',
  ],
  SECRET_HIDDEN: [
    'error',
    'give that repository fewer organization secrets, give this one a name that sorts first, or keep a copy in the repository itself',
  ],
  SECRET_SHADOWED: [
    'error',
    'delete the more specific secret, or add it to the entry: jobs get its value, whatever the other one has',
  ],
  SECRET_LEGACY: ['warning', 'check that no workflow reads it any more, then delete it'],
  EXPIRY_ABSENT: ['warning', 'rotate the token: mode rotate writes the variable'],
  EXPIRY_WRONG: ['warning', 'correct the variable, or rotate the token'],
  REGISTER_UNPROTECTED: [
    'warning',
    'add a line with its path and its owners to .github/CODEOWNERS, and require their review on the default branch: whoever changes the register decides where tokens go',
  ],
  REGISTER_OTHER_COMMIT: [
    'notice',
    'check out the commit of the run (actions/checkout without "ref"), or make sure that nobody else chooses what is checked out',
  ],
  OWNERS_ABSENT: ['notice', 'add "owners" to the register: the Docker users who may create tokens'],
  PART_NOT_SEEN: ['error', 'correct what the message names; input "parts" says what an audit has to compare'],
} as const satisfies Record<string, readonly [Severity, string]>

export type AuditCode = keyof typeof kinds
export const auditCodes = Object.keys(kinds) as AuditCode[]

/** One difference between what is and what the register says. */
export interface AuditFinding extends AnyFinding<AuditCode> {
  /** The label, store or repository that it is about. */
  readonly subject: string
  readonly channel?: string
  readonly access?: Access
}

/** What is wrong with a subject that is known already. */
export type Difference = readonly [AuditCode, string]

/** What is wrong with what; severity and remedy follow from the code. */
export function finding(
  code: AuditCode,
  { subject, message, slot }: { subject: string; message: string; slot?: SlotName | undefined },
): AuditFinding {
  const [severity, remedy] = kinds[code]
  return {
    code,
    severity,
    subject,
    ...(slot?.channel !== undefined && { channel: slot.channel }),
    ...(slot && { access: slot.access }),
    message,
    remedy,
  }
}

const ranks = { error: 0, warning: 1, notice: 2 }

/** Worst first; within one severity by code and subject, so that two runs read alike. */
export function sortFindings(findings: readonly AuditFinding[]): readonly AuditFinding[] {
  const key = ({ code, subject, message }: AuditFinding): string => JSON.stringify([code, subject, message])
  return [...findings].sort((a, b) => ranks[a.severity] - ranks[b.severity] || (key(a) < key(b) ? -1 : 1))
}
