import type { TextRange, YamlMapping } from '../../yaml/tree.ts'
import { namesAnother, type RegistryKind, registryByName } from '../workflow/image.ts'
import { resolveText, type Scope } from '../workflow/scope.ts'
import { actionName, type Job, type WorkflowStep, type Workflow } from '../workflow/workflow.ts'
import type { LoginAnswer } from './answer.ts'
import { type WrittenCredential, credentialOf } from './credential.ts'

export interface LoginContext {
  readonly workflow: Workflow
  readonly job: Job
  readonly step: WorkflowStep
  readonly scope: Scope
}

/** The texts of a login's inputs. */
export interface Fields {
  readonly registry: string | undefined
  readonly username: string | undefined
  readonly password: string | undefined
}

/** A place where a job hands a user name and a password to a registry. */
export interface Login {
  readonly form: LoginForm
  readonly workflow: Workflow
  readonly job: Job
  /** `undefined` for what is not a step: a container's credentials. */
  readonly step: WorkflowStep | undefined
  /** `docker/login-action`, `docker login`, `services.db.credentials`. */
  readonly tool: string
  readonly registry: RegistryKind
  /** The host as written, resolved where the file tells. */
  readonly host: string
  readonly username: WrittenCredential
  readonly password: WrittenCredential
  /** The user name when it is a literal. */
  readonly account: string | undefined
  /** Offset in the file. */
  readonly at: number
  /** In an action that a step uses: the steps of that action before it. */
  readonly before?: readonly WorkflowStep[]
  /** In whose file it stands: `docker`, `podman`, `helm`, or another user's `sudo docker`. */
  readonly keptBy: string
  /** A script runs it only in a condition or a loop. */
  readonly isConditional?: boolean
  /** What a person says about it. */
  readonly answer?: LoginAnswer
}

/** How a login is written, which decides how it can be changed. */
export type LoginForm =
  /** A step with `uses: docker/login-action`. */
  | { readonly kind: 'action'; readonly with: YamlMapping }
  /** A `run:` step that does nothing but log in. */
  | { readonly kind: 'script'; readonly run: TextRange }
  /** Whole lines of a longer `run:`, which log in and do nothing else. */
  | {
      readonly kind: 'lines'
      readonly lines: TextRange
      /** What else of the script may read the variables that feed the login: they stay. */
      readonly reader: string | undefined
    }
  /** `credentials:` of a container or service. */
  | { readonly kind: 'credentials'; readonly node: YamlMapping; readonly image: string | undefined }
  /** Whatever else: reported with the reason. */
  | { readonly kind: 'other'; readonly why: string; readonly remedy: string }

/** A form that is reported, not changed. */
export function unsupported(why: string, remedy: string): LoginForm {
  return { kind: 'other', why, remedy }
}

/** The same for logins in one file that take their password from the same place. */
export function credentialKey({ workflow, registry, password }: Login): string {
  return JSON.stringify([workflow.path, registry, password])
}

/** A login of a step, its registry and credentials resolved as far as the file tells. */
export function loginOf(
  place: LoginContext,
  { fields, form, tool }: { fields: Fields; form: LoginForm; tool?: string },
): Login {
  const { workflow, job, step, scope } = place
  const hosts = resolveText(fields.registry ?? '', scope)
  const kinds = new Set(hosts.map(registryOf(job)))
  const [kind = 'unknown'] = kinds
  const username = credentialOf(fields.username, scope)
  const [account] = resolveText(fields.username ?? '', scope)
  const password = credentialOf(fields.password, scope)
  return {
    form,
    workflow,
    job,
    step,
    tool: tool ?? (step.uses?.value ?? '').replace(/@.*$/, ''),
    registry: registryFor(kinds.size === 1 ? kind : 'unknown', { account, username, password }),
    host: hosts.join(', '),
    username,
    password,
    account: username.kind === 'literal' ? account : undefined,
    at: step.node.start,
    keptBy: 'docker',
  }
}

/** Where no file tells: AWS’s own registries have one user name, and the names of a credential may tell whose it is. */
export function registryFor(
  kind: RegistryKind,
  { account, username, password }: Pick<Login, 'account' | 'username' | 'password'>,
): RegistryKind {
  const isNamed = [username, password].some(one => 'name' in one && namesAnother(one.name))
  return kind === 'unknown' && (account === 'AWS' || isNamed) ? 'other' : kind
}

/** The output of a cloud's own login step names that cloud's registry. */
function registryOf(job: Job): (host: string) => RegistryKind {
  return host => {
    const id = /steps\.([\w-]+)\.outputs/.exec(host)?.[1]
    const step = job.steps.find(one => one.id === id)
    if (id !== undefined && step !== undefined && /ecr|gcloud|acr/.test(actionName(step))) return 'other'
    return registryByName(host)
  }
}

/** `FILE:LINE`. */
export function placeOfLogin({ workflow, at }: Login): string {
  return `${workflow.path}:${workflow.positionAt(at).line}`
}
