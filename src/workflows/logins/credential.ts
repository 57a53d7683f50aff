import { boundTo, type Bound, type Frame } from '../jobs/play.ts'
import { onlyReference, templateParts } from '../values/expression.ts'
import { namesAnother } from '../values/image.ts'
import { knownText, onlyHole, type Text } from '../values/text.ts'

/** Where a user name or password comes from. A secret's name is in upper case, as GitHub has it. */
export type WrittenCredential =
  | { readonly kind: 'secret' | 'variable' | 'input' | 'computed'; readonly name: string }
  /** `broken`: meant as a variable or an expression, which it is not here. */
  | { readonly kind: 'literal' | 'missing' | 'broken' }

export function credentialOf(text: Text = []): WrittenCredential {
  const plain = knownText(text)?.trim()
  if (/^\$\w+$|^\$?\{|^secrets\./.test(plain ?? '')) return { kind: 'broken' }
  if (plain !== undefined) return { kind: plain === '' ? 'missing' : 'literal' }
  const { source = '' } =
    onlyHole(text.filter(piece => typeof piece !== 'string' || piece.trim() !== '')) ?? {}
  const [context = '', name = ''] = source.split('.')
  if (source === 'github.token') return { kind: 'secret', name: 'GITHUB_TOKEN' }
  if (context === 'secrets' && name !== '') return { kind: 'secret', name: name.toUpperCase() }
  if (context === 'vars') return { kind: 'variable', name }
  if (context === 'github') return { kind: 'variable', name: source }
  return { kind: context === 'inputs' ? 'input' : 'computed', name }
}

/** Its expression, in upper case: `SECRETS.USER`. */
export function sourceOf(credential: WrittenCredential): string | undefined {
  if (!('name' in credential)) return undefined
  return `${credential.kind === 'secret' ? 'SECRETS' : 'VARS'}.${credential.name.toUpperCase()}`
}

export function onlySecret(text: string): string | undefined {
  const [context, name, ...extraNames] = onlyReference(text) ?? []
  return context === 'secrets' && extraNames.length === 0 ? name?.toUpperCase() : undefined
}

/** Each place that hands a secret over, up to the one that names it; `undefined` where one is not seen to. */
export function passingOf(text: string, frame: Frame): readonly Bound[] | undefined {
  const [context = '', name = '', ...extraNames] = onlyReference(text) ?? []
  if (extraNames.length > 0 || (context !== 'secrets' && context !== 'inputs')) return undefined
  const bound = boundTo(frame, context, name)
  const furtherPassages = bound && passingOf(bound.node.value, bound.frame)
  if (bound !== undefined) return furtherPassages && [bound, ...furtherPassages]
  const { caller } = frame
  if (context === 'inputs') return undefined
  if (caller === undefined) return []
  return caller.inherits ? passingOf(text, caller.job.frame) : undefined
}

/** Names under which a token of this action is kept: nothing is left to migrate there. */
export const scopedSecretName = /(^|_)OAT(_|$)|(^|_)(RELEASE|NIGHTLY)_(PULL|PUSH)(_|$)/
/** Names that migrate itself gives; a shared account's secret may have such a name, too. */
export const plannedSecretName = /^DOCKERHUB_(\w+_)?(PULL|PUSH)_TOKEN$/

/** True for a secret whose name says that it is a password or token for Docker Hub. */
export function isDockerPassword(name: string): boolean {
  const isOfDocker = /DOCKER|DHUB|^HUB_(USER|PASS|PWD|TOKEN)/.test(name) && !namesAnother(name)
  return isOfDocker && /PASS|PWD|TOKEN|PAT$|SECRET(?!S)|(?<!PRIVATE_)KEY|AUTH|CRED/.test(name)
}

export function secretNames(text: string): readonly string[] {
  return [...text.matchAll(secretReference)].flatMap(
    ([, name, key]) => (name ?? key ?? '').toUpperCase() || [],
  )
}

/** `isAll`: any secret, whatever its name. */
export type NamedSecrets = Readonly<ReturnType<typeof namedSecrets>>

/** What the expressions of a text may show; `toJSON(secrets)` and `secrets[matrix.name]` may show any. */
export function namedSecrets(text: string) {
  const isAll = templateParts(text).some(({ expression = '' }) => {
    const code = expression.replace(/(?<!\[\s*)'(?:[^']|'')*'/g, '')
    return [...code.matchAll(secretReference)].some(([, name, key]) => (name ?? key) === undefined)
  })
  return { isAll, names: [...new Set(secretNames(text))].filter(name => name !== 'GITHUB_TOKEN') }
}

const secretReference = /(?<![\w-]|\.\s*)secrets\b(?:\s*\.\s*([\w-]+)|\s*\[\s*'([\w-]+)'\s*\])?/gi
