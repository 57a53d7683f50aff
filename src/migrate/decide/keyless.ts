import { inputTable } from '../../runner/input-table.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { scopeOf } from '../../workflows/workflow/scope.ts'
import { actionName, inputText, type Job } from '../../workflows/workflow/workflow.ts'
import { entriesOf, entryOf, textOf } from '../../yaml/tree.ts'
import type { LoginPlan, RegisterView } from '../../workflows/logins/plan.ts'
import { idTokenPermission } from '../rewrite/permissions.ts'
import { type Finding, loginFinding } from '../report/finding.ts'
import { type LoginDecision, shared, unchanged } from './decision.ts'
import { organizationProblem } from '../../register/names.ts'
import { unknownPush, pushedRepositories } from './pushed.ts'
import { baseRepositories, pulledRepositories } from './pulled.ts'
import { publicReadAfter } from './public-read.ts'
import type { LoginUse } from './use.ts'

/** A login with what its job does with it. */
interface UsedLogin {
  readonly login: Login
  readonly use: LoginUse
  readonly register: RegisterView | undefined
}

/** Which logins become keyless; `oidc-all`: those that are already, by another action, become ours. */
export type Preference = 'token' | 'oidc' | 'oidc-all'

/** What a new step says where no register knows the connection. */
const connection = '${{ vars.DOCKER_OIDC_CONNECTION }}'

/** The decision without a secret, where that is sure to work; else as it was, with the reason. */
export function withoutSecret(decision: LoginDecision, prefer: Preference): LoginDecision {
  const { plan, why = '' } = decision
  if (plan === undefined || prefer === 'token' || plan.keyless !== undefined) return decision
  const doubt = keylessDoubt(plan)
  if (doubt !== undefined) {
    const { finding } = decision
    return { ...decision, finding: { ...finding, message: `${finding.message}; not keyless: ${doubt}` } }
  }
  const seconds = secondsOf(plan.login.job)
  const lines = seconds > usualLifetime ? [`oidc-expires-in: ${seconds}`] : []
  const part = {
    connection: plan.isKeylessEntry ? undefined : connection,
    lines,
    lifetime: Math.max(seconds, usualLifetime),
    isConversion: false,
  }
  const keyless: LoginPlan = { ...plan, keyless: part }
  return { ...decision, plan: keyless, finding: shared(keyless, why) }
}

/** Seconds: what this action asks for where the step says nothing, and what Docker gives at most. */
const usualLifetime = Number(inputTable['oidc-expires-in'].default)
const [, longestLifetime] = inputTable['oidc-expires-in'].range
/** What docker/login-action asks for where nothing is said (facts of its source). */
const othersLifetime = 300

/** How long a job may run; 0 where the file does not say. */
function secondsOf(job: Job): number {
  const minutes = textOf(job.node, 'timeout-minutes') ?? ''
  return /^\d+$/.test(minutes) ? Number(minutes) * 60 : 0
}

/** LOGIN_KEYLESS, where a login works without a stored secret. */
export function keylessFinding(login: Login): Finding | undefined {
  if (!isKeyless(login)) return undefined
  return loginFinding(login, {
    code: 'LOGIN_KEYLESS',
    severity: 'notice',
    message: 'the job logs in without a stored secret',
    remedy: 'leave it',
  })
}

/**
 * docker/login-action exchanges the job's ID token when its variable is set, and
 * docker/oidc-action hands on a token that it exchanged.
 */
