import { expressionIn, textParts } from '../expression/open-text.ts'
import { resolveText, type Scope } from '../workflow/scope.ts'

/** Where a user name or password comes from. */
export type WrittenCredential =
  | { readonly kind: 'secret'; readonly name: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'literal' }
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'step' }
  | { readonly kind: 'computed' }
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'missing' }

/** Reads a `username:` or `password:` value. `scope` opens one that comes through `env:`. */
export function credentialOf(text: string | undefined, scope: Scope): WrittenCredential {
  if (text === undefined || text.trim() === '') return { kind: 'missing' }
  const resolved = resolveText(text, scope)
  const [only = ''] = resolved
  return resolved.length === 1 ? readOne(only.trim()) : { kind: 'computed' }
}

function readOne(text: string): WrittenCredential {
  const [part, ...more] = textParts(text)
  const inside = part === undefined || more.length > 0 ? undefined : expressionIn(part)
  if (inside === undefined) return readOutside(text)
  const [, context = '', name = '', quoted = ''] = single.exec(inside) ?? []
  switch (context.toLowerCase()) {
    case 'secrets':
      return { kind: 'secret', name: (name || quoted).toUpperCase() }
    case 'vars':
      return { kind: 'variable', name: name || quoted }
    case 'inputs':
      return { kind: 'input', name: name || quoted }
    default:
      if (inside === 'github.token') return { kind: 'secret', name: 'GITHUB_TOKEN' }
      if (/^(github\.(actor|repository_owner|repository))$/.test(inside)) {
        return { kind: 'variable', name: inside }
      }
      return /^(steps|needs|env)[.[]|^(?!secrets\[).*\b(steps|needs)\.[\w-]+\.outputs\b/.test(inside)
        ? { kind: 'step' }
        : { kind: 'computed' }
  }
}

const single = /^(secrets|vars|inputs)(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])$/i

function readOutside(text: string): WrittenCredential {
  if (text.includes('${{')) return { kind: 'computed' }
  if (/^\$\w+$|^\$\{\w/.test(text)) return { kind: 'broken', why: 'a shell variable is not replaced here' }
  if (/^\$?\{\s*(secrets|env|vars)\b|^\{\{|^secrets\./.test(text)) {
    return { kind: 'broken', why: 'an expression needs ${{ }} around it' }
  }
  return { kind: 'literal' }
}

/** The one secret that a text is, in upper case as GitHub has it; `undefined` for anything else. */
export function onlySecret(text: string): string | undefined {
  const [, inside = ''] = /^\s*\$\{\{\s*(.*?)\s*\}\}\s*$/.exec(text) ?? []
  const [, context = '', name, quoted] = single.exec(inside) ?? []
  return context.toLowerCase() === 'secrets' ? (name ?? quoted)?.toUpperCase() : undefined
}

/** Names under which a token of this action is kept: nothing is left to migrate there. */
export function isScopedName(name: string): boolean {
  return /(^|_)OAT(_|$)|(^|_)(RELEASE|NIGHTLY)_(PULL|PUSH)(_|$)/.test(name.toUpperCase())
}

/** Names of a credential that may only read, such as `DOCKERHUB_READONLY_TOKEN`. */
export function isReaderName(name: string): boolean {
  return /(^|_)(READ|READER|READONLY|RO|PULL)(_|$)/i.test(name) && !/WRITE|PUSH|(^|_)RW(_|$)/i.test(name)
}

/** Names that migrate itself gives; a shared account's secret may have such a name, too. */
export function isTokenName(name: string): boolean {
  return isScopedName(name) || /^DOCKERHUB_(\w+_)?(PULL|PUSH)_TOKEN$/.test(name.toUpperCase())
}

/** True for a secret whose name says that it is a password or token for Docker Hub. */
export function isDockerPassword(name: string): boolean {
  return (
    /DOCKER|DHUB|^HUB_(USER|PASS|PWD|TOKEN)/.test(name) &&
    isPassword.test(name) &&
    !/PRIVATE_KEY|GITHUB|GHCR|(^|_)ECR(_|$)|QUAY|ACR_|GCR|ARTIFACTORY|HARBOR|(^|_)(AWS|AZURE|GCP|GOOGLE)(_|$)/.test(
      name,
    )
  )
}

const isPassword = /PASS|PWD|TOKEN|PAT$|SECRET(?!S)|KEY|AUTH|CRED/

/** Its name says that it is the password of a registry, and not of which. */
export function isRegistryPassword(name: string): boolean {
  return /^(CONTAINER_)?REGISTRY_/.test(name) && isPassword.test(name)
}

/** A secret that a text names, by its name or in brackets. */
export const secretReference = /\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi

/** The secrets whose value may be in a text: those that it only asks for are not, as in `secrets.TOKEN != ''`. */
export function givenSecrets(text: string): readonly string[] {
  return secretNames(text.replace(question, ''))
}

const question = /!\s*secrets\.[\w-]+|''\s*[!=]=\s*secrets\.[\w-]+|\bsecrets\.[\w-]+\s*[!=]=\s*(''|null)/gi

/** The secrets that a text names in expressions, in upper case. */
export function secretNames(text: string): readonly string[] {
  return [...text.matchAll(secretReference)].map(match => (match[1] ?? match[2] ?? '').toUpperCase())
}
