import { lowered } from '../values/expression.ts'
import {
  inSequence,
  knownText,
  literalValue,
  openValue,
  splitText,
  type Text,
  type Value,
} from '../values/text.ts'

/** One simple command of a script, as a shell would start it. */
export interface ShellCommand {
  /** Every way in which its words can come out, wrappers such as `sudo` taken off. */
  readonly ways: readonly (readonly Text[])[]
  /** Lines before it in the script. */
  readonly line: number
  /** It stands in an `if`, a loop, a function, a substitution, or behind `&&` and `||`. */
  readonly isConditional: boolean
  readonly pipedFrom: ShellCommand | undefined
  /** Its here-document or here-string. */
  readonly input: Value | undefined
  /** The file that it, or a group around it, writes to. */
  readonly output: string | undefined
  /** As it is written. */
  readonly source: string
  /** Another user runs it, whose Docker has logins of its own. */
  readonly asOther: boolean
}

/** A script as it was read. */
export interface ReadScript {
  readonly commands: readonly ShellCommand[]
  /** What it hands to later steps, in order. */
  readonly written: readonly WrittenValue[]
  /** Why the rest was not read. */
  readonly problem: string | undefined
}

/** What a script writes to `$GITHUB_ENV` or `$GITHUB_OUTPUT` (docs.github.com, "Workflow commands"). */
interface WrittenValue {
  readonly kind: 'env' | 'output'
  readonly name: string
  readonly value: Value
  readonly isConditional: boolean
}

/** What a command prints, as far as its words tell; `undefined` for one that is not read. */
export function printedBy({ ways, input }: ShellCommand): Value | undefined {
  const texts = ways.map(([head = [], ...words]): Value | undefined => {
    const name = knownText(head)
    if (name === 'cat') return words.length === 0 ? input : undefined
    if (name === 'printf') return formatted(words)
    if (name !== 'echo') return undefined
    const flags = words.findIndex(word => !/^-[neE]+$/.test(knownText(word) ?? ''))
    return joined(flags === -1 ? [] : words.slice(flags).map(word => [word]), ' ')
  })
  return texts.includes(undefined) ? undefined : texts.flatMap(value => value ?? [])
}

function joined(values: readonly Value[], separator: string): Value {
  return inSequence(values.flatMap((value, at) => (at === 0 ? [value] : [literalValue(separator), value])))
}

/** `printf 'NAME=%s\n' "$VALUE"` */
function formatted([format = [], ...words]: readonly Text[]): Value {
  const pieces = knownText(format)?.replaceAll('\\n', '\n').split(/(%s)/)
  let next = 0
  return pieces === undefined
    ? [format]
    : inSequence(pieces.map(piece => (piece === '%s' ? [words[next++] ?? ['']] : literalValue(piece))))
}

/** What a substitution prints; of anything but `echo`, `cat` and the like nothing is known. */
export function printedThrough([first, ...filters]: readonly ShellCommand[]): Value {
  if (first === undefined) return openValue()
  const jq = [first, ...filters].find(({ source }) => /^\s*jq\b[^]*tags[^]*"-t "/.test(source))
  if (jq !== undefined) {
    // `jq '.tags | map("-t " + .) | join(" ")'` makes flags of the tags of docker/metadata-action (docs.docker.com, "Multi-platform image").
    const json = jq.input ?? (jq.pipedFrom === undefined ? undefined : printedBy(jq.pipedFrom))
    return json?.map(text => splitText(text, /\s+/).flatMap(tag => [' -t ', ...tag])) ?? openValue()
  }
  const printed = printedBy(first) ?? openValue()
  if (filters.length === 0) return printed
  const isLower = ({ source }: ShellCommand) => /^\s*tr\s+['"]?(\[:upper:\]|\[?A-Z)/.test(source)
  return filters.every(isLower) ? lowered(printed) : openValue()
}

/** What the commands of a script hand to later steps. */
export function writtenBy(commands: readonly ShellCommand[]): readonly WrittenValue[] {
  const lines = commands.flatMap(linesOf)
  return lines.flatMap(({ kind, texts, isConditional }, at) => {
    const [, list] = /^([A-Za-z_][\w-]*)<<(.+)$/.exec(knownText(texts[0] ?? []) ?? '') ?? []
    if (list !== undefined) {
      const rest = lines.slice(at + 1).map(line => line.texts)
      const end = rest.findIndex(([text = []]) => /^[A-Za-z_]\w*$/.test(knownText(text) ?? ''))
      return [{ kind, name: list, value: joined(rest.slice(0, Math.max(end, 0)), '\n'), isConditional }]
    }
    const pairs = texts.map(([first, ...rest]) => {
      const [, name, value = ''] =
        /^\s*([A-Za-z_][\w-]*)=([^]*)$/.exec(typeof first === 'string' ? first : '') ?? []
      return { name, value: value === '' && rest.length > 0 ? rest : [value, ...rest] }
    })
    const name = pairs[0]?.name
    if (name === undefined || pairs.some(pair => pair.name !== name)) return []
    return [{ kind, name, value: pairs.map(({ value }) => value), isConditional }]
  })
}

/** Several ways to print it are ways of one line; one way may have several lines. */
function linesOf(command: ShellCommand) {
  const { source, output = '', isConditional, pipedFrom } = command
  const isTee = /^\s*tee\b/.test(source)
  const target = isTee ? source : output
  const isOutput = /GITHUB_OUTPUT\b/.test(target) || (output === '' && source.includes('::set-output'))
  if (!isOutput && !/GITHUB_ENV\b/.test(target)) return []
  const kind: WrittenValue['kind'] = isOutput ? 'output' : 'env'
  const printing = isTee ? pipedFrom : command
  const printed = (printing && printedBy(printing)) ?? openValue()
  const texts = printed.map(([first = '', ...rest]) =>
    typeof first === 'string'
      ? [first.replace(/^::set-output name=([\w-]+)::/, '$1='), ...rest]
      : [first, ...rest],
  )
  const [only, ...more] = texts
  const ways = only === undefined || more.length > 0 ? [texts] : splitText(only, /\n|\\n/).map(text => [text])
  return ways.map(way => ({ kind, texts: way, isConditional }))
}

/** Programs that run the one in their words, with those of their flags whose value is a word of its own (their manuals). */
const wrappers: Readonly<Record<string, RegExp>> = {
  sudo: /^-[CDghpRrtTUu]$|^--(group|user|chdir|host|prompt|role|type)$/,
  doas: /^-[Cu]$/,
  env: /^(-[CuS]|--(chdir|unset))$/,
  timeout: /^(-[ks]|--(kill-after|signal))$/,
  xargs: /^-[adEILnPs]$/,
  exec: /^-a$/,
  command: /^$/,
  nohup: /^$/,
  retry: /^-n$/,
  nice: /^-n$/,
  time: /^-[fo]$/,
}

/** Where the command behind `sudo`, `timeout 5m` and the like starts. */
export function wrapped(words: readonly string[]): number {
  let start = 0
  for (let at = 0; at < words.length; at += 1) {
    const head = words[start] ?? ''
    const valued = Object.hasOwn(wrappers, head) ? wrappers[head] : undefined
    if (valued === undefined) break
    const word = words[at] ?? ''
    if (at > start && valued.test(word)) at += 1
    else if (at > start && !/^(-|\d+[smh]?$|[A-Za-z_]\w*=)/.test(word)) start = at
  }
  return start
}
