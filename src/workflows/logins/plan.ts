import type { Access } from '../../register/register.ts'
import type { YamlEntry, YamlNode, YamlScalar } from '../../yaml/tree.ts'
import type { Job, WorkflowStep, Workflow } from '../workflow/workflow.ts'
import type { Login } from './login.ts'

/** Names the organization where nothing in the files does: a person sets it, as the secret of the token. */
export const organizationVariable = 'DOCKERHUB_ORGANIZATION'
export const namedByVariable = `\${{ vars.${organizationVariable} }}`

/** A place that hands a credential over to the file of a login. */
export interface CallerInput {
  readonly workflow: Workflow
  readonly job: Job
  /** The step that uses a local action; `undefined` when the job calls a workflow. */
  readonly step: WorkflowStep | undefined
  /** Where the value is written: at the place itself, or where its workflow is called. */
  readonly source: { readonly workflow: Workflow; readonly job: Job }
  /** What passes it on in between. */
  readonly through: readonly YamlNode[]
  readonly value: YamlScalar
  /** The secret that it hands over, in upper case. */
  readonly secret: string
}

/** A caller's `NAME: ${{ secrets.NAME }}`. */
export interface PassedSecret {
  readonly workflow: Workflow
  readonly entry: YamlEntry
}

/** What does something in a job, and where. */
export interface PlacedAct {
  readonly by: string
  readonly at: number
  readonly workflow: Workflow
}

/** A login's sure replacement. */
export interface LoginPlan {
  readonly login: Login
  readonly access: Access
  /** Given only where it tells tokens apart: the evidence for it is plain, or the register knows. */
  readonly channel: string | undefined
  /** The secret that holds the token. */
  readonly secret: string
  /** Its name, or an expression that gives it when a job runs. */
  readonly organization: string
  /** The register does not name the organization, so the step must. */
  readonly namesOrganization: boolean
  /** `namespace/name` that the job is seen to push or pull. */
  readonly seen: readonly string[]
  /** All that the step needs, if every one of them is known and the organization's; else none. */
  readonly named: readonly string[]
  /** Those of them that hold an expression, and that a register cannot list. */
  readonly open: readonly string[]
  /** What reads public images after the login: what, and where. */
  readonly publicRead: PlacedAct | undefined
  /** What pushes, or may push, repositories that the files do not tell: the token has to have them, too. */
  readonly pushesMore?: PlacedAct | undefined
  /** What is pushed beside images of the organization, and may be another's: an expression. */
  readonly foreign?: string | undefined
  /** The register knows the OIDC connection of its token. */
  readonly isKeylessEntry: boolean
  /** Given when the step's `if:` asks for the old secret: what stays of it, `undefined` for nothing. */
  readonly condition?: { readonly rest: string | undefined } | undefined
  /** The step reads when its token expires, from the variable beside the secret. */
  readonly warns?: boolean
  /** Given when the step needs no secret. */
  readonly keyless?: KeylessPart
  /** What its builds start from, of whatever organization. */
  readonly bases: readonly string[]
  /** What else of the organization a job that pushes is seen to read. */
  readonly reads: readonly string[]
  /** Given when the secret has one name here and at the callers: what declares it, and has to name the new one. */
  readonly declared?: YamlEntry
  /** What passes it under that name. */
  readonly renamed?: readonly PassedSecret[]
  /** Given when the credential is passed: what each caller needs instead. */
  readonly passed?: readonly { readonly caller: CallerInput; readonly plan: LoginPlan }[]
}

/** What a step without a secret says. */
interface KeylessPart {
  /** What `oidc-connection-id` says, `undefined` where the register says it. */
  readonly connection: string | undefined
  /** Lines of the step beside it. */
  readonly lines: readonly string[]
  /** Seconds that the token lives. */
  readonly lifetime: number
  /** It is a keyless step of docker/login-action, with variables that have to go. */
  readonly isConversion: boolean
}

/** Which token a plan uses, in words: "a push token", "the nightly push token". */
export function tokenWords({
  channel,
  access,
  keyless,
}: Pick<LoginPlan, 'channel' | 'access' | 'keyless'>): string {
  if (keyless !== undefined) return `a keyless login that may ${access}`
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
    /** Its OIDC connection. */
    readonly oidc?: string | undefined
  }[]
}
