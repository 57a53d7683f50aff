import { type Expression, operands, parseExpression } from './expression.ts'
import { listSeparator, wholeList } from './matrix.ts'
import { joined } from './variables.ts'

/** What a name such as `env.IMAGE` can be; `undefined` or none when the file does not tell. */
type Contexts = (name: string) => readonly string[] | undefined

/** Every text that the inside of `${{ }}` can give; `undefined` when the file does not tell. */
export function expressionValues(text: string, contexts: Contexts): readonly string[] | undefined {
  const expression = parseExpression(text)
  return expression === undefined ? chosenValues(text, contexts) : valuesOf(expression, contexts)
}

/** `question && a || b` gives any of its results, where each of them is known. */
function chosenValues(text: string, contexts: Contexts): readonly string[] | undefined {
  const choices = text.length > 1_000 ? undefined : operands(text, '||')
  if (choices === undefined || choices.length < 2) return undefined
  const values = new Set<string>()
  for (const choice of choices) {
    const result = parseExpression(operands(choice, '&&')?.at(-1) ?? '')
    const found = result && valuesOf(result, contexts)
    if (found === undefined) return undefined
    for (const value of found) values.add(value)
  }
  return [...values]
}

function valuesOf(expression: Expression, contexts: Contexts): readonly string[] | undefined {
  if (expression.kind === 'literal') return [expression.value === null ? '' : String(expression.value)]
  if (expression.kind === 'context') return told(contexts(expression.name))
  const { name, args } = expression
  if (name === 'join') return told(joinValues(args, contexts))
  return name === 'format' ? told(formatValues(args, contexts)) : undefined
}

function told(values: readonly string[] | undefined): readonly string[] | undefined {
  return values?.length === 0 ? undefined : values
}

function formatValues(
  [format, ...args]: readonly Expression[],
  contexts: Contexts,
): readonly string[] | undefined {
  const formats = format && valuesOf(format, contexts)
  let texts: readonly string[] | undefined = formats?.map(text =>
    text.replace(/\{\{|\}\}/g, found => found.charAt(0)),
  )
  for (const [at, argument] of args.entries()) {
    const replacing = valuesOf(argument, contexts) ?? asWritten(argument)
    texts = texts?.flatMap(text => replacing.map(value => text.replaceAll(`{${at}}`, value)))
    texts = joined(texts ?? [], [''])
  }
  return texts
}

/** What only a run knows stays open in the text around it. */
function asWritten(argument: Expression): readonly string[] {
  return argument.kind === 'context' ? [`\${{ ${argument.name} }}`] : []
}

/** `join(list, separator)`, where a row has the list; a comma without a separator. */
function joinValues(
  [list, between = { kind: 'literal', value: ',' }]: readonly Expression[],
  contexts: Contexts,
): readonly string[] | undefined {
  if (list?.kind !== 'context' || between.kind !== 'literal') return undefined
  return contexts(wholeList(list.name))?.map(text => text.split(listSeparator).join(String(between.value)))
}
