import type { Environment } from '../../base/child-environment.ts'
import { errorLines, type ErrorReader, type OatError } from '../../base/error.ts'
import { parseJson } from '../../base/json.ts'
import { oneLine, withoutTokens } from '../../base/text.ts'
import type { CommandLine } from './command-line.ts'
import { failureReport } from '../failure.ts'
import { type InputName, isInputName } from '../input-table.ts'
import { inTerminal } from '../input-words.ts'
import { createMasks } from '../masks.ts'
import type { Runner } from '../runner.ts'
import { createScreen, type Screen } from './screen.ts'
import { inputsOfVerb } from './flags.ts'
import { environmentName, terminalName } from './verbs.ts'

export interface Terminal extends Runner {
  /** With `--json`: prints the outputs, and the error of a run that failed, as one object. */
  readonly finish: (exitCode: number) => void
}

/** The exit code for a mistake in what was typed, in a flag or a variable. */
export const usageMistake = 2

/** The runner of a command line: flags and variables are the inputs, outputs are lines or one JSON object. */
export function createTerminal(options: TerminalOptions): Terminal {
  const { line, environment, errorPage } = options
  const reader: ErrorReader = { place: 'terminal', errorPage }
  const masks = createMasks()
  const outputs = new Map<string, string>()
  let failure: OatError | undefined
  // What migrate shows on stdout is a diff and nothing else, so that `git apply` can take it.
  const hasText = line.verb === 'migrate' && !line.machine
  const out = line.json || hasText ? process.stderr : process.stdout
  const screen = createScreen({ out, environment, hide: masks.hide })
  const words = (text: string): string => inTerminal(text, input => nameIn(line, input, environment))
  const voice = createVoice(screen, words)
  return {
    ...reader,
    ...voice,
    input: name => inputOf(name, options),
    environment,
    mask: masks.add,
    output: (name, value) => {
      outputs.set(name, value)
    },
    hasPost: false,
    saveState: () => undefined,
    state: () => '',
    block: text => {
      screen.progress('')
      printBlock(text, { to: line.json ? process.stderr : process.stdout, environment, hide: masks.hide })
    },
    fail: failed => {
      failure = failed
      voice.error(errorLines(failed, reader))
      return Promise.resolve(failed.code.startsWith('INPUT_') ? usageMistake : 1)
    },
    summary: async () => {
      // The lines above have said it all; Markdown is for GitHub's page.
    },
    hide: masks.hideOutput,
    finish: exitCode => {
      screen.progress('')
      if (!line.json) return
      const shown = (text: string): string => masks.hide(oneLine(words(text)))
      const report = {
        exitCode,
        outputs: structured(outputs, masks.hideOutput),
        ...(failure !== undefined && { error: failureReport(failure, reader, shown) }),
      }
      process.stdout.write(`${withoutTokens(JSON.stringify(report))}\n`)
    },
  }
}

type Voice = Pick<Runner, 'info' | 'notice' | 'warning' | 'error' | 'progress' | 'exportVariable'>

/** Says things on a screen. `words`: a message in the words of a terminal. */
function createVoice({ print, tell, progress }: Screen, words: (text: string) => string): Voice {
  const saying = (to: 'out' | 'err', kind?: 'notice' | 'warning') => (text: string) => {
    tell(to, `${kind === undefined ? '' : `${kind}: `}${words(text)}`, kind)
  }
  return {
    info: saying('out'),
    notice: saying('out', 'notice'),
    warning: saying('err', 'warning'),
    error: text => {
      for (const line of `error: ${text}`.split('\n')) tell('err', words(line), 'error')
    },
    progress,
    exportVariable: (name, value) => {
      print('err', `set ${name}=${value} in your shell`)
    },
  }
}

/** A text for a file or a program stays as it is; a terminal must not obey what a stranger's file says. */
function printBlock(
  text: string,
  screen: { to: NodeJS.WriteStream; environment: Runner['environment']; hide: (text: string) => string },
): void {
  const { to, hide } = screen
  if (!to.isTTY) {
    to.write(withoutTokens(hide(text)))
    return
  }
  const { print } = createScreen({ ...screen, out: to })
  for (const row of text.replace(/\n$/, '').split('\n')) print('out', row, diffColour(row))
}

/** Outputs that are JSON stay structured. */
function structured(outputs: ReadonlyMap<string, string>, hide: (text: string) => string) {
  return Object.fromEntries(
    [...outputs].map(([name, value]): [string, unknown] => {
      const shown = hide(value)
      return [name, (/^([[{]|true$|false$)/.test(shown) ? parseJson(shown) : undefined) ?? shown]
    }),
  )
}

function diffColour(row: string): 'added' | 'removed' | undefined {
  if (row.startsWith('+')) return 'added'
  return row.startsWith('-') ? 'removed' : undefined
}

interface TerminalOptions {
  readonly line: CommandLine
  readonly environment: Environment
  /** The value that came on stdin or by prompt. */
  readonly secret: string | undefined
  readonly errorPage: string
}

/** A flag, stdin or the prompt, a variable; the GitHub token as gh takes it, for the modes that use one, unless an App is given. */
function inputOf(name: string, options: TerminalOptions): string {
  const { line, environment, secret } = options
  if (name === 'mode') return line.verb
  if (name === (line.stdin ?? line.prompt)) return secret ?? ''
  if (!isInputName(name)) return ''
  const value = line.values.get(name) ?? environment[environmentName(name)]
  const usesToken = inputsOfVerb(line.verb).includes('github-token')
  if (value !== undefined || name !== 'github-token' || !usesToken) return value ?? ''
  if (inputOf('github-app-client-id', options) !== '') return ''
  return environment['GH_TOKEN'] ?? ''
}

/** Names an input by the way in which its value came. */
function nameIn({ stdin, prompt, values }: CommandLine, input: InputName, environment: Environment): string {
  if (input === stdin) return `--stdin ${input}`
  if (input === prompt) return `--prompt ${input}`
  if (values.has(input)) return `--${input}`
  const isGh = input === 'github-token' && environment[environmentName(input)] === undefined
  return isGh && environment['GH_TOKEN'] ? 'GH_TOKEN' : terminalName(input)
}
