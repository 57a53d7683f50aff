import type { Environment } from '../../base/child-environment.ts'
import { describeError, type ErrorReader, type OatError } from '../../base/error.ts'
import { parseJson } from '../../base/json.ts'
import { oneLine, withoutTokens } from '../../base/text.ts'
import { openTrace } from '../../base/trace.ts'
import type { CommandLine } from './command-line.ts'
import { failureReport } from '../failure.ts'
import { type InputName, isInputName } from '../input-defaults.ts'
import { inTerminal } from '../input-words.ts'
import { createMasks } from '../masks.ts'
import type { Runner } from '../runner.ts'
import { inputsOfVerb } from './flags.ts'
import { createScreen } from './screen.ts'
import { environmentName, terminalName } from './verbs.ts'

export type Terminal = ReturnType<typeof createTerminal>

interface TerminalOptions {
  readonly line: CommandLine
  readonly environment: Environment
  readonly secret: string | undefined
  readonly errorPage: string
}

export const usageMistake = 2

/** The runner of a command line: flags and variables are the inputs, outputs are lines or one JSON object. */
export function createTerminal(options: TerminalOptions) {
  const { line, environment, errorPage } = options
  const reader: ErrorReader = { place: 'terminal', errorPage }
  const masks = createMasks()
  const outputs: Record<string, unknown> = {}
  let failure: OatError | undefined
  // What migrate shows on stdout is a diff and nothing else, so that `git apply` can take it.
  const hasText = line.verb === 'migrate' && !line.values.has('machine')
  const isJson = line.values.has('json')
  const blocks = isJson ? process.stderr : process.stdout
  const out = hasText ? process.stderr : blocks
  const screen = createScreen({ out, environment, hide: masks.hide })
  const words = (text: string): string => inTerminal(text, input => nameIn(line, input, environment))
  const saying = (to: 'out' | 'err', kind?: 'notice' | 'warning' | 'error' | 'debug') => (text: string) => {
    screen.tell(to, `${kind === undefined ? '' : `${kind}: `}${words(text)}`, kind)
  }
  const error = saying('err', 'error')
  if (line.values.has('debug') || environment['RUNNER_DEBUG'] === '1') openTrace(saying('err', 'debug'))
  const runner: Runner = {
    ...reader,
    info: saying('out'),
    notice: saying('out', 'notice'),
    warning: saying('err', 'warning'),
    error,
    progress: screen.progress,
    exportVariable: (name, value) => {
      screen.print('err', `set ${name}=${value} in your shell`)
    },
    input: name => inputOf(name, options),
    environment,
    mask: masks.add,
    output: (name, value) => {
      // JSON stays structured.
      const text = masks.hideOutput(value)
      outputs[name] = (/^([[{]|true$|false$)/.test(text) ? parseJson(text) : undefined) ?? text
    },
    hasPost: false,
    saveState: () => undefined,
    state: () => '',
    block: text => {
      screen.progress('')
      printBlock(text, { out: blocks, environment, hide: masks.hideOurs })
    },
    fail: failed => {
      failure = failed
      error(describeError(failed, reader))
      return Promise.resolve(failed.code.startsWith('INPUT_') ? usageMistake : 1)
    },
    // The lines have said it all; Markdown is for GitHub's page.
    summary: () => Promise.resolve(),
    hide: masks.hideOutput,
  }
  /** With `--json`: prints the outputs, and the error of a run that failed, as one object. */
  const finish = (exitCode: number): void => {
    screen.progress('')
    if (!isJson) return
    const clean = (text: string): string => masks.hide(oneLine(words(text)))
    const error = failure && failureReport(failure, reader, clean)
    process.stdout.write(`${withoutTokens(JSON.stringify({ exitCode, outputs, error }))}\n`)
  }
  return { ...runner, finish }
}

/** For a file or a program a text stays as it is; a terminal must not obey what a stranger's file says. */
function printBlock(text: string, options: Parameters<typeof createScreen>[0]): void {
  const { out, hide } = options
  if (!out.isTTY) {
    out.write(withoutTokens(hide(text)))
    return
  }
  const { print } = createScreen(options)
  for (const row of text.replace(/\n$/, '').split('\n')) print('out', row)
}

/** A flag, stdin or prompt, a variable; the GitHub token as gh takes it, unless an App is given. */
function inputOf(name: string, options: TerminalOptions): string {
  const { line, environment, secret } = options
  if (name === 'mode') return line.verb
  if (name === line.secret?.input) return secret ?? ''
  if (!isInputName(name)) return ''
  const value = line.values.get(name) ?? environment[environmentName(name)]
  const usesToken = inputsOfVerb(line.verb).includes('github-token')
  if (value !== undefined || name !== 'github-token' || !usesToken) return value ?? ''
  return inputOf('github-app-client-id', options) === '' ? (environment['GH_TOKEN'] ?? '') : ''
}

/** Names an input by the way in which its value came. */
function nameIn({ secret, values }: CommandLine, input: InputName, environment: Environment): string {
  if (input === secret?.input) return `--${secret.from} ${input}`
  if (values.has(input)) return `--${input}`
  const isGh = input === 'github-token' && environment[environmentName(input)] === undefined
  return isGh && environment['GH_TOKEN'] ? 'GH_TOKEN' : terminalName(input)
}
