import { hasAnchor } from '../../yaml/tree.ts'
import { scopeOf } from '../../workflows/workflow/scope.ts'
import { isScopedName, isTokenName, onlySecret } from '../../workflows/logins/credential.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { RegisterView } from '../../workflows/logins/plan.ts'
import { type Finding, loginFinding } from '../report/finding.ts'
import { isPinned, pinsByCommit } from '../rewrite/uses.ts'
import type { Repository } from '../../workflows/workflow/repository.ts'
import { type LoginDecision, unchanged } from './decision.ts'
import type { CallerSecrets } from './caller-secrets.ts'
import { keylessFinding } from './keyless.ts'
import { operands } from '../../workflows/expression/expression.ts'

/** What forbids an edit because of where the credential comes from; `undefined` when nothing does. */
export function credentialCheck(
  login: Login,
  { register, callerSecrets }: { register: RegisterView | undefined; callerSecrets: CallerSecrets },
): Finding | undefined {
  const { password } = login
  const keyless = keylessFinding(login)
  if (keyless !== undefined) return keyless
  const broken = brokenReason(login)
  if (broken !== undefined) {
    return loginFinding(login, {
      code: 'LOGIN_BROKEN',
      message: `${login.tool}: ${broken}`,
      remedy: 'repair the login, then migrate again',
    })
  }
  const scoped =
    callerSecrets.kind === 'scoped' ? 'the secret that its callers pass' : scopedReason(login, register)
  if (scoped !== undefined) {
    return loginFinding(login, {
      code: 'LOGIN_SCOPED',
      severity: 'notice',
      message: `the login already uses a scoped token, as ${scoped} says`,
      remedy: 'leave it',
    })
  }
  if (password.kind === 'literal') {
    return loginFinding(login, {
      code: 'CREDENTIAL_LITERAL',
      severity: 'error',
      message: `the password of ${login.tool} stands in the file`,
      remedy: 'revoke it now, then use a token from a secret',
    })
  }
  if (password.kind === 'secret') return emailCheck(login)
  return unsureCheck(login, callerSecrets)
}

function unsureCheck(login: Login, callerSecrets: CallerSecrets): Finding {
  const { password } = login
  if (password.kind === 'input') {
    if (callerSecrets.kind === 'unclear') {
      return loginFinding(login, {
        code: 'CREDENTIAL_PASSED',
        subject: password.name,
        message: callerSecrets.why,
        remedy: callerSecrets.remedy,
      })
    }
    return loginFinding(login, {
      code: 'CREDENTIAL_PASSED',
      subject: password.name,
      message: `the password comes from the input ${password.name}: who calls this file decides`,
      remedy:
        'let the callers log in before they call it, or take the token as a secret and give it to the step as its token',
    })
  }
  const message = {
    step: 'the password comes from a step, another job or an environment variable',
    computed: 'the password is not the plain value of one secret',
    variable: 'the password comes from a variable, which is not secret',
  }[password.kind === 'variable' || password.kind === 'step' ? password.kind : 'computed']
  const there = password.kind === 'step' ? ', or keep the new one where this one comes from' : ''
  const remedy = `take the token from one secret${there}`
  return loginFinding(login, { code: 'CREDENTIAL_UNSURE', message, remedy })
}

/** An e-mail address signs a person in to Docker's site, never to the registry. */
function emailCheck(login: Login): Finding | undefined {
  const { account } = login
  if (account === undefined || !account.includes('@')) return undefined
  return loginFinding(login, {
    code: 'LOGIN_BROKEN',
    message: `${login.tool}: the user name is an e-mail address`,
    remedy: 'repair the login, then migrate again',
  })
}

function brokenReason({ username, password, workflow }: Login): string | undefined {
  if (password.kind === 'broken') return `password: ${password.why}`
  if (username.kind === 'broken') return `user name: ${username.why}`
  if (password.kind === 'missing') return 'it has no password'
  if (password.kind === 'secret' && workflow.kind === 'action') {
    return 'an action has no secrets: it needs the password as an input'
  }
  if (password.kind === 'secret' && password.name === 'GITHUB_TOKEN') {
    return 'GitHub’s token does not open Docker Hub'
  }
  return username.kind === 'missing' ? 'it has no user name' : undefined
}

/** What says that the credential is a token of this action's. */
function scopedReason(login: Login, register: RegisterView | undefined): string | undefined {
  const { password, account, form } = login
  if (password.kind !== 'secret') return undefined
  // A container's credentials stay where they are when they are migrated: the organization's name written out shows it.
  const isWrittenOut = form.kind === 'credentials' && account !== undefined
  if ((isWrittenOut ? isTokenName : isScopedName)(password.name)) return 'the name of its secret'
  if (register === undefined) return undefined
  if (account?.toLowerCase() === register.organization) return 'its user name'
  return register.slots.some(slot => slot.secret === password.name) ? 'the register' : undefined
}

