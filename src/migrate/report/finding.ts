import type { Access } from '../../token-list/token-list.ts'
import type { AnyFinding, Severity } from '../../runner/finding.ts'
import type { Decision } from '../decide/decide.ts'
import { isShown, type LoginPlan, type Unedited } from '../decide/plan.ts'

/** How grave each of migrate's findings is. A code never changes its meaning. */
export const severityOf = {
  LOGIN_SHARED: 'warning',
  QUESTION: 'warning',
  LOGIN_BY_HAND: 'warning',
  CREDENTIAL_LITERAL: 'error',
  CREDENTIAL_ENVIRONMENT: 'warning',
  HUB_API_USE: 'warning',
  LOGIN_BROKEN: 'warning',
  LOGIN_SCOPED: 'notice',
  LOGIN_KEYLESS: 'notice',
  LOGIN_ELSEWHERE: 'notice',
  SECRET_REMOVABLE: 'notice',
  SECRET_IN_USE: 'notice',
  CONTAINER_ANONYMOUS: 'notice',
  LIST_EMPTY: 'error',
  FILE_UNREADABLE: 'error',
  FILE_UNWRITABLE: 'error',
} as const satisfies Readonly<Record<string, Severity>>

/** One thing that migrate reports. It never holds the value of a credential. */
export interface Finding extends AnyFinding<keyof typeof severityOf> {
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
  const code: Finding['code'] = unedited?.code ?? 'LOGIN_SHARED'
  const base = { code, severity: severityOf[code], subject, file: file.path, line, access: plan?.access }
  if (unedited !== undefined) {
    const { why: message, remedy, question } = unedited
    const answer = `answer ${file.path}:${line}=push:ORGANIZATION/IMAGE, or pull:…`
    if (question === 'registry') {
      return { ...base, question, message, remedy: `${answer}, if it is Docker Hub` }
    }
    if (question !== undefined) return { ...base, question, message, remedy: answer }
    const needs = plan === undefined ? '' : `; it needs ${tokenWords(plan)}`
    return { ...base, message, remedy: remedy + needs }
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
  return { ...base, message, remedy, channel, answer: answer?.text }
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
  return { ...part, severity: isMinor ? 'warning' : severityOf[part.code], subject: file, file, remedy }
}
