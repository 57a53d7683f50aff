import { describeError, type ErrorReader, type OatError } from '../base/error.ts'
import { oneLine } from '../base/text.ts'
import type { CommandLine } from './command-line.ts'
import { failureReport } from './failure.ts'
import { type InputName, inputNames } from './input-table.ts'
import { inTerminal } from './input-words.ts'
import { createMasks } from './masks.ts'
import type { Runner } from './runner.ts'
import { createScreen, type Screen } from './screen.ts'
import { environmentName, terminalName } from './verbs.ts'

export interface Terminal extends Runner {
  /** With `--json`: prints the outputs, and the error of a run that failed, as one object. */
  readonly finish: (exitCode: number) => void
}

/** The exit code for a mistake in what was typed, in a flag or a variable. */
export const usageMistake = 2

/** A line of a diff is not ours to word. */
const isDiff = /^(\| )?[-+@ ]/

/** Somebody who types and reads, as the runner: flags and variables are the inputs, outputs are lines or one JSON object. */
export function createTerminal(options: {
  line: CommandLine
  environment: Readonly<Record<string, string | undefined>>
  /** The value that came on stdin or by prompt. */
  secret: string | undefined
  errorPage: string
}): Terminal {
  const { line, environment, secret, errorPage } = options
  const reader: ErrorReader = { place: 'terminal', errorPage }
  const masks = createMasks()
  const outputs = new Map<string, string>()
  let failure: OatError | undefined
  const out = line.json ? process.stderr : process.stdout
  const screen = createScreen({ out, environment, hide: masks.hide })
  const words = (text: string): string => inTerminal(text, input => nameIn(line, input))
  const voice = createVoice(screen, words)
  return {
    ...reader,
    ...voice,
    input: name => {
      if (name === 'mode') return line.verb
      if (name === (line.stdin ?? line.prompt)) return secret ?? ''
      const input = inputNames.find(known => known === name)
      return input === undefined ? '' : (line.values.get(input) ?? environment[environmentName(input)] ?? '')
    },
    environment,
    mask: masks.add,
    output: (name, value) => {
      outputs.set(name, value)
    },
    hasPost: false,
    saveState: () => undefined,
    state: () => '',
    fail: failed => {
      failure = failed
      voice.error(describeError(failed, reader))
      return Promise.resolve(failed.code.startsWith('INPUT_') ? usageMistake : 1)
    },
    summary: async () => {
      // The lines above have said it all; Markdown is for GitHub's page.
    },
    finish: exitCode => {
      screen.progress('')
      if (!line.json) return
      const shown = (text: string): string => masks.hide(oneLine(words(text)))
      const report = {
        exitCode,
        outputs: Object.fromEntries(
          [...outputs].map(([name, text]) => [name, parsed(masks.hideOutput(text))]),
        ),
        ...(failure !== undefined && { error: failureReport(failure, { reader, shown }) }),
      }
      process.stdout.write(`${JSON.stringify(report)}\n`)
    },
  }
}

type Voice = Pick<Runner, 'info' | 'notice' | 'warning' | 'error' | 'progress' | 'exportVariable'>

/** Says things on a screen. `words`: a message in the words of a terminal. */
function createVoice({ print, progress }: Screen, words: (text: string) => string): Voice {
  return {
    info: text => {
      if (!isDiff.test(text)) print('out', words(text))
      else print('out', text, /^\| \+/.test(text) ? 'added' : /^\| -/.test(text) ? 'removed' : undefined)
    },
    notice: text => {
      print('out', `notice: ${words(text)}`, 'notice')
    },
    warning: text => {
      print('err', `warning: ${words(text)}`, 'warning')
    },
    error: text => {
      print('err', `error: ${words(text)}`, 'error')
    },
    progress,
    exportVariable: (name, value) => {
      print('err', `set ${name}=${value} in your shell`)
    },
  }
}

/** Names an input by the way in which its value came. */
function nameIn({ stdin, prompt, values }: CommandLine, input: InputName): string {
  if (input === stdin) return `--stdin ${input}`
  if (input === prompt) return `--prompt ${input}`
  return values.has(input) ? `--${input}` : terminalName(input)
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
