import {
  type Text,
  inSequence,
  literalValue,
  openValue,
  knownText,
  splitText,
  type Value,
} from '../values/text.ts'
import type { ShellCommand, WrittenValue } from './command.ts'

/** What a command prints, as far as its words tell; `undefined` for one that is not read. */
export function printedBy({ ways, input }: ShellCommand): Value | undefined {
  const texts = ways.map(([head = [], ...words]): Value | undefined => {
    const name = knownText(head)
    if (name === 'cat') return words.length === 0 ? input : undefined
    if (name === 'printf') return formatted(words)
    if (name !== 'echo') return undefined
    const flags = words.findIndex(word => !/^-[neE]+$/.test(knownText(word) ?? ''))
    const rest = flags === -1 ? [] : words.slice(flags)
    return inSequence(rest.flatMap((word, at) => (at === 0 ? [[word]] : [literalValue(' '), [word]])))
  })
  return texts.includes(undefined) ? undefined : texts.flatMap(value => value ?? [])
}

/** `printf 'NAME=%s\n' "$VALUE"` */
function formatted([format = [], ...words]: readonly Text[]): Value | undefined {
  const plain = knownText(format)
  if (plain === undefined) return [format]
  let next = 0
  const pieces = plain.replaceAll('\\n', '\n').split(/(%s)/)
  return inSequence(pieces.map(piece => (piece === '%s' ? [words[next++] ?? ['']] : literalValue(piece))))
}

/** What the commands of a script write to `$GITHUB_ENV` and `$GITHUB_OUTPUT` (docs.github.com, "Workflow commands"). */
export function writtenBy(commands: readonly ShellCommand[]): readonly WrittenValue[] {
  const lines = commands.flatMap(linesOf)
  const found: WrittenValue[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) continue
    const [, name, end] = /^([A-Za-z_][\w-]*)<<(.+)$/.exec(line.texts.map(knownText)[0] ?? '') ?? []
    if (name === undefined || end === undefined) {
      found.push(...pairIn(line))
      continue
    }
    const rest = lines.slice(at + 1)
    const length = rest.findIndex(({ texts }) => knownText(texts[0] ?? []) === end)
    const body = rest.slice(0, length === -1 ? rest.length : length)
    const value = inSequence(
      body.flatMap(({ texts }, row) => (row === 0 ? [texts] : [literalValue('\n'), texts])),
    )
    found.push({ kind: line.kind, name, value, isConditional: line.isConditional })
    at += body.length + 1
  }
  return found
}

interface WrittenLine {
  readonly kind: WrittenValue['kind']
  readonly texts: Value
  readonly isConditional: boolean
}

function linesOf(command: ShellCommand): readonly WrittenLine[] {
  const kind = targetOf(command)
  if (kind === undefined) return []
  const printing = /^\s*tee\b/.test(command.source) ? command.pipedFrom : command
  const printed = printing === undefined ? undefined : printedBy(printing)
  const { isConditional } = command
  if (printed === undefined) return [{ kind, texts: openValue(), isConditional }]
  const old = /^::set-output name=([\w-]+)::/
  const texts = printed.map(text => {
    const [first, ...rest] = text
    return typeof first === 'string' ? [first.replace(old, '$1='), ...rest] : text
  })
  // Several ways to print it are ways of one line; one way may have several lines.
  const [only, ...more] = texts
  if (only === undefined || more.length > 0) return [{ kind, texts, isConditional }]
  return splitText(only, /\n|\\n/).map(one => ({ kind, texts: [one], isConditional }))
}

function targetOf({ source, output }: ShellCommand): WrittenValue['kind'] | undefined {
  const target = /^\s*tee\b/.test(source) ? source : (output ?? '')
  if (/GITHUB_ENV\b/.test(target)) return 'env'
  const isOld = output === undefined && source.includes('::set-output')
  return isOld || /GITHUB_OUTPUT\b/.test(target) ? 'output' : undefined
}

function pairIn({ kind, texts, isConditional }: WrittenLine): readonly WrittenValue[] {
  const pairs = texts.map(([first, ...rest]) => {
    const [, name, value = ''] =
      (typeof first === 'string' && /^\s*([A-Za-z_][\w-]*)=([^]*)$/.exec(first)) || []
    return { name, value: value === '' && rest.length > 0 ? rest : [value, ...rest] }
  })
  const name = pairs[0]?.name
  if (name === undefined || pairs.some(pair => pair.name !== name)) return []
  return [{ kind, name, value: pairs.map(({ value }) => value), isConditional }]
}
