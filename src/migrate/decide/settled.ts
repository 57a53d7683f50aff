import { scopedSecretName, plannedSecretName } from '../../workflows/logins/credential.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { variableAround } from '../../workflows/jobs/play.ts'
import { actionName } from '../../workflows/jobs/workflow.ts'
import { onlyReference } from '../../workflows/values/expression.ts'
import type { ListView, Unedited } from './plan.ts'

/**
 * What is said of a login before its use is known; `undefined` for one that may be edited. The first parameter is
 * the login, each time that it is played.
 */
export function settledLogin(
  [login, ...again]: readonly [Login, ...Login[]],
  list: ListView | undefined,
): Unedited | undefined {
  const { password, account, form, registry, host, tool } = login
  const settled = (code: Unedited['code'], why: string, remedy = 'leave it') => ({ code, why, remedy })
  if ([login, ...again].some(one => one.registry === 'other')) {
    const why = 'some of its callers log in to another registry'
    return settled('LOGIN_BY_HAND', why, 'give Docker Hub a login of its own')
  }
  if (registry === 'docker') return settled('LOGIN_ELSEWHERE', `${host} is Docker’s, but not Docker Hub`)
  if (isKeyless(login)) return settled('LOGIN_KEYLESS', 'the job logs in without a stored secret')
  if (password.kind === 'literal') {
    const remedy = 'revoke it now, then use a token from a secret'
    return settled('CREDENTIAL_LITERAL', `the password of ${tool} stands in the file`, remedy)
  }
  const fault = faultOf(login)
  // One that works for some of its callers is not broken.
  if (fault !== undefined && again.every(one => faultOf(one) !== undefined)) {
    return settled('LOGIN_BROKEN', `${tool}: ${fault}`, 'repair the login, then migrate again')
  }
  if (password.kind !== 'secret') return undefined
  // A container's credentials stay where they are: the organization's name shows that they are done.
  const isWrittenOut = form.kind === 'credentials' && account !== undefined
  const isNamed =
    scopedSecretName.test(password.name) || (isWrittenOut && plannedSecretName.test(password.name))
  const isOwner = account !== undefined && account.toLowerCase() === list?.organization
  const isListed = isOwner || list?.entries.some(({ secret }) => secret === password.name) === true
  const source = isNamed ? 'the name of its secret' : 'the token list'
  const why = `the login already uses a token of an organization, as ${source} says`
  return isNamed || isListed ? settled('LOGIN_SCOPED', why) : undefined
}

function faultOf({ username, password }: Login): string | undefined {
  const isBroken = username.kind === 'broken' || password.kind === 'broken'
  if (isBroken) return 'only what stands in ${{ }} is replaced here'
  if (password.kind === 'missing') return 'it has no password'
  if (username.kind === 'missing') return 'it has no user name'
  const isGithubs = password.kind === 'secret' && password.name === 'GITHUB_TOKEN'
  return isGithubs ? 'GitHub’s token does not open Docker Hub' : undefined
}

/** docker/login-action exchanges the job's ID token when its variable is set, docker/oidc-action always. */
function isKeyless({ job, step, password, passwordText = '' }: Login): boolean {
  const connection = variableAround('DOCKERHUB_OIDC_CONNECTIONID', { job, step })
  if (step !== undefined && password.kind === 'missing' && connection !== undefined) return true
  const [context, id] = onlyReference(passwordText) ?? []
  const source = job.ids.get(step?.frame ?? job.frame)?.get(id ?? '')
  return context === 'steps' && source !== undefined && actionName(source) === 'docker/oidc-action'
}
