import { inputTable } from '../../runner/input-table.ts'
import { textOf } from '../../yaml/tree.ts'
import { idTokenPermission } from '../rewrite/permissions.ts'
import type { KeylessPart, LoginPlan } from './plan.ts'

/** Which logins become keyless. */
export type Preference = 'token' | 'oidc'

/** What a new step says where no list knows the connection. */
const connection = '${{ vars.DOCKER_OIDC_CONNECTION }}'
/** Seconds: what this action asks for where the step says nothing, and what Docker gives at most. */
const usual = Number(inputTable['oidc-expires-in'].default)
const [, longest] = inputTable['oidc-expires-in'].range

/** What a login says that needs no secret; in words why it needs one. `undefined`: nobody asked for it. */
export function keylessPart(plan: LoginPlan, prefer: Preference): KeylessPart | string | undefined {
  if (prefer === 'token') return undefined
  const { login, passed } = plan
  if (login.form.kind === 'credentials') return 'GitHub pulls this image before any step, with a secret'
  if (passed.length > 0) return 'callers pass the credential'
  const minutes = textOf(login.job.node, 'timeout-minutes') ?? ''
  const seconds = /^\d+$/.test(minutes) ? Number(minutes) * 60 : 0
  if (seconds > longest) {
    return `the job may run for ${minutes} minutes, and a keyless token lives for ${longest / 60} at most`
  }
  const permission = idTokenPermission(login.file, login.job)
  if (typeof permission === 'string') return permission
  return { connection, lifetime: Math.max(seconds, usual), isLong: seconds > usual }
}
