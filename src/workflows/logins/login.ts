import type { YamlMapping } from '../../yaml/tree.ts'
import type { PlayedJob, PlayedStep } from '../jobs/play.ts'
import type { Workflow } from '../jobs/workflow.ts'
import { namesAnother, registryKind, type RegistryKind } from '../values/image.ts'
import { knownText, showText, type Text } from '../values/text.ts'
import { type WrittenCredential, credentialOf } from './credential.ts'

/** A place where a job hands a user name and a password to a registry. */
export interface Login {
  readonly form: LoginForm
  readonly job: PlayedJob
  /** `undefined` for what is not a step: a container's credentials. */
  readonly step: PlayedStep | undefined
  readonly file: Workflow
  readonly at: number
  /** `docker/login-action`, `docker login`, `services.db.credentials`. */
  readonly tool: string
  readonly registry: RegistryKind
  /** The host as written, resolved where the file tells. */
  readonly host: string
  readonly username: WrittenCredential
  readonly password: WrittenCredential
  readonly passwordText: string | undefined
  /** The user name when it is a literal. */
  readonly account: string | undefined
  /** In whose file it stands: `docker`, `podman`. */
  readonly keptBy: string
  /** A script runs it only in a condition or a loop, or as another user. */
  readonly isConditional: boolean
}

/** How a login is written, which decides how it can be changed. */
export type LoginForm =
  /** A step with `uses: docker/login-action`. */
  | { readonly kind: 'action'; readonly with: YamlMapping }
  /** A `run:` step that does nothing but log in. */
  | { readonly kind: 'script' }
  /** `credentials:` of a container or service. */
  | { readonly kind: 'credentials'; readonly node: YamlMapping; readonly image: Text }
  /** Whatever else: a person changes it. */
  | { readonly kind: 'other'; readonly why: string; readonly remedy: string }

export function byHand(why: string, remedy = 'replace it by a login step before this one'): LoginForm {
  return { kind: 'other', why, remedy }
}

interface Found extends Pick<Login, 'form' | 'job' | 'step' | 'at' | 'tool' | 'passwordText'> {
  readonly registry: Text
  readonly username: Text | undefined
  readonly password: Text | undefined
  readonly keptBy?: string
  readonly isConditional?: boolean
}

/** A login, its registry and credentials resolved as far as the files tell. */
export function loginOf(found: Found): Login {
  const [username, password] = [credentialOf(found.username), credentialOf(found.password)]
  const names = [username, password].map(one => ('name' in one ? one.name : '')).join(' ')
  const registry = registryKind(found.registry)
  return {
    keptBy: 'docker',
    isConditional: false,
    ...found,
    file: (found.step ?? found.job).frame.file,
    registry: registry === 'unknown' && namesAnother(names) ? 'other' : registry,
    host: showText(found.registry),
    username,
    password,
    account: username.kind === 'literal' ? knownText(found.username ?? []) : undefined,
  }
}

export function placeOfLogin({ file, at }: Pick<Login, 'file' | 'at'>): string {
  return `${file.path}:${file.positionAt(at).line}`
}

/** A login that is, or may be, for Docker Hub. */
export function isHubLogin({ registry }: Login): boolean {
  return registry === 'hub' || registry === 'unknown'
}
