import { isShared } from '../../yaml/tree.ts'
import { scopeOf } from '../../workflows/workflow/scope.ts'
import { actionName, inputText } from '../../workflows/workflow/workflow.ts'
import { isScopedName, isTokenName } from '../../workflows/logins/credential.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { RegisterView } from '../../workflows/logins/plan.ts'
import { type Finding, loginFinding } from '../report/finding.ts'
import { isPinned, pinsByCommit } from '../rewrite/uses.ts'
import type { Repository } from '../../workflows/workflow/repository.ts'
import { type LoginDecision, unchanged } from './decision.ts'
import type { CallerSecrets } from './caller-secrets.ts'
import { secretCondition } from './secret-condition.ts'

/** What forbids an edit because of where the credential comes from; `undefined` when nothing does. */
export function credentialCheck(
  login: Login,
  given: { register: RegisterView | undefined; callerSecrets: CallerSecrets },
): Finding | undefined {
  const { password } = login
  const { register, callerSecrets } = given
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
  return unsureCheck(login, callerSecrets)
}

function unsureCheck(login: Login, callerSecrets: CallerSecrets): Finding {
  const { password } = login
  if (password.kind === 'input') {
    if (callerSecrets.kind === 'unclear') {
      const part = { subject: password.name, message: callerSecrets.why, remedy: callerSecrets.remedy }
      return loginFinding(login, { code: 'CREDENTIAL_PASSED', part })
    }
    return loginFinding(login, {
      code: 'CREDENTIAL_PASSED',
      part: {
        subject: password.name,
        message: `the password comes from the input ${password.name}: who calls this file decides`,
        remedy:
          'let the callers log in before they call it, or take the token as a secret and pass it to "token:"',
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

function isScoped(login: Login, register: RegisterView | undefined): boolean {
  const { password, account, form } = login
  if (password.kind !== 'secret') return false
  if (isScopedName(password.name)) return true
  // A container's credentials stay where they are when they are migrated: the organization's name written out shows it.
  if (form.kind === 'credentials' && account !== undefined && isTokenName(password.name)) return true
  if (register === undefined) return false
  return (
    account?.toLowerCase() === register.organization ||
    register.slots.some(slot => slot.secret === password.name)
  )
}

/** What forbids an edit because of where the login stands and how it is written; `undefined` when nothing does. */
export function placeCheck(login: Login, callerSecrets: CallerSecrets): Finding | undefined {
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
  if (callerSecrets.kind === 'unclear') {
    const part = { message: callerSecrets.why, remedy: callerSecrets.remedy }
    return loginFinding(login, { code: 'CREDENTIAL_PASSED', part })
  }
  return conditionCheck(login)
}

/** An `if:` that looks at the old secret would skip the new login once that secret is gone. */
function conditionCheck(login: Login): Finding | undefined {
  const condition = secretCondition(login)
  if (condition === undefined || 'rest' in condition) return undefined
  const part = {
    message: `the condition (${condition.why}) looks at the old secret`,
    remedy: 'use on-missing: skip in place of the condition',
  }
  return loginFinding(login, { code: 'CREDENTIAL_CONDITION', part })
}

/** Holds an edit back that would have to name a commit of this action which nobody knows here. */
export function pinCheck(decision: LoginDecision, { own }: Repository): LoginDecision {
  const { plan } = decision
  if (plan === undefined || own.pin !== undefined || !needsPin(plan.login)) return decision
  const left = unchanged(plan.login, {
    code: 'PIN_UNKNOWN',
    why: `the file pins actions by commit, and which commit of this action to name is not known (${decision.finding.message})`,
    remedy: 'run migrate from the npm package of a release, or as an action that is itself pinned by commit',
    access: plan.access,
  })
  return { ...left, wanted: plan }
}

function needsPin({ form, step, workflow }: Login): boolean {
  if (form.kind === 'action') return isPinned(step?.uses?.value ?? '')
  return (form.kind === 'script' || form.kind === 'lines') && pinsByCommit(workflow.text)
}

/**
 * A login that works without a stored secret: docker/login-action exchanges the job's ID token when its variable is set, and
 * docker/oidc-action hands on a token that it exchanged.
 */
function isKeyless({ workflow, job, step, password }: Login): boolean {
  if (step === undefined) return false
  if (password.kind === 'missing') {
    return scopeOf({ workflow, job, step }).env.values('DOCKERHUB_OIDC_CONNECTIONID') !== undefined
  }
  const [, id] = /^\s*\$\{\{\s*steps\.([\w-]+)\.outputs\./.exec(inputText(step, 'password') ?? '') ?? []
  const source = id === undefined ? undefined : job.steps.find(one => one.id === id)
  return source !== undefined && actionName(source) === 'docker/oidc-action'
}
