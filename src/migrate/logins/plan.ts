import type { Access } from '../../register/register.ts'
import type { YamlScalar } from '../../yaml/tree.ts'
import type { Job, WorkflowStep, Workflow } from '../workflow/workflow.ts'
import type { Login } from './login.ts'

/** A place that hands a credential over to the file of a login. */
export interface Giver {
  readonly workflow: Workflow
  readonly job: Job
  /** The step that uses a local action; `undefined` when the job calls a workflow. */
  readonly step: WorkflowStep | undefined
  readonly value: YamlScalar
  /** The secret that it hands over, in upper case. */
  readonly secret: string
}

/** A login's sure replacement. */
export interface LoginPlan {
  readonly login: Login
  readonly access: Access
  /** Given only where it tells tokens apart: the evidence for it is plain, or the register knows. */
  readonly channel: string | undefined
  /** The secret that holds the token. */
  readonly secret: string
  readonly organization: string
  /** The register does not name the organization, so the step must. */
  readonly namesOrganization: boolean
  /** `namespace/name` that the job is seen to push or pull. */
  readonly seen: readonly string[]
  /** All that the step needs, if every one of them is known and the organization's; else none. */
  readonly named: readonly string[]
  /** What its builds start from, of whatever organization. */
  readonly bases: readonly string[]
  /** Given when the credential is handed over: what each giver needs instead. */
  readonly handed?: readonly { readonly giver: Giver; readonly plan: LoginPlan }[]
}

/** Which token a plan uses, in words: "a push token", "the nightly push token". */
export function tokenWords({ channel, access }: Pick<LoginPlan, 'channel' | 'access'>): string {
  return channel === undefined ? `a ${access} token` : `the ${channel} ${access} token`
}

/** What migrate needs to know of the register; `secret` is `undefined` when no Actions secret holds the token. */
export interface RegisterView {
  readonly organization: string
  readonly slots: readonly {
    readonly channel: string | undefined
    readonly access: Access
    readonly repositories: readonly string[]
    readonly secret: string | undefined
  }[]
}
