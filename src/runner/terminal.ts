import { oneLine } from '../base/text.ts'
import { type CommandLine, environmentName } from './command-line.ts'
import { inputNames } from './input-table.ts'
import { createMasks } from './masks.ts'
import type { Runner } from './runner.ts'

const colours = { error: '31', warning: '33', notice: '36', added: '32', removed: '31' } as const

export interface Terminal extends Runner {
  /** With `--json`: prints the outputs as one object. */
  readonly finish: (exitCode: number) => void
}

/** A terminal as the runner: flags and variables are the inputs, outputs are lines or one JSON object. */
export function createTerminal(options: {
  line: CommandLine
  environment: Readonly<Record<string, string | undefined>>
  /** The value that came on stdin or by prompt. */
  secret: string | undefined
  errorPage: string
}): Terminal {
  const { line, environment, secret } = options
  const masks = createMasks()
  const outputs = new Map<string, string>()
  // What migrate shows on stdout is a diff and nothing else, so that `git apply` can take it.
  const toStderr = line.json || (line.mode === 'migrate' && !line.machine)
  const out = toStderr ? process.stderr : process.stdout
  const print = (stream: NodeJS.WriteStream, shown: { text: string; colour?: keyof typeof colours }) => {
    const text = masks.hide(oneLine(shown.text))
    const coloured = shown.colour !== undefined && stream.isTTY && !environment['NO_COLOR']
    stream.write(coloured ? `\u001b[${colours[shown.colour ?? 'notice']}m${text}\u001b[0m\n` : `${text}\n`)
  }
  return {
    input: name => {
      if (name === 'mode') return line.mode
      if (name === (line.stdin ?? line.prompt)) return secret ?? ''
      const input = inputNames.find(known => known === name)
      return input === undefined ? '' : (line.values.get(input) ?? environment[environmentName(input)] ?? '')
    },
    environment,
    mask: masks.add,
    output: outputs.set.bind(outputs),
    exportVariable: (name, value) => {
      print(process.stderr, { text: `set ${name}=${value} in your shell` })
    },
    hasPost: false,
    saveState: () => undefined,
    state: () => '',
    info: text => {
      print(out, { text })
    },
    block: text => {
      printBlock(line.json ? process.stderr : process.stdout, { text: masks.hide(text), print })
    },
    notice: text => {
      print(out, { text: `notice: ${text}`, colour: 'notice' })
    },
    warning: text => {
      print(process.stderr, { text: `warning: ${text}`, colour: 'warning' })
    },
    error: text => {
      print(process.stderr, { text: `error: ${text}`, colour: 'error' })
    },
    errorPage: options.errorPage,
    summary: async () => {
      // The lines above have said it all; Markdown is for GitHub's page.
    },
    finish: exitCode => {
      if (!line.json) return
      const entries = [...outputs].map(([name, value]): [string, unknown] => [
        name,
        parsed(masks.hideOutput(value)),
      ])
      process.stdout.write(`${JSON.stringify({ exitCode, outputs: Object.fromEntries(entries) })}\n`)
    },
  }
}

interface Row {
  readonly text: string
  readonly colour?: keyof typeof colours
}

/** A terminal must not obey what a stranger's file says; a file or a program gets the text as it is. */
function printBlock(
  stream: NodeJS.WriteStream,
  { text, print }: { text: string; print: (stream: NodeJS.WriteStream, row: Row) => void },
): void {
  if (!stream.isTTY) stream.write(text)
  else for (const row of text.replace(/\n$/, '').split('\n')) print(stream, colouredRow(row))
}

function colouredRow(text: string): Row {
  if (text.startsWith('+')) return { text, colour: 'added' }
  return text.startsWith('-') ? { text, colour: 'removed' } : { text }
}

/** Outputs that are JSON stay structured. */
function parsed(value: string): unknown {
  if (!/^([[{]|true$|false$)/.test(value)) return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}

/** Everything on stdin, one line ending at its end taken off. */
export function readStdin(): string {
  const fs = process.getBuiltinModule('node:fs')
  return fs.readFileSync(0, 'utf8').replace(/\r?\n$/, '')
}

/** Asks at the terminal; `hidden` shows nothing of what is typed. `undefined` without a terminal, or at Ctrl-D. */
export async function ask(question: string, hidden: boolean): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined
  const { createInterface } = process.getBuiltinModule('node:readline')
  const { Writable } = process.getBuiltinModule('node:stream')
  const silent = new Writable({
    write(...[, , done]) {
      done()
    },
  })
  const lines = createInterface({
    input: process.stdin,
    output: hidden ? silent : process.stderr,
    terminal: hidden,
  })
  // Only now that the terminal no longer echoes: an answer may be pasted the moment it is asked for.
  process.stderr.write(question)
  const answer = await new Promise<string | undefined>(resolve => {
    lines.once('line', resolve)
    lines.once('close', () => {
      resolve(undefined)
    })
  })
  lines.close()
  if (hidden) process.stderr.write('\n')
  return answer
}
