import type { Login } from '../logins/login.ts'
import type { Finding, FindingCode } from './finding.ts'

type Part = Partial<Omit<Finding, 'code' | 'file'>> & Pick<Finding, 'message' | 'remedy'>

/** A finding about a login, at its line: a warning unless `part` says otherwise. */
export function loginFinding(login: Login, given: { code: FindingCode; part: Part }): Finding {
  const { workflow, at, password, tool } = login
  const subject = password.kind === 'secret' ? password.name : tool
  return {
    code: given.code,
    severity: 'warning',
    subject,
    file: workflow.path,
    line: workflow.positionAt(at).line,
    ...given.part,
  }
}