function isKeyless(login: Login): boolean {
  const { job, step, password } = login
  if (step === undefined) return false
  if (password.kind === 'missing') {
    return scopeOf(login).env.values('DOCKERHUB_OIDC_CONNECTIONID') !== undefined
  }
  const [, id] = /^\s*\$\{\{\s*steps\.([\w-]+)\.outputs\./.exec(inputText(step, 'password') ?? '') ?? []
  const source = id === undefined ? undefined : job.steps.find(one => one.id === id)
  return source !== undefined && actionName(source) === 'docker/oidc-action'
}

/** A login that is keyless already, or why its token may end before the job does. */
export function keptKeyless(login: Login, kept: LoginDecision): LoginDecision {
  const { env } = scopeOf(login)
  if (env.values('DOCKERHUB_OIDC_CONNECTIONID') === undefined) return kept
  const [lifetime = String(othersLifetime)] = env.values(timeVariable) ?? []
  const seconds = secondsOf(login.job)
  if (!/^\d+$/.test(lifetime) || Number(lifetime) >= seconds) return kept
  return unchanged(login, {
    code: 'TTL_SHORT',
    why: `its token lives for ${lifetime} seconds, and the job may run for ${seconds}`,
    remedy: `set ${timeVariable} to ${Math.min(seconds, longestLifetime)}, or a shorter timeout-minutes`,
  })
}

function keylessDoubt({ login, passed, declared, isKeylessEntry }: LoginPlan): string | undefined {
  if (login.form.kind === 'credentials') return 'GitHub pulls this image before any step, with a secret'
  if (passed !== undefined || declared !== undefined) return 'callers pass the credential'
  if (isKeylessEntry && login.form.kind === 'action' && login.form.with.flow) {
    return 'the step is written in a flow mapping'
  }
  const seconds = secondsOf(login.job)
  if (seconds > longestLifetime) {
    return `the job may run for ${seconds / 60} minutes, and a keyless token lives for ${longestLifetime / 60} at most`
  }
  const permission = idTokenPermission(login.workflow, login.job)
  return permission.kind === 'unclear' ? permission.why : undefined
}

const idVariable = 'DOCKERHUB_OIDC_CONNECTIONID'
const timeVariable = 'DOCKERHUB_OIDC_EXPIREIN'

/**
 * A keyless step of docker/login-action as one of this action; as it was, with the reason, where the step's own `env:` does not
 * say everything, or the file does not tell what the login is for.
 */
export function converted(facts: UsedLogin, kept: LoginDecision): LoginDecision {
  const plan = conversion(facts)
  if (!('why' in plan)) return { plan, why: '', finding: convertedFinding(plan) }
  const { finding } = kept
  return { finding: { ...finding, message: `${finding.message}; it is not converted: ${plan.why}` } }
}

function convertedFinding(plan: LoginPlan): LoginDecision['finding'] {
  return {
    ...shared(plan, 'it is keyless already'),
    message: `${plan.login.tool} is keyless, and becomes a keyless step of this action`,
  }
}

function conversion({ login, use, register }: UsedLogin): LoginPlan | { readonly why: string } {
  const { form, step, account } = login
  if (form.kind !== 'action' || step === undefined || form.with.flow) {
    return { why: 'it is not a plain step of docker/login-action' }
  }
  const env = entryOf(step.node, 'env')?.value
  const id = entryOf(env, idVariable)?.value
  if (id?.kind !== 'scalar') return { why: `${idVariable} does not stand in the step’s own env:` }
  const time = entryOf(env, timeVariable)?.value
  if (entriesOf(env).some(({ key }) => key !== idVariable && key !== timeVariable)) {
    return { why: 'its env: has other variables' }
  }
  if (account === undefined || organizationProblem(account) !== undefined) {
    return { why: 'its user name is not written out' }
  }
  if (use.confidence !== 'sure') return { why: use.why }
  if (use.cloud) return { why: 'the job builds in Docker Build Cloud' }
  const seen = use.access === 'push' ? pushedRepositories(use) : pulledRepositories(use, account)
  const named =
    unknownPush(use, login) === undefined && seen.every(name => name.startsWith(`${account}/`)) ? seen : []
  const lines = time?.kind === 'scalar' ? [`oidc-expires-in: ${time.value}`] : []
  return {
    login,
    access: use.access,
    channel: undefined,
    secret: '',
    organization: account,
    namesOrganization: register?.organization !== account,
    seen,
    named,
    open: [],
    bases: baseRepositories(use, account).filter(name => !seen.includes(name)),
    reads: [],
    publicRead: publicReadAfter(login, step),
    isKeylessEntry: false,
    keyless: {
      connection: id.value,
      lines,
      lifetime: Number(time?.kind === 'scalar' ? time.value : usualLifetime),
      isConversion: true,
    },
  }
}
