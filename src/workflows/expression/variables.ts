import { entriesOf, type YamlNode } from '../../yaml/tree.ts'
import { inImages, textParts } from './open-text.ts'

/**
 * What names can stand for: every text that the files show. No text: something sets the name, and the files do not tell to
 * what. `undefined`: nothing sets it.
 */
export interface Variables {
  readonly values: (name: string) => readonly string[] | undefined
  /** True where it is open whether anything sets it. */
  readonly mayBeUnset?: (name: string) => boolean
}

/** The variables that an `env:` gives, as written. */
export function variablesIn(env: YamlNode | undefined): ReadonlyMap<string, string> {
  const variables = new Map<string, string>()
  for (const { key, value } of entriesOf(env)) if (value.kind === 'scalar') variables.set(key, value.value)
  return variables
}

/** A text that takes a variable: `$NAME` or `${{ env.NAME }}`, `%NAME%` and `$env:NAME` on Windows. */
export function namesVariable(text: string, name: string): boolean {
  return new RegExp(`(env\\.|\\$\\{?|\\$env:|%)${name}\\b`).test(text)
}

/** What the runner sets in each step, as the expression that says the same. */
export function runnerVariable(name: string): string | undefined {
  if (name === 'GITHUB_REPOSITORY') return '${{ github.repository }}'
  return name === 'GITHUB_REPOSITORY_OWNER' ? '${{ github.repository_owner }}' : undefined
}

/** More texts than anybody writes out: what would be more stays as it is written. */
export const mostAlternatives = 64
/** A text that doubles itself would soon fill the memory. */
const longest = 4_096

/** Every head with every tail behind it; `undefined` when those would be too many. */
export function joined(heads: readonly string[], tails: readonly string[]): readonly string[] | undefined {
  if (heads.length * tails.length > mostAlternatives) return undefined
  const texts = new Set(heads.flatMap(head => tails.map(tail => head + tail)))
  return [...texts].some(text => text.length > longest) ? undefined : [...texts]
}

const reference =
  /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:\[[@*\d]\])?(?:(,,)|%%?:\*|(##?\*\/)|:?[-=]((?:[^{}$]|\$\w|\$\{\w+(?::?-[^{}$]*)?\})*))?\})/g

/**
 * Every text that this one can become, with `$NAME`, `${NAME}`, `${NAME,,}`, `${NAME%%:*}`, `${NAME:-default}`, and what is cut off
 * before a slash, replaced where that is known.
 */
export function expandVariables(text: string, variables: Variables): readonly string[] {
  let texts: readonly string[] = ['']
  let from = 0
  for (const match of text.matchAll(reference)) {
    const [whole, bare, braced = '', isLower, cut, fallback] = match
    const known = valuesOf(bare ?? braced, fallback, variables)
    const values = cut === undefined ? known : known.map(value => behindSlash(value, cut) ?? whole)
    const before = text.slice(from, match.index)
    const ends =
      values.length === 0
        ? [before + whole]
        : values.map(value => before + (isLower === undefined ? value : lowered(value)))
    // Of too many texts the name stays: what stands around it is told nevertheless.
    const grown = joined(texts, ends) ?? joined(texts, [before + whole])
    if (grown === undefined) return [text]
    texts = grown
    from = match.index + whole.length
  }
  return joined(texts, [text.slice(from)]) ?? [text]
}

/** What a shell leaves of a text whose part before the first slash, or with `##` the last, it cuts off. */
function behindSlash(value: string, cut: string): string | undefined {
  if (value === '${{ github.repository }}') return '${{ github.event.repository.name }}'
  if (/[$`]/.test(value)) return undefined
  return value.replace(cut.startsWith('##') ? /^.*\//s : /^[^/]*\//, '')
}

function valuesOf(name: string, fallback: string | undefined, variables: Variables): readonly string[] {
  const set = variables.values(name)
  if (fallback === undefined) return set ?? []
  if (set?.length === 0) return []
  const isOpen = variables.mayBeUnset?.(name) === true
  const full = (set ?? (isOpen ? [`$${name}`] : [])).filter(value => value !== '')
  // What one expression gives may be empty.
  const isSure = !isOpen && full.length > 0 && full.length === set?.length && !full.some(isExpression)
  return isSure ? full : [...full, ...expandVariables(unquoted(fallback), variables)]
}

function isExpression(text: string): boolean {
  return textParts(text).every(part => part.open !== undefined)
}

/** The words of `tr` or `sed` that put a text in lower case, which names of images are read in anyway. */
export function isLowering(words: string): boolean {
  return /^(A-Z a-z|\[:upper:\] \[:lower:\]|'?s\/\.\*\/\\L&\/g?'?)$/.test(words.replace(/["']/g, ''))
}

/** `$(echo TEXT | tr A-Z a-z)` is its text, and so is `$(printf '%s' TEXT | …)`. */
export function lowering(text: string): string {
  return text.replace(echoed, (...[whole, , inner = '', words = '']: string[]) =>
    isLowering(words) ? inner : String(whole),
  )
}

const echoed =
  /\$\(\s*(?:echo\s+(?:-n\s+)?|printf\s+(?:'%s(?:\\n)?'|"%s(?:\\n)?"|%s)\s+)(["']?)([^"'|()]+?)\1\s*\|\s*(?:tr|sed)\s+([^|()]+?)\s*\)/g

/** The text in lower case, but for what is replaced in it: GitHub and Docker take names in either. */
function lowered(text: string): string {
  return textParts(text, inImages)
    .map(part =>
      part.open === undefined
        ? part.text.replace(/(\$\w+)|[A-Z]+/g, (found, name?: string) => name ?? found.toLowerCase())
        : part.text,
    )
    .join('')
}

/** `${NAME:-"default"}` */
function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/s, '$2')
}