/** What forbids an edit because of where the login stands and how it is written; `undefined` when nothing does. */
export function placeCheck(login: Login, callerSecrets: CallerSecrets): Finding | undefined {
  const { form, job, step } = login
  if (form.kind === 'other') {
    return loginFinding(login, {
      code: 'FORM_UNSUPPORTED',
      message: `${login.tool}: ${form.why}`,
      remedy: form.remedy,
    })
  }
  const node = step?.node ?? (form.kind === 'credentials' ? form.node : job.node)
  if (hasAnchor(node) || job.node.shared) {
    return loginFinding(login, {
      code: 'TEXT_SHARED',
      message: 'an anchor shares this text with other places',
      remedy: 'write the login out in each place',
    })
  }
  if (form.kind === 'script' && step?.node.flow === true) {
    return loginFinding(login, {
      code: 'FORM_UNSUPPORTED',
      message: 'the script stands in a flow mapping',
      remedy: 'replace it by a login step by hand',
    })
  }
  if (callerSecrets.kind === 'unclear') {
    return loginFinding(login, {
      code: 'CREDENTIAL_PASSED',
      message: callerSecrets.why,
      remedy: callerSecrets.remedy,
    })
  }
  return conditionCheck(login)
}

/** An `if:` that looks at the old secret would skip the new login once that secret is gone. */
function conditionCheck(login: Login): Finding | undefined {
  const condition = secretCondition(login)
  if (condition === undefined || 'rest' in condition) return undefined
  return loginFinding(login, {
    code: 'CREDENTIAL_CONDITION',
    message: `the condition (${condition.why}) looks at the old secret`,
    remedy:
      'use on-missing: skip in place of what asks for the secret, and keep the rest; what reads the outcome of the step reads its output logged-in then',
  })
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
 * What an `if:` that asks for the old secret becomes. `rest`: what else it asks, `undefined` for nothing: the new step has
 * `on-missing: skip` in place of the question. `why`: it cannot be taken out.
 */
export type SecretCondition = { readonly rest: string | undefined } | { readonly why: string }

/** `undefined` when no condition of the login looks at its secrets. */
export function secretCondition(login: Login): SecretCondition | undefined {
  const { job, step, form } = login
  if (asks(login, job.condition)) return { why: job.condition ?? '' }
  const condition = step?.condition
  if (condition === undefined || !asks(login, condition)) return undefined
  const rest = form.kind === 'action' || form.kind === 'script' ? otherParts(login, condition) : undefined
  if (rest === undefined) return { why: condition }
  return { rest: rest.length === 0 ? undefined : rest.join(' && ') }
}

/** The parts of the condition that ask something else; `undefined` where one text does not just ask for the secret. */
function otherParts(login: Login, condition: string): readonly string[] | undefined {
  const inside = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(condition)?.[1] ?? condition
  if (/\$\{\{|[\r\n]/.test(inside)) return undefined
  const parts = operands(inside, '||')?.length === 1 ? operands(inside, '&&') : undefined
  const rest = parts?.filter(part => !isQuestion(login, part))
  return rest?.some(part => asks(login, part)) === true ? undefined : rest
}

/**
 * `env.DOCKERHUB_TOKEN != ''`, where that variable is one secret of the login; or `env.HAS_TOKEN == 'true'`, where it says
 * whether the login's secrets are there.
 */
function isQuestion(login: Login, part: string): boolean {
  const [, name, isTrue] = /^env\.([\w-]+)(?:\s*!=\s*(?:''|null)|\s*(==)\s*'true')?$/.exec(part) ?? []
  const [value = '', ...more] = name === undefined ? [] : variable(login, name)
  if (more.length > 0) return false
  const isOwn = (secret = ''): boolean => secretsOf(login).includes(secret.toUpperCase())
  if (isTrue === undefined) return isOwn(onlySecret(value))
  const [, inside = ''] = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(value) ?? []
  const asked = operands(inside, '&&') ?? []
  return asked.every(one => isOwn(/^secrets\.([\w-]+)\s*!=\s*''$/.exec(one)?.[1]))
}

function asks(login: Login, condition: string | undefined): boolean {
  if (condition === undefined) return false
  const mentions = (text: string) =>
    secretsOf(login).some(name => text.toUpperCase().includes(`SECRETS.${name}`))
  const variables = [...condition.matchAll(/env\.([\w-]+)/g)].flatMap(([, name = '']) =>
    variable(login, name),
  )
  return mentions(condition) || variables.some(mentions)
}

function variable(login: Login, name: string): readonly string[] {
  return scopeOf(login).env.values(name) ?? []
}

function secretsOf({ password, username }: Login): readonly string[] {
  return [password, username].flatMap(one => (one.kind === 'secret' ? [one.name] : []))
}
