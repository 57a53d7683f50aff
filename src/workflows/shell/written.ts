import type { ShellCommand } from './command.ts'
import { printedBy } from './printed.ts'
import { withVariables } from './variables.ts'
import { expandVariables, joined, lowering, type Variables } from '../expression/variables.ts'

/** What a step's script hands to later steps: an output of the step, or a variable of the job. */
export interface WrittenValue {
  readonly kind: 'env' | 'output'
  readonly name: string
  /** None: the file does not tell. */
  readonly values: readonly string[]
  /** It may be left out. */
  readonly conditional: boolean
}

interface Script {
  readonly text: string
  readonly commands: readonly ShellCommand[]
  /** The step's own variables. */
  readonly variables: ReadonlyMap<string, string>
}

/** What a script writes to `$GITHUB_ENV` and `$GITHUB_OUTPUT` (docs.github.com, "Workflow commands"). */
export function writtenBy({ text, commands, variables }: Script): readonly WrittenValue[] {
  if (!/GITHUB_(ENV|OUTPUT)|::set-output/.test(text)) return []
  const outside: Variables = {
    values: name => own(variables.get(name)),
    mayBeUnset: name => !variables.has(name),
  }
  const lines: WrittenLine[] = []
  let isClear = commands.length > 0
  for (const { command, variables: here } of withVariables(commands, outside)) {
    const kind = targetOf(command)
    if (kind === undefined) continue
    const printed = printedBy(command)?.replace(/^::set-output name=([\w-]+)::/gm, '$1=')
    if (printed === undefined) isClear = false
    for (const line of (printed ?? '').split('\n')) {
      const texts = expandVariables(lowering(line), here)
      lines.push({ kind, texts, conditional: command.conditional })
    }
  }
  const found = readLines(lines)
  return isClear ? found : [...found, ...namesIn(text)]
}

function own(value: string | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : [value]
}

interface WrittenLine {
  readonly kind: WrittenValue['kind']
  readonly texts: readonly string[]
  readonly conditional: boolean
}

function targetOf({ words, output }: ShellCommand): WrittenValue['kind'] | undefined {
  const target = words[0] === 'tee' ? words.join(' ') : (output ?? '')
  if (/GITHUB_ENV\b/.test(target)) return 'env'
  const isOld = output === undefined && words.some(word => word.includes('::set-output'))
  return isOld || /GITHUB_OUTPUT\b/.test(target) ? 'output' : undefined
}

/** `NAME=value`, and `NAME<<END` with lines up to `END`. */
function readLines(lines: readonly WrittenLine[]): readonly WrittenValue[] {
  const found: WrittenValue[] = []
  let open: { name: string; end: string; texts: readonly string[] | undefined } | undefined
  for (const { kind, texts, conditional } of lines) {
    const [only = ''] = texts
    if (open !== undefined) {
      if (only !== open.end) {
        open.texts = joined(
          open.texts ?? [],
          texts.map(text => `${text}\n`),
        )
        continue
      }
      found.push({
        kind,
        name: open.name,
        values: (open.texts ?? []).map(text => text.trimEnd()),
        conditional,
      })
      open = undefined
      continue
    }
    const [, name = '', end = ''] = /^([A-Za-z_][\w-]*)<<(\S+|[^$`]+)$/.exec(only) ?? []
    if (name !== '') open = { name, end, texts: [''] }
    else found.push(...pairIn(texts, { kind, conditional }))
  }
  return found
}

function pairIn(
  texts: readonly string[],
  part: Pick<WrittenValue, 'kind' | 'conditional'>,
): readonly WrittenValue[] {
  const pairs = texts.map(text => /^([A-Za-z_][\w-]*)=([\s\S]*)/.exec(text))
  const name = pairs[0]?.[1]
  if (name === undefined) return []
  const values = pairs.map(pair => passedOn(pair?.[2] ?? ''))
  return [{ ...part, name, values }]
}

/** A variable that the script does not set itself is one of the job; an image's name is read in lower case anyway. */
function passedOn(value: string): string {
  return value.replace(
    /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:,,)?\})/g,
    (_whole, bare: string | undefined, braced = '') => `\${{ env.${bare ?? String(braced)} }}`,
  )
}

/** Every name that a script may set, in every spelling that names it. */
function namesIn(text: string): readonly WrittenValue[] {
  const names = new Set(
    [...text.replaceAll('\\n', '\n').matchAll(/\b([A-Za-z_][\w-]*)(?:=|<<)/g)].map(match => match[1] ?? ''),
  )
  return [...names].flatMap(name =>
    (['env', 'output'] as const).map(kind => ({ kind, name, values: [], conditional: false })),
  )
}
