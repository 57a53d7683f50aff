import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { node24 } from '../../sandbox/runner/node24.ts'
import type { QuickClock } from '../../sandbox/runner/quick-clock.ts'
import { shellQuote } from '../../sandbox/runner/shell-quote.ts'
import { startInProcess } from '../../sandbox/runner/run-in-process.ts'
import { sourceAction } from '../../sandbox/runner/source-action.ts'
import { isDeep } from './is-deep.ts'

/** The built command line. */
export const cliPath = resolve('dist/cli/index.js')

const usualNode = isDeep ? process.execPath : node24()

export type CliRun = Readonly<{ code: number | null; out: string; err: string }>

interface CliOptions {
  /**
   * The Node that runs it. The quick tests take the runner's, which starts in half the time of Debian's: `main/cli.test.ts` tries each
   * Node of this machine.
   */
  readonly node?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly input?: string
  /** Typed once the question is shown; the input then stays open. */
  readonly answer?: readonly [question: string, typed: string]
  readonly folder: string
}

/** Runs the built command line as a shell would, with nothing but PATH and a home. */
export async function startCli(args: readonly string[], options: CliOptions): Promise<CliRun> {
  const { node = usualNode, environment = {}, input = '', folder } = options
  return runProgram([node, cliPath, ...args], { environment, input, folder })
}

/** The command line as `src` has it now, in this process: for what shows no process. */
export async function runCli(
  args: readonly string[],
  options: CliOptions & { readonly clock?: QuickClock },
): Promise<CliRun> {
  const { environment = {}, input = '', folder, clock } = options
  let [out, err] = ['', '']
  const code = await startInProcess(join(await sourceAction(), 'dist/cli/index.js'), {
    argv: args,
    cwd: folder,
    environment: { PATH: process.env['PATH'] ?? '', HOME: folder, ...environment },
    input,
    clock,
    out: text => void (out += text),
    err: text => void (err += text),
  })
  return { code, out, err }
}

/** Of tests in a pseudo-terminal. That of BSD and macOS has other flags. */
export const terminalObstacle =
  process.platform === 'linux'
    ? await missingPrograms(['script'])
    : `script of util-linux is Linux's (here: ${process.platform})`

/** A command in a pseudo-terminal, which `script` of util-linux makes. */
export function inTerminal(command: readonly string[]): readonly string[] {
  return ['script', '--quiet', '--return', '--command', command.map(shellQuote).join(' '), '/dev/null']
}

/** The same in a pseudo-terminal, whose screen is `out`. */
export async function startCliInTerminal(args: readonly string[], options: CliOptions): Promise<CliRun> {
  const { node = usualNode, environment = {}, input = '', folder, answer } = options
  return runProgram(inTerminal([node, cliPath, ...args]), {
    environment: { TERM: 'xterm', ...environment },
    input,
    folder,
    ...(answer && { answer }),
  })
}

export async function runProgram(
  [program = '', ...args]: readonly string[],
  options: Required<Omit<CliOptions, 'node' | 'answer'>> & Pick<CliOptions, 'answer'>,
): Promise<CliRun> {
  const { environment, input, folder, answer } = options
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, ...environment }
  const child = spawn(program, args, { cwd: folder, env })
  let out = ''
  let err = ''
  let typed = false
  child.stdout.on('data', chunk => {
    out += String(chunk)
    if (answer === undefined || typed || !out.includes(answer[0])) return
    typed = true
    child.stdin.write(answer[1])
  })
  child.stderr.on('data', chunk => (err += String(chunk)))
  child.stdin.on('error', () => undefined)
  if (answer === undefined) child.stdin.end(input)
  const code = await new Promise<number | null>(done => child.on('close', done))
  return { code, out, err }
}
