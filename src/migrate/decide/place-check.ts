import { isShared } from '../../yaml/yaml-tree.ts'
import type { Login } from '../logins/login.ts'
import type { Finding } from '../report/finding.ts'
import { loginFinding } from '../report/login-finding.ts'
import { scopeOf } from '../workflow/scope.ts'
import type { Handover } from './handover.ts'

/** What forbids an edit because of where the login stands and how it is written; `undefined` when nothing does. */
export function placeCheck(login: Login, handover: Handover): Finding | undefined {
  const { form, job, step } = login
  if (form.kind === 'other') {
    const part = { message: `${login.tool}: ${form.why}`, remedy: form.remedy }
    return loginFinding(login, { code: 'FORM_UNSUPPORTED', part })
  }
  const node = step?.node ?? (form.kind === 'credentials' ? form.node : job.node)
  if (isShared(node) || job.node.shared) {
    const part = {
      message: 'an anchor shares this text with other places',
      remedy: 'write the login out in each place',
    }
    return loginFinding(login, { code: 'TEXT_SHARED', part })
  }
  if (form.kind === 'script' && step?.node.flow === true) {
    const part = {
      message: 'the script stands in a flow mapping',
      remedy: 'replace it by a login step by hand',
    }
    return loginFinding(login, { code: 'FORM_UNSUPPORTED', part })
  }
  if (handover.kind === 'unclear') {
    const part = { message: handover.why, remedy: handover.remedy }
    return loginFinding(login, { code: 'CREDENTIAL_PASSED', part })
  }
  if (job.environment?.includes('${{') === true) {
    const part = {
      message: `the environment ${job.environment} is computed, and each may hold another account`,
      remedy: 'name the environment, or keep one secret for all',
    }
    return loginFinding(login, { code: 'ENVIRONMENT_UNSURE', part })
  }
  return conditionCheck(login)
}

/** An `if:` that looks at the old secret would skip the new login once that secret is gone. */
function conditionCheck(login: Login): Finding | undefined {
  const { workflow, job, step, password, username } = login
  const scope = scopeOf({ workflow, job, ...(step === undefined ? {} : { step }) })
  const names = [password, username].flatMap(one => (one.kind === 'secret' ? [one.name] : []))
  const mentions = (text: string) => names.some(name => text.toUpperCase().includes(`SECRETS.${name}`))
  const found = [step?.condition, job.condition].find(condition => {
    if (condition === undefined) return false
    const variables = [...condition.matchAll(/env\.([\w-]+)/g)].map(
      match => scope.env.get(match[1] ?? '') ?? '',
    )
    return mentions(condition) || variables.some(mentions)
  })
  if (found === undefined) return undefined
  const part = {
    message: `the condition (${found}) looks at the old secret`,
    remedy: 'use on-missing: skip in place of the condition',
  }
  return loginFinding(login, { code: 'CREDENTIAL_CONDITION', part })
}
