import type { Access } from '../../token-list/token-list.ts'
import type { AnyFinding } from '../../runner/finding.ts'
import type { Decision } from '../decide/decide.ts'
import { isShown, type LoginPlan, type Unedited } from '../decide/plan.ts'

/** Every code of migrate's findings. A code never changes its meaning. */
export const migrateCodes = [
  'LOGIN_SHARED',
  'QUESTION',
  'LOGIN_BY_HAND',
  'CREDENTIAL_LITERAL',
  'CREDENTIAL_ENVIRONMENT',
  'HUB_API_USE',
  'LOGIN_BROKEN',
  'LOGIN_SCOPED',
  'LOGIN_KEYLESS',
  'LOGIN_ELSEWHERE',
  'SECRET_REMOVABLE',
  'SECRET_IN_USE',
  'CONTAINER_ANONYMOUS',
  'LIST_EMPTY',
  'FILE_UNREADABLE',
  'FILE_UNWRITABLE',
] as const

/** One thing that migrate reports. It never holds the value of a credential. */
export interface Finding extends AnyFinding<(typeof migrateCodes)[number]> {
  /** The secret or command it is about. */
  readonly subject?: string
  readonly file?: string
  readonly line?: number
  readonly channel?: string | undefined
  readonly access?: Access | undefined
  readonly question?: Unedited['question']
  /** What a person said about it: `push:acme/app`. */
  readonly answer?: string | undefined
}

export function decisionFinding({ login, plan, unedited }: Decision): Finding {
  const { file, at: offset, password, tool } = login
  const { line } = file.positionAt(offset)
  const subject = password.kind === 'secret' ? password.name : tool
  const base = { severity: 'warning' as const, subject, file: file.path, line, access: plan?.access }
  if (unedited !== undefined) {
    const { why: message, remedy, ...details } = unedited
    const place = `answer ${file.path}:${line}=push:ORGANIZATION/IMAGE, or pull:…`
    const answerRemedy = details.question === 'registry' ? `${place}, if it is Docker Hub` : place
    const needs = plan === undefined ? remedy : `${remedy}; it needs ${tokenWords(plan)}`
    const severity = severities[details.code]
    return {
      ...base,
      ...details,
      severity,
      message,
      remedy: details.question === undefined ? needs : answerRemedy,
    }
  }
  if (plan === undefined) throw new Error('a login is edited by a plan')
  const { channel, answer, repositories, isWhole, organization, why } = plan
  const owner = organization.includes('{') ? '' : ` for ${organization}`
  const scope = isWhole && repositories.length > 0 ? ` ${repositories.join(', ')}` : owner
  const message = `${subject} becomes ${tokenWords(plan)}${scope}: ${why}`
  const advice = isShown(plan)
    ? ''
    : ', and give its token each repository that it pushes to: no file names all'
  const remedy = `apply the edit${advice}`
  return { ...base, code: 'LOGIN_SHARED', message, remedy, channel, answer: answer?.text }
}

const severities: Readonly<Record<Unedited['code'], Finding['severity']>> = {
  QUESTION: 'warning',
  LOGIN_BY_HAND: 'warning',
  LOGIN_BROKEN: 'warning',
  CREDENTIAL_LITERAL: 'error',
  LOGIN_SCOPED: 'notice',
  LOGIN_KEYLESS: 'notice',
  LOGIN_ELSEWHERE: 'notice',
}

/** Which token a plan uses: "DOCKERHUB_PUSH_TOKEN, to push". */
function tokenWords({ access, secret, passed }: LoginPlan): string {
  return `${passed.length > 0 ? `the token that callers pass (${secret})` : secret}, to ${access}`
}

/** A file that was skipped. A warning when nothing in its text could be a login, else an error. */
export function fileFinding(
  file: string,
  { isMinor = false, ...part }: Pick<Finding, 'code' | 'message' | 'line'> & { readonly isMinor?: boolean },
): Finding {
  const remedy = 'the other files are done; see to this one'
  return { ...part, severity: isMinor ? 'warning' : 'error', subject: file, file, remedy }
}
