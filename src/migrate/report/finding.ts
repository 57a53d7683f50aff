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
  const name = password.kind === 'secret' ? password.name : tool
  const base = {
    severity: 'warning' as const,
    subject: name,
    file: file.path,
    line: file.positionAt(at).line,
  }
  switch (decision.kind) {
    case 'edit': {
      const { plan, note } = decision
      const { access, channel, answer, seen, isWhole, organization } = plan
      const owner = organization.includes('{') ? '' : ` for ${organization}`
      const what = isWhole && seen.length > 0 ? ` ${seen.join(', ')}` : owner
      const message = `${name} becomes ${tokenWords(plan)}${what}: ${plan.why}${note === undefined ? '' : `; ${note}`}`
      const extra = { access, channel, ...(answer === undefined ? {} : { answer: answer.text }) }
      return { ...base, code: 'LOGIN_SHARED', message, remedy: 'apply the edit', ...extra }
    }
    case 'ask': {
      const { kind, why } = decision.question
      const isHub = kind === 'registry' ? ', if it is Docker Hub' : ''
      // With words where only a person knows.
      const remedy = `answer ${base.file}:${base.line}=push:ORGANIZATION/IMAGE, or pull:…${isHub}`
      return { ...base, code: 'QUESTION', message: why, remedy, question: kind }
    }
    case 'hand': {
      const { obstacle, plan } = decision
      const also = plan === undefined ? '' : `; it needs ${tokenWords(plan)}`
      const remedy = `${obstacle.remedy}${also}`
      return { ...base, code: 'LOGIN_BY_HAND', message: obstacle.why, remedy, access: plan?.access }
    }
    case 'settled': {
      const { code, why, remedy } = decision.settled
      const severity =
        code === 'LOGIN_BROKEN' ? 'warning' : code === 'CREDENTIAL_LITERAL' ? 'error' : 'notice'
      return { ...base, code, message: why, remedy, severity }
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
  return {
    code: 'LOCK_STALE',
    severity: 'warning',
    subject: file,
    file,
    message,
    remedy: 'run gh actions-lock after the edit, and commit what it writes',
  }
}

/** A file that was skipped. A warning when nothing in its text could be a login, else an error. */
export function fileFinding(
  file: string,
  part: {
    code: 'FILE_UNREADABLE' | 'FILE_UNWRITABLE'
    message: string
    line?: number | undefined
    isMinor?: boolean
  },
): Finding {
  const { code, message, line, isMinor = false } = part
  const place = line === undefined ? { file } : { file, line }
  return {
    code,
    severity: isMinor ? 'warning' : 'error',
    subject: file,
    ...place,
    message,
    remedy: 'the other files are done; see to this one',
  }
}
