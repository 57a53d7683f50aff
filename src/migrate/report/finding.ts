import type { Access } from '../../token-list/token-list.ts'
import type { AnyFinding } from '../../runner/finding.ts'
import type { Decision } from '../decide/decide.ts'
import type { LoginPlan, LoginQuestion } from '../decide/plan.ts'

/** Every code of migrate's findings. A code never changes its meaning. */
export const migrateCodes = [
  // A login with the shared account that has a sure replacement.
  'LOGIN_SHARED',
  // One whose files leave something open: an answer settles it.
  'QUESTION',
  // One whose text a person has to change.
  'LOGIN_BY_HAND',
  // Reported as they are.
  'CREDENTIAL_LITERAL',
  'CREDENTIAL_ENVIRONMENT',
  'AUTH_FILE',
  'HUB_API_USE',
  'LOGIN_BROKEN',
  'LOGIN_SCOPED',
  'LOGIN_KEYLESS',
  'LOGIN_ELSEWHERE',
  'SECRET_REMOVABLE',
  'SECRET_IN_USE',
  'FILE_UNREADABLE',
  'FILE_UNWRITABLE',
  'LOCK_STALE',
] as const

type MigrateCode = (typeof migrateCodes)[number]

/** One thing that migrate reports. It never holds the value of a credential. */
export interface Finding extends AnyFinding<MigrateCode> {
  /** The secret, host or command it is about. */
  readonly subject?: string
  readonly file?: string
  /** From 1. */
  readonly line?: number
  readonly channel?: string | undefined
  readonly access?: Access | undefined
  /** What is asked. */
  readonly question?: LoginQuestion['kind']
  /** What a person said about it: `push:acme/app`. */
  readonly answer?: string
}

/** What is said of a login: a warning, or what its kind is. */
export function decisionFinding(decision: Decision): Finding {
  const { login } = decision
  const { file, at, password, tool } = login
  const subject = password.kind === 'secret' ? password.name : tool
  const { line } = file.positionAt(at)
  const base = { severity: 'warning' as const, subject, file: file.path, line }
  switch (decision.kind) {
    case 'edit': {
      const { plan, note } = decision
      const { access, channel, answer, seen, isWhole, organization, why } = plan
      const owner = organization.includes('{') ? '' : ` for ${organization}`
      const what = isWhole && seen.length > 0 ? ` ${seen.join(', ')}` : owner
      const more = note === undefined ? '' : `; ${note}`
      const message = `${subject} becomes ${tokenWords(plan)}${what}: ${why}${more}`
      const extra = { access, channel, ...(answer === undefined ? {} : { answer: answer.text }) }
      return { ...base, code: 'LOGIN_SHARED', message, remedy: 'apply the edit', ...extra }
    }
    case 'ask': {
      const { kind: question, why: message } = decision.question
      const isHub = question === 'registry' ? ', if it is Docker Hub' : ''
      // With words where only a person knows.
      const remedy = `answer ${file.path}:${line}=push:ORGANIZATION/IMAGE, or pull:…${isHub}`
      return { ...base, code: 'QUESTION', message, remedy, question }
    }
    case 'hand': {
      const { obstacle, plan } = decision
      const also = plan === undefined ? '' : `; it needs ${tokenWords(plan)}`
      const remedy = `${obstacle.remedy}${also}`
      return { ...base, code: 'LOGIN_BY_HAND', message: obstacle.why, remedy, access: plan?.access }
    }
    case 'settled': {
      const { code, why: message, remedy } = decision.settled
      const others = code === 'CREDENTIAL_LITERAL' ? 'error' : 'notice'
      return { ...base, code, message, remedy, severity: code === 'LOGIN_BROKEN' ? 'warning' : others }
    }
  }
}

/** Which token a plan uses: "DOCKERHUB_PUSH_TOKEN, to push". */
function tokenWords({ access, secret, keyless, passed }: LoginPlan): string {
  if (keyless !== undefined) return `a keyless login that may ${access}`
  return `${passed.length > 0 ? `the token that callers pass (${secret})` : secret}, to ${access}`
}

/** GitHub refuses to start a workflow whose actions are not in the lock file. */
export function lockFinding(file: string): Finding {
  const message =
    'it locks the actions of the workflows and does not have the new one, so GitHub may refuse to start them'
  const remedy = 'run gh actions-lock after the edit, and commit what it writes'
  return { code: 'LOCK_STALE', severity: 'warning', subject: file, file, message, remedy }
}

/** A file that was skipped. A warning when nothing in its text could be a login, else an error. */
export function fileFinding(
  file: string,
  part: Pick<Finding, 'code' | 'message' | 'line'> & { readonly isMinor?: boolean },
): Finding {
  const { isMinor = false, ...rest } = part
  const remedy = 'the other files are done; see to this one'
  return { ...rest, severity: isMinor ? 'warning' : 'error', subject: file, file, remedy }
}
