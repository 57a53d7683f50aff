import { expandVariables, type Variables } from '../expression/variables.ts'
import type { Assigned } from './assigned.ts'

/** The lists of a script: `NAME=(one two)`. */
export interface ListVariables {
  /** Each list that `"${NAME[@]}"` can be; `undefined` for a word that names none. */
  readonly inWord: (word: string) => readonly (readonly string[])[] | undefined
}

interface ScriptLists extends ListVariables {
  /** @returns the items, if the value is a list of plain words */
  readonly assign: (
    assigned: Assigned,
    place: { readonly variables: Variables; readonly isConditional: boolean },
  ) => readonly string[] | undefined
  readonly clear: () => void
}

/** As many as anybody's branches make, with as many words. */
const most = { alternatives: 8, words: 200 }

/** Lists as a script sets them, one command after the other. */
export function listsOf(): ScriptLists {
  const known = new Map<string, readonly (readonly string[])[]>()
  const inWord = (word: string) => {
    const [, name = ''] = /^\$\{(\w+)\[[@*]\]\}$/.exec(word) ?? []
    return known.get(name)
  }
  return {
    inWord,
    clear: () => {
      known.clear()
    },
    assign: ({ name, value, isAppended }, { variables, isConditional }) => {
      const words = wordsIn(value)
      if (words === undefined) {
        known.delete(name)
        return undefined
      }
      const before = known.get(name)
      const added = joinedLists(words.map(word => inWord(word) ?? [onlyWord(word, variables)]))
      const heads = isAppended ? before : [[]]
      const lists = heads === undefined || added === undefined ? undefined : joinedLists([heads, added])
      const all = isConditional ? [...(before ?? []), ...(lists ?? [])] : lists
      // A list that nobody knows before stays unknown when something may be added to it.
      if (lists === undefined || all === undefined || all.length > most.alternatives) known.delete(name)
      else known.set(name, all)
      return words.flatMap(word => expandVariables(word, variables))
    },
  }
}

/** A word of a list, as one text: what can be several stays as it is written. */
function onlyWord(word: string, variables: Variables): readonly string[] {
  const [only = '', ...more] = expandVariables(word, variables)
  return [more.length > 0 ? word : only]
}

/** Every first part with every second one behind it, and so on; `undefined` when those would be too many. */
export function joinedLists(
  parts: readonly (readonly (readonly string[])[])[],
): readonly (readonly string[])[] | undefined {
  let lists: string[][] = [[]]
  for (const part of parts) {
    const [only = [], ...more] = part
    if (lists.length * part.length > most.alternatives) return undefined
    if (more.length > 0) lists = lists.flatMap(list => part.map(words => [...list, ...words]))
    else for (const list of lists) list.push(...only)
    if (lists.some(list => list.length > most.words)) return undefined
  }
  return lists
}

/** The words of `(one "two three")`, where they are plain. */
function wordsIn(value: string | undefined): readonly string[] | undefined {
  const [, inside] = /^\(([^()`]*)\)$/.exec(value ?? '') ?? []
  const text = inside?.replace(/\\\r?\n/g, ' ')
  if (text === undefined || /[*?\\]/.test(text.replace(/\$\{\w+\[[@*]\]\}/g, ''))) return undefined
  const words = [...text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replace(
      /"([^"]*)"|'([^']*)'/g,
      (_whole, double?: string, single?: string) => double ?? single ?? '',
    ),
  )
  return words
}
