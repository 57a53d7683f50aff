import { textOf } from '../../yaml/tree.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { LoginPlan } from '../../workflows/logins/plan.ts'
import { idTokenPermission } from '../rewrite/permissions.ts'
import { scopeOf } from '../../workflows/workflow/scope.ts'
import { actionName } from '../../workflows/workflow/workflow.ts'
import { type LoginDecision, shared } from './decision.ts'

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
  const part = { connection: plan.isKeylessEntry ? undefined : connection, lines: [], isConversion: false }
  const keyless: LoginPlan = { ...plan, keyless: part }
  return { ...decision, plan: keyless, finding: shared(keyless, why) }
}

function keylessDoubt({ login, passed, declared, isKeylessEntry }: LoginPlan): string | undefined {
  if (login.form.kind === 'credentials') return 'GitHub pulls this image before any step, with a secret'
  if (passed !== undefined || declared !== undefined) return 'callers pass the credential'
  if (isKeylessEntry && login.form.kind === 'action' && login.form.with.flow)
    return 'the step is written in a flow mapping'
  const permission = idTokenPermission(login.workflow, login.job)
  return permission.kind === 'unclear' ? permission.why : undefined
}

/**
 * A login that works without a stored secret: docker/login-action exchanges the job's ID token when its variable is set, and
 * docker/oidc-action hands on a token that it exchanged.
 */
export function isKeyless({ workflow, job, step, password }: Login): boolean {
  if (step === undefined) return false
  if (password.kind === 'missing')
    return scopeOf({ workflow, job, step }).env.values('DOCKERHUB_OIDC_CONNECTIONID') !== undefined
  const [, id] = /^\s*\$\{\{\s*steps\.([\w-]+)\.outputs\./.exec(textOf(step.with, 'password') ?? '') ?? []
  const source = id === undefined ? undefined : job.steps.find(one => one.id === id)
  return source !== undefined && actionName(source) === 'docker/oidc-action'
}
