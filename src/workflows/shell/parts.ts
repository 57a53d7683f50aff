import type { Assignment, Redirect, Redirection, Statement, Word } from 'unbash'
import type { ShellStatement } from './command.ts'
import { type TextBetween, wordText } from './word.ts'

/** Where a statement stands; a here-document's body stands behind the statement that it belongs to. */
export function statementAt(node: Statement, lineOf: (offset: number) => number): ShellStatement {
  const { command, pos, background } = node
  const parts = command.type === 'Pipeline' ? command.commands : [command]
  const simple = parts.flatMap(part => (part.type === 'Command' ? [part] : []))
  const bodies = simple.flatMap(({ redirects }) =>
    redirects.flatMap(one => (one.type === 'HereDoc' ? [one.closing?.end ?? one.body.end] : [])),
  )
  const last = Math.max(pos, Math.max(node.end, ...bodies) - 1)
  const isPlain = simple.length === parts.length && background !== true
  return { from: lineOf(pos), to: lineOf(last), isPlain }
}

/** A word of a command as the program gets it, or `NAME=value`. */
export function argument(word: Word | Assignment, text: TextBetween): string {
  if (word.type === 'Word') return wordText(word, text)
  const { name, append, value } = word
  const assigned = value.type === 'Word' ? wordText(value, text) : text(value.pos, value.end)
  return `${name}${append === true ? '+' : ''}=${assigned}`
}

/** The file behind the last `>` or `>>`; what `2>` takes are errors, which nothing reads as a result. */
export function outputOf(redirects: readonly Redirection[], text: TextBetween): string | undefined {
  const targets = redirects.flatMap(one =>
    one.type === 'Redirect' && isOutput(one) && one.target !== undefined ? [wordText(one.target, text)] : [],
  )
  return targets.at(-1)
}

function isOutput({ operator, descriptor }: Redirect): boolean {
  const isOwn = descriptor === undefined || (descriptor.type === 'FileDescriptor' && descriptor.value === 1)
  return isOwn && /^(>>?|>\||&>>?)$/.test(operator)
}

/** What a here-document or here-string gives; none for any other. */
export function inputOf(redirect: Redirection, text: TextBetween): readonly string[] {
  if (redirect.type === 'HereDoc') return [text(redirect.body.pos, redirect.body.end)]
  return redirect.type === 'HereString' && redirect.target !== undefined
    ? [wordText(redirect.target, text)]
    : []
}
