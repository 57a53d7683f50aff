import { splitOutside } from '../expression/open-text.ts'
import { isVariable } from '../shell/variables.ts'
import { resolveVariables, type Scope } from '../workflow/scope.ts'

/** The words of a command with its variables replaced; a word with several meanings stays as it is. */
export function wordsOf(words: readonly string[], scope: Scope): readonly string[] {
  return words.flatMap(word => meaningOf(word, scope))
}

function meaningOf(word: string, scope: Scope): readonly string[] {
  const texts = resolveVariables(word, scope)
  // Of a list each item is a word.
  if (/^\$\{\w+\[[@*]\]\}$/.test(word)) return texts
  const [only = '', ...more] = texts
  if (more.length > 0) {
    const isList = isVariable(word) && texts.every(isFlags)
    return isList ? texts.flatMap(text => separated(text.trim())).filter(text => text !== '') : [word]
  }
  return isVariable(word) ? separated(only.trim()) : [only]
}

/** Nothing, or words that begin with a flag: each of them may be given. */
function isFlags(text: string): boolean {
  return /^\s*(-|$)/.test(text)
}

/** An unquoted variable may hold several words, unless it begins with what a shell runs. Lines without a flag are a list, of which each is meant. */
function separated(text: string): readonly string[] {
  if (!/^[^\s{(`]+\s/.test(text)) return [text]
  return splitOutside(text, /(^|\s)-/.test(text) ? /\s+/ : /[ \t]+/)
}

/** Every list of words that a command can have: one for each program that its first word can be. */
export function commandWords(
  [head = '', ...rest]: readonly string[],
  scope: Scope,
): readonly (readonly string[])[] {
  const tail = wordsOf(rest, scope)
  const texts = isVariable(head) ? resolveVariables(head, scope) : []
  const isTold = texts.length > 0 && texts.every(text => text !== '' && !/^\s*[$`]/.test(text))
  const heads = isTold
    ? texts.map(text => text.trim().split(/\s+/))
    : [isVariable(head) ? [head] : meaningOf(head, scope)]
  return heads.map(words => [...words, ...tail])
}
