import { type Expression, parseExpression } from './expression.ts'
import { listSeparator, wholeList } from './matrix.ts'
import { joined } from './variables.ts'

/** What a name such as `env.IMAGE` can be; `undefined` or none when the file does not tell. */
type Contexts = (name: string) => readonly string[] | undefined

/** Every text that the inside of `${{ }}` can give; `undefined` when the file does not tell. */
export function expressionValues(text: string, contexts: Contexts): readonly string[] | undefined {
  if (/^[\w.-]+$/.test(text) && !/^(\d|-|true$|false$|null$)/.test(text)) return told(contexts(text))
  const expression = parseExpression(text)
  return expression === undefined ? undefined : told(valuesOf(expression, contexts))
}

function told(values: readonly string[] | undefined): readonly string[] | undefined {
  return values?.length === 0 ? undefined : values
}

function valuesOf(expression: Expression, contexts: Contexts): readonly string[] | undefined {
  switch (expression.kind) {
    case 'literal':
      return [expression.value === null ? '' : String(expression.value)]
    case 'context':
      return told(contexts(expression.name))
    case 'not':
      return undefined
    case 'call':
      return callValues(expression, contexts)
    case 'binary':
      return binaryValues(expression, contexts)
  }
}

function binaryValues(
  { operator, left, right }: Expression & { kind: 'binary' },
  contexts: Contexts,
): readonly string[] | undefined {
  // A truth stays as it is written: when it holds, the ways to start may tell.
  if (operator !== '&&' && operator !== '||') return undefined
  const ends = valuesOf(right, contexts)
  const heads = valuesOf(left, contexts)
  if (ends === undefined) return undefined
  // A condition that does not hold gives nothing that is an image or a tag.
  if (operator === '&&') return [...new Set(['', ...ends])]
  if (heads === undefined || heads.some(text => text.includes('${{'))) return undefined
  const kept = heads.filter(isTrue)
  return kept.length === heads.length ? kept : [...new Set([...kept, ...ends])]
}

function isTrue(text: string): boolean {
  return text !== '' && text !== 'false' && text !== '0'
}

function callValues(
  { name, args }: Expression & { kind: 'call' },
  contexts: Contexts,
): readonly string[] | undefined {
  if (name === 'join') return joinValues(args, contexts)
  const values = args.map(argument => valuesOf(argument, contexts))
  if (name !== 'format') return undefined
  const [formats = [], ...rest] = values
  // Only what is known everywhere: what is left open in an argument would be lost in the text.
  if (values.some(one => one === undefined)) return undefined
  let texts: readonly string[] | undefined = formats.map(text =>
    text.replace(/\{\{|\}\}/g, found => found.charAt(0)),
  )
  for (const [at, replacing] of rest.entries()) {
    texts = texts?.flatMap(text => (replacing ?? []).map(value => text.replaceAll(`{${at}}`, value)))
    texts = joined(texts ?? [], [''])
  }
  return texts
}

/** `join(list, separator)`, where a row has the list; a comma without a separator. */
function joinValues(
  [list, between = { kind: 'literal', value: ',' }]: readonly Expression[],
  contexts: Contexts,
): readonly string[] | undefined {
  if (list?.kind !== 'context' || between.kind !== 'literal') return undefined
  return contexts(wholeList(list.name))?.map(text => text.split(listSeparator).join(String(between.value)))
}
