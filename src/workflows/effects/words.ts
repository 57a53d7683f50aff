import { joinedLists, type ListVariables } from '../shell/lists.ts'
import { resolveVariables, type Scope } from '../workflow/scope.ts'

interface WordScope {
  readonly scope: Scope
  readonly lists?: ListVariables
}

/** The words of a command with its variables replaced; a word with several meanings stays as it is. */
export function wordsOf(words: readonly string[], { scope }: WordScope): readonly string[] {
  return words.flatMap(word => meaningOf(word, scope))
}

function meaningOf(word: string, scope: Scope): readonly string[] {
  const [only = '', ...more] = resolveVariables(word, scope)
  if (more.length > 0) return [word]
  return isVariable(word) ? separated(only) : [only]
}

function isVariable(word: string): boolean {
  return /^\$\{?\w+\}?$/.test(word)
}

/** An unquoted variable may hold several words. */
function separated(text: string): readonly string[] {
  return /^[^\s{(`]+( [^\s{(`]+)+$/.test(text) ? text.split(' ') : [text]
}

/** Every list of words that a command can have: each list that it names, and each program that its first word can be. */
export function commandWords(
  words: readonly string[],
  { scope, lists }: WordScope,
): readonly (readonly string[])[] {
  const parts = words.map((word, at) => {
    const listed = lists?.inWord(word)
    if (listed !== undefined) return listed.map(list => list.flatMap(one => resolvedOnce(one, scope)))
    return at === 0 ? programs(word, scope) : [meaningOf(word, scope)]
  })
  return joinedLists(parts) ?? [wordsOf(words, { scope })]
}

function resolvedOnce(word: string, scope: Scope): readonly string[] {
  const [only = '', ...more] = resolveVariables(word, scope)
  return [more.length > 0 ? word : only]
}

/** `$COMMAND` may be a program with its words. */
function programs(word: string, scope: Scope): readonly (readonly string[])[] {
  if (!isVariable(word)) return [meaningOf(word, scope)]
  const texts = resolveVariables(word, scope)
  const isTold = texts.every(text => text !== '' && !/^\s*[$`]/.test(text))
  return isTold ? texts.map(text => text.trim().split(/\s+/)) : [[word]]
}
