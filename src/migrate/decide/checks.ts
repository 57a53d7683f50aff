import { isScopedName } from '../logins/credential.ts'
import type { Login } from '../logins/login.ts'
import type { RegisterView } from '../logins/plan.ts'
import type { Finding } from '../report/finding.ts'
import { loginFinding } from '../report/login-finding.ts'
import { scopeOf } from '../workflow/scope.ts'
import type { Handover } from './handover.ts'

/** What forbids an edit because of where the credential comes from; `undefined` when nothing does. */
export function credentialCheck(
  login: Login,
  given: { register: RegisterView | undefined; handover: Handover },
): Finding | undefined {
  const { password } = login
  const { register, handover } = given
  if (isKeyless(login)) {
    return loginFinding(login, {
      code: 'LOGIN_KEYLESS',
      part: { severity: 'notice', message: 'the job logs in without a stored secret', remedy: 'leave it' },
    })
  }
  const broken = brokenReason(login)
  if (broken !== undefined) {
    return loginFinding(login, {
      code: 'LOGIN_BROKEN',
      part: { message: `${login.tool}: ${broken}`, remedy: 'repair the login, then migrate again' },
    })
  }
  if (isScoped(login, register)) {
    return loginFinding(login, {
      code: 'LOGIN_SCOPED',
      part: { severity: 'notice', message: 'the login already uses a scoped token', remedy: 'leave it' },
    })
  }
  if (password.kind === 'literal') {
    return loginFinding(login, {
      code: 'CREDENTIAL_LITERAL',
      part: {
        severity: 'error',
        message: `the password of ${login.tool} stands in the file`,
        remedy: 'revoke it now, then use a token from a secret',
      },
    })
  }
  if (password.kind === 'secret') return emailCheck(login)
  return unsureCheck(login, handover)
}

function unsureCheck(login: Login, handover: Handover): Finding {
  const { password } = login
  if (password.kind === 'input') {
    if (handover.kind === 'unclear') {
      const part = { subject: password.name, message: handover.why, remedy: handover.remedy }
      return loginFinding(login, { code: 'CREDENTIAL_PASSED', part })
    }
    return loginFinding(login, {
      code: 'CREDENTIAL_PASSED',
      part: {
        subject: password.name,
        message: `the password comes from the input ${password.name}: who calls this file decides`,
        remedy:
          'let the callers log in before they call it, or take the token as a secret and hand it to input token',
      },
    })
  }
  const source = {
    step: 'an earlier step',
    computed: 'an expression with several possible values',
    variable: 'a variable, which is not secret',
  }[password.kind === 'variable' || password.kind === 'step' ? password.kind : 'computed']
  return loginFinding(login, {
    code: 'CREDENTIAL_UNSURE',
    part: { message: `the password comes from ${source}`, remedy: 'take the token from one secret' },
  })
}

/** An e-mail address signs a person in to Docker's site, never to the registry. */
function emailCheck(login: Login): Finding | undefined {
  const { account } = login
  if (account === undefined || !account.includes('@')) return undefined
  return loginFinding(login, {
    code: 'LOGIN_BROKEN',
    part: {
      message: `${login.tool}: the user name is an e-mail address`,
      remedy: 'repair the login, then migrate again',
    },
  })
}

function brokenReason({ username, password }: Login): string | undefined {
  if (password.kind === 'broken') return `password: ${password.why}`
  if (username.kind === 'broken') return `user name: ${username.why}`
  if (password.kind === 'missing') return 'it has no password'
  return username.kind === 'missing' ? 'it has no user name' : undefined
}

/** docker/login-action from 4.5 exchanges the job's identity token when this variable is set. */
function isKeyless({ workflow, job, step, password }: Login): boolean {
  if (step === undefined || password.kind !== 'missing') return false
  return scopeOf({ workflow, job, step }).env.get('DOCKERHUB_OIDC_CONNECTIONID') !== undefined
}

function isScoped({ password, account }: Login, register: RegisterView | undefined): boolean {
  if (password.kind !== 'secret') return false
  if (isScopedName(password.name)) return true
  if (register === undefined) return false
  return (
    account?.toLowerCase() === register.organization ||
    register.slots.some(slot => slot.secret === password.name)
  )
}
