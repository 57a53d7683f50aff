import type { Access, Channel } from '../../register/register.ts'
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
  /** One, or both with the condition under which it is `release`. */
  readonly channel: Channel | { readonly release: string }
  /** Secret of each channel that is used. */
  readonly secrets: Readonly<Record<Channel, string>>
  readonly organization: string
  /** The register does not name the organization, so the step must. */
  readonly namesOrganization: boolean
  /** `namespace/name` that the job is seen to push or pull. */
  readonly seen: readonly string[]
  /** Those that the step may name: every run that it serves needs them, and they are the organization's. */
  readonly named: readonly string[]
  /** Given when the credential is handed over: what each giver needs instead. */
  readonly handed?: readonly { readonly giver: Giver; readonly plan: LoginPlan }[]
}

/** The channels that a plan uses. */
export function channelsOf(plan: LoginPlan): readonly Channel[] {
  return typeof plan.channel === 'string' ? [plan.channel] : ['release', 'nightly']
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
