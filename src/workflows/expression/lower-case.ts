import { inImages, splitOutside, textParts } from './open-text.ts'

/** A piece of a shell's text; one that is lowered is what `$(echo … | tr A-Z a-z)` and its kin get. */
interface CasePart {
  readonly text: string
  readonly isLowered: boolean
}

/** As long as anybody writes one: what is never closed then costs no look at all the rest. */
const substitution = /\$\(([^()]{1,500})\)/g

/** Cuts a text at the commands that print something in lower case. */
export function caseParts(text: string): readonly CasePart[] {
  if (!text.includes('tr ')) return [{ text, isLowered: false }]
  const parts: CasePart[] = []
  let from = 0
  for (const match of text.matchAll(substitution)) {
    const said = loweredBy(match[1] ?? '')
    if (said === undefined) continue
    parts.push({ text: text.slice(from, match.index), isLowered: false }, { text: said, isLowered: true })
    from = match.index + match[0].length
  }
  return [...parts, { text: text.slice(from), isLowered: false }]
}

/** The one word that a command prints in lower case: `echo WORD | tr A-Z a-z`, `tr A-Z a-z <<< WORD`. */
function loweredBy(command: string): string | undefined {
  const [head = '', tail, ...more] = splitOutside(command, /\||<<</)
  if (tail === undefined || more.length > 0) return undefined
  const isHereString = command.includes('<<<')
  const [tool, word] = isHereString ? [head, tail] : [tail, saidBy(head)]
  return isLowering(tool) && word !== undefined ? onlyWord(word.trim()) : undefined
}

function isLowering(command: string): boolean {
  const plain = command.replace(/["']/g, '').trim().replace(/\s+/g, ' ')
  return /^tr (\[:upper:\] \[:lower:\]|A-Z a-z|\[A-Z\] \[a-z\])$/.test(plain)
}

function saidBy(command: string): string | undefined {
  return /^\s*(?:echo(?:\s+-n)?|printf\s+["']?%s["']?)\s(.*)$/s.exec(command)?.[1]
}

/** A word without its quotes; `undefined` for several. */
function onlyWord(text: string): string | undefined {
  const quoted = /^"([^"]*)"$|^'((?:\$\{\{|[^'$])*)'$/.exec(text)
  if (quoted !== null) return quoted[1] ?? quoted[2]
  const outside = textParts(text).map(part => (part.open === undefined ? part.text : ''))
  return text === '' || /[\s"'`<>&;]/.test(outside.join('')) ? undefined : text
}

/** The text in lower case, but for what is replaced in it: GitHub and Docker take names in either. */
export function lowered(text: string): string {
  const parts = textParts(text, inImages)
  return parts
    .map(part =>
      part.open === undefined
        ? part.text.replace(/(\$\w+)|[A-Z]+/g, (found, name?: string) => name ?? found.toLowerCase())
        : part.text,
    )
    .join('')
}
