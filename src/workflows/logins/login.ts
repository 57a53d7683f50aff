import type { YamlMapping } from '../../yaml/tree.ts'
import type { PlayedJob, PlayedStep } from '../jobs/play.ts'
import { namesAnother, registryKind } from '../values/image.ts'
import { knownText, showText, type Text } from '../values/text.ts'
import { credentialOf } from './credential.ts'

/**
 * A place where a job hands a user name and a password to a registry. `host`: as written, resolved where the file tells;
 * `account`: the user name when it is a literal.
 */
export type Login = Readonly<ReturnType<typeof loginOf>>

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

interface Found {
  readonly form: LoginForm
  readonly job: PlayedJob
  /** `undefined` for what is not a step: a container's credentials. */
  readonly step: PlayedStep | undefined
  readonly at: number
  /** `docker/login-action`, `docker login`, `services.db.credentials`. */
  readonly tool: string
  readonly passwordText?: string | undefined
  /** In whose file it stands: `docker`, `podman`. */
  readonly keptBy?: string
  /** It stands in a longer script, and may not run, or for another user: it does not take the place of one before. */
  readonly isConditional?: boolean
  readonly registry: Text
  readonly username: Text | undefined
  readonly password: Text | undefined
}

/** A login, its registry and credentials resolved as far as the files tell. */
export function loginOf(found: Found) {
  const [username, password] = [credentialOf(found.username), credentialOf(found.password)]
  const names = [username, password].map(one => ('name' in one ? one.name : '')).join(' ')
  const registry = registryKind(found.registry)
  return {
    keptBy: 'docker',
    isConditional: false,
    passwordText: undefined,
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
