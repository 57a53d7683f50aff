import type { Access, EntryName } from '../token-list/token-list.ts'
import { type AnyFinding, severities, type Severity } from '../runner/finding.ts'

/** How bad each finding of audit is, and what to do about it. A code never changes its meaning. */
const kinds = {
  PART_NOT_SEEN: ['error', 'give what is missing, or leave this part out of input "parts"'],
  TOKEN_DEAD: ['error', 'rotate it, or create a token in Docker Home with exactly this label'],
  TOKEN_EXPIRING: ['warning', 'rotate it; if rotation runs on a schedule, find out why it did not'],
  EXPIRY_WRONG: ['warning', 'rotate the token: mode rotate writes the variable'],
  TOKEN_IDLE: ['warning', 'find out whether anything needs it; if not, remove its entry and the token'],
  TOKEN_WIDER: ['error', 'rotate it, or remove the additional rights in Docker Home'],
  TOKEN_NARROWER: ['error', 'rotate it, or add what is missing in Docker Home'],
  TOKEN_EXTRA: ['error', 'find out who created it and what uses it, then delete it in Docker Home'],
  TOKEN_UNMANAGED: ['warning', 'give it an entry in the token list, or delete it in Docker Home'],
  LABEL_TAKEN: ['error', 'give the entry a label of its own, with the name of the repository in it'],
  TOKEN_FOREIGN: ['error', 'ask who created it and why; rotate or delete it'],
  TOKEN_ACTIVITY: ['warning', 'check that this was intended; changes belong in the token list'],
  TOKEN_LEFTOVER: ['warning', 'update the places that use it, and let mode rotate run: it deactivates it'],
  QUOTA_WASTED: ['warning', 'let mode rotate run, or delete them in Docker Home'],
  ROTATION_INCOMPLETE: ['error', 'run mode rotate with this label in "compromised", and read its page'],
  PUSH_UNEXPECTED: ['error', 'compare the digest with your build’s; a right name belongs in "pushers"'],
  TAGS_MUTABLE: ['warning', 'make its tags immutable on Docker Hub, or remove "immutable-tags"'],
  REPOSITORY_UNUSABLE: ['error', 'correct its name, bring it back, or remove it from the token list'],
  COPIES_CHANGED: ['error', 'let mode rotate run: it copies a new token to the places of the token list'],
  SECRET_ABSENT: ['error', 'rotate the token with "force", or remove the place from the token list'],
  SECRET_MISMATCH: ['error', 'rotate the token: it is copied to each place again'],
  SECRET_VISIBLE: ['error', 'narrow its repository access on GitHub, or say so in the token list'],
  SECRET_UNREADABLE: ['error', 'widen its repository access on GitHub, or correct "visibility" in the list'],
  SECRET_SHADOWED: ['error', 'delete the more specific secret, or add it to the entry: jobs get its value'],
  SECRET_LEGACY: ['warning', 'check that no workflow reads it any more, then delete it'],
  PUSH_UNCOVERED: ['error', 'add it to the entry of that job, and run mode rotate before the release'],
  SECRET_UNLISTED: ['error', 'log in with the secret of an entry, or add this one to its entry'],
  ENTRY_UNUSED: ['warning', 'if nothing else uses it, remove the entry, or this place of it'],
  LIST_UNPROTECTED: ['warning', 'add its path and owners to CODEOWNERS, and require their review'],
} as const satisfies Record<string, readonly [Severity, string]>

export type AuditCode = keyof typeof kinds
export const auditCodes = Object.keys(kinds) as AuditCode[]

export interface AuditFinding extends AnyFinding<AuditCode> {
  readonly subject: string
  readonly channel: string | undefined
  readonly access: Access | undefined
}

export type Difference = readonly [AuditCode, string]

export function finding(
  code: AuditCode,
  { subject, message, entry }: { subject: string; message: string; entry?: EntryName | undefined },
): AuditFinding {
  const [severity, remedy] = kinds[code]
  return { code, severity, subject, channel: entry?.channel, access: entry?.access, message, remedy }
}

/** Worst first; within one severity by code and subject, so that two runs read alike. */
export function sortFindings(findings: readonly AuditFinding[]): readonly AuditFinding[] {
  const key = ({ code, subject, message }: AuditFinding): string => JSON.stringify([code, subject, message])
  const rank = ({ severity }: AuditFinding): number => severities.indexOf(severity)
  return findings.toSorted((a, b) => rank(a) - rank(b) || (key(a) < key(b) ? -1 : 1))
}
