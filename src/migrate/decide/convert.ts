import { entriesOf, entryOf } from '../../yaml/tree.ts'
import { organizationProblem } from '../../register/names.ts'
import type { LoginPlan } from '../../workflows/logins/plan.ts'
import { type LoginDecision, shared } from './decision.ts'
import type { Case } from './decide.ts'
import { baseRepositories, hasUnknownPush, pulledRepositories, pushedRepositories } from './organization.ts'
import { publicReadAfter } from './public-read.ts'

const idVariable = 'DOCKERHUB_OIDC_CONNECTIONID'
const timeVariable = 'DOCKERHUB_OIDC_EXPIREIN'

/**
 * A keyless step of docker/login-action as one of this action; as it was, with the reason, where the step's own `env:` does not
 * say everything, or the file does not tell what the login is for.
 */
export function converted(given: Case, kept: LoginDecision): LoginDecision {
  const plan = conversion(given)
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

function conversion({ login, use, register }: Case): LoginPlan | { readonly why: string } {
  const { form, step, account } = login
  if (form.kind !== 'action' || step === undefined || form.with.flow)
    return { why: 'it is not a plain step of docker/login-action' }
  const env = entryOf(step.node, 'env')?.value
  const id = entryOf(env, idVariable)?.value
  if (id?.kind !== 'scalar') return { why: `${idVariable} does not stand in the step’s own env:` }
  const time = entryOf(env, timeVariable)?.value
  if (entriesOf(env).some(({ key }) => key !== idVariable && key !== timeVariable))
    return { why: 'its env: has other variables' }
  if (account === undefined || organizationProblem(account) !== undefined)
    return { why: 'its user name is not written out' }
  if (use.confidence !== 'sure') return { why: use.why }
  if (use.cloud) return { why: 'the job builds in Docker Build Cloud' }
  const seen = use.access === 'push' ? pushedRepositories(use) : pulledRepositories(use, account)
  const isWhole = use.access === 'pull' || !hasUnknownPush(use, login)
  const named = isWhole && seen.every(name => name.startsWith(`${account}/`)) ? seen : []
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
    publicRead: publicReadAfter(login.job, step),
    isKeylessEntry: false,
    keyless: { connection: id.value, lines, isConversion: true },
  }
}
