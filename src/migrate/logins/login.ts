import type { TextRange, YamlMapping, YamlScalar } from '../../yaml/yaml-tree.ts'
import type { RegistryKind } from '../workflow/registry-host.ts'
import type { Job, Step, Workflow } from '../workflow/workflow.ts'
import type { Credential } from './credential.ts'

/** A place where a job hands a user name and a password to a registry. */
export interface Login {
  readonly form: LoginForm
  readonly workflow: Workflow
  readonly job: Job
  /** `undefined` for what is not a step: a container's credentials. */
  readonly step: Step | undefined
  /** `docker/login-action`, `docker login`, `services.db.credentials`. */
  readonly tool: string
  readonly registry: RegistryKind
  /** The host as written, resolved where the file tells. */
  readonly host: string
  readonly username: Credential
  readonly password: Credential
  /** The user name when it is a literal. */
  readonly account: string | undefined
  /** Offset in the file. */
  readonly at: number
}

/** How a login is written, which decides how it can be changed. */
export type LoginForm =
  /** A step with `uses: docker/login-action`. */
  | { readonly kind: 'action'; readonly with: YamlMapping }
  /** An entry of the `registry-auth` of a step with `uses: docker/login-action`. */
  | {
      readonly kind: 'entry'
      readonly list: YamlScalar
      readonly lines: TextRange
      readonly alone: boolean
    }
  /** A `run:` step that does nothing but log in. */
  | { readonly kind: 'script'; readonly run: TextRange }
  /** `credentials:` of a container or service. */
  | { readonly kind: 'credentials'; readonly node: YamlMapping; readonly image: string | undefined }
  /** Whatever else: reported with the reason. */
  | { readonly kind: 'other'; readonly why: string; readonly remedy: string }

/** A form that is reported, not changed. */
export function other(why: string, remedy: string): LoginForm {
  return { kind: 'other', why, remedy }
}
