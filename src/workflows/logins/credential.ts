import { boundTo, type Bound, type Frame } from '../jobs/play.ts'
import { onlyReference } from '../values/expression.ts'
import { knownText, onlyHole, type Text } from '../values/text.ts'

/** Where a user name or password comes from. A secret's name is in upper case, as GitHub has it. */
export type WrittenCredential =
  | { readonly kind: 'secret'; readonly name: string; readonly file: string | undefined }
  | { readonly kind: 'variable' | 'input' | 'computed'; readonly name: string }
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'literal' | 'missing' }

export function credentialOf(text: Text = []): WrittenCredential {
  const plain = knownText(text)?.trim()
  if (plain === '') return { kind: 'missing' }
  if (plain !== undefined) {
    const isBroken = /^\$\w+$|^\$?\{|^secrets\./.test(plain)
    return isBroken
      ? { kind: 'broken', why: 'only what stands in ${{ }} is replaced here' }
      : { kind: 'literal' }
  }
  const hole = onlyHole(text.filter(piece => typeof piece !== 'string' || piece.trim() !== ''))
  const { source = '', file } = hole ?? { file: undefined }
  const [context = '', name = ''] = source.split('.')
  if (source === 'github.token') return { kind: 'secret', name: 'GITHUB_TOKEN', file }
  if (context === 'secrets' && name !== '') return { kind: 'secret', name: name.toUpperCase(), file }
  if (context === 'vars') return { kind: 'variable', name }
  if (context === 'github') return { kind: 'variable', name: source }
  return { kind: context === 'inputs' ? 'input' : 'computed', name }
}

/** The one secret that a text is, in upper case; `undefined` for anything else. */
export function onlySecret(text: string): string | undefined {
  const [context, name, ...more] = onlyReference(text) ?? []
  return context === 'secrets' && more.length === 0 ? name?.toUpperCase() : undefined
}

/**
 * Each place that hands a text over, from its file up to the one that names its secret; `undefined` where the text is not one
 * secret or input, or a caller is not seen to hand it over.
 */
export function passingOf(text: string, frame: Frame): readonly Bound[] | undefined {
  const [context = '', name = '', ...more] = onlyReference(text) ?? []
  if (more.length > 0 || (context !== 'secrets' && context !== 'inputs')) return undefined
  const bound = boundTo(frame, context, name)
  if (bound !== undefined) {
    const rest = passingOf(bound.node.value, bound.frame)
    return rest && [bound, ...rest]
  }
  const { caller } = frame
  if (context === 'inputs') return undefined
  if (caller === undefined) return []
  return caller.inherits ? passingOf(text, caller.job.frame) : undefined
}

/** Names under which a token of this action is kept: nothing is left to migrate there. */
export function isScopedName(name: string): boolean {
  return /(^|_)OAT(_|$)|(^|_)(RELEASE|NIGHTLY)_(PULL|PUSH)(_|$)/.test(name.toUpperCase())
}

/** Names that migrate itself gives; a shared account's secret may have such a name, too. */
export function isTokenName(name: string): boolean {
  return isScopedName(name) || /^DOCKERHUB_(\w+_)?(PULL|PUSH)_TOKEN$/.test(name.toUpperCase())
}

/** True for a secret whose name says that it is a password or token for Docker Hub. */
export function isDockerPassword(name: string): boolean {
  return (
    /DOCKER|DHUB|^HUB_(USER|PASS|PWD|TOKEN)/.test(name) &&
    /PASS|PWD|TOKEN|PAT$|SECRET(?!S)|KEY|AUTH|CRED/.test(name) &&
    !/PRIVATE_KEY|GITHUB|GHCR|(^|_)ECR(_|$)|QUAY|ACR_|GCR|ARTIFACTORY|HARBOR|(^|_)(AWS|AZURE|GCP|GOOGLE)(_|$)/.test(
      name,
    )
  )
}

/** The secrets that a text names in expressions, in upper case. */
export function secretNames(text: string): readonly string[] {
  return [...text.matchAll(secretReference)].map(match => (match[1] ?? match[2] ?? '').toUpperCase())
}

/** A secret that a text names, by its name or in brackets. */
const secretReference = /\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi
