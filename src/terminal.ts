import fs from 'node:fs'
import path from 'node:path'
import manifest from '../package.json' with { type: 'json' }
import { describeError, errno, type ErrorReader, errorPagePath, OatError } from './base/error.ts'
import { createFiles } from './base/files.ts'
import { oneLine, withoutTokens } from './base/text.ts'
import { startMachine } from './migrate/machine/machine.ts'
import { startLogout, startMode } from './modes.ts'
import { withRepository } from './runner/checkout.ts'
import { failureReport } from './runner/failure.ts'
import { inTerminal } from './runner/input-words.ts'
import { readSecrets } from './runner/inputs.ts'
import { cancelled, type Ending, isCancel, run } from './runner/run.ts'
import { readTyped } from './runner/terminal/asking.ts'
import { type CommandLine, parseCommandLine, type Typed } from './runner/terminal/command-line.ts'
import { flagsOf } from './runner/terminal/flags.ts'
import { commandHelp, programHelp } from './runner/terminal/help.ts'
import { createScreen, widthOf } from './runner/terminal/screen.ts'
import { createTerminal, type Terminal, usageMistake } from './runner/terminal/terminal.ts'
import { terminalName } from './runner/terminal/verbs.ts'

// The package and the repository keep these beside dist, in whose folder cli the program lies.
const root = path.join(path.dirname(fs.realpathSync(process.argv[1] ?? '')), '../..')
const reader: ErrorReader = { place: 'terminal', errorPage: path.join(root, errorPagePath) }
const release = path.join(root, 'release.json')
const widest = 100

/** Carries out what was typed, and sets the exit code. */
export async function startTerminal(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endOfOutput)
  process.exitCode = await start(process.argv.slice(2))
}

/** The reader has gone (`| head -1`): the run goes on in silence. Otherwise the output is not complete. */
function endOfOutput(error: unknown): void {
  if (errno(error) === 'EPIPE') return
  process.once('exit', () => {
    process.exitCode = 1
    try {
      fs.writeSync(2, `error: the output could not be written (${errno(error) ?? 'unknown'})\n`)
    } catch {
      // There is nowhere left to say so.
    }
  })
}

async function start(args: readonly string[]): Promise<number> {
  try {
    const typed = parseCommandLine(args)
    if (typed.kind === 'run') return await startVerb(typed)
    process.stdout.write(`${textOf(typed)}\n`)
    return 0
  } catch (error) {
    if (isCancel(error)) return cancelled
    if (!(error instanceof OatError)) throw error
    return refuse(error, args.includes('--json'))
  }
}

/** What was typed is wrong, and nothing was begun. */
function refuse(error: OatError, json: boolean): number {
  const clean = (text: string): string => inTerminal(oneLine(text), terminalName)
  const screen = createScreen({ out: process.stdout, environment: process.env, hide: text => text })
  screen.tell('err', `error: ${clean(describeError(error, reader))}`, 'error')
  const report = { exitCode: usageMistake, outputs: {}, error: failureReport(error, reader, clean) }
  if (json) process.stdout.write(`${withoutTokens(JSON.stringify(report))}\n`)
  return usageMistake
}

function textOf(typed: Exclude<Typed, CommandLine>): string {
  if (typed.kind === 'version') return manifest.version
  const width = Math.min(widthOf(process.stdout, process.env), widest)
  return typed.about === undefined
    ? programHelp(width)
    : commandHelp(typed.about, width, fs.readFileSync(path.join(root, 'action.yml'), 'utf8'))
}

async function startVerb(line: CommandLine): Promise<number> {
  const { values, verb } = line
  const isAboutOne = flagsOf(verb).includes('repository') && !values.has('machine')
  const repository = values.get('repository')
  const environment = isAboutOne
    ? await withRepository(process.env, createFiles(String), { repository })
    : process.env
  const secret = await readTyped(line)
  const terminal = createTerminal({ line, environment, secret, errorPage: reader.errorPage })
  const exitCode = await run(terminal, () => runVerb(line, terminal))
  terminal.finish(exitCode)
  return exitCode
}

async function runVerb(line: CommandLine, terminal: Terminal): Promise<Ending> {
  readSecrets(terminal)
  if (line.values.has('machine')) return startMachine(terminal, line)
  if (line.verb === 'setup') {
    const { startSetup } = await import('./setup/setup.ts')
    return startSetup(terminal, line, release)
  }
  if (line.verb === 'exposed') {
    const { startExposed } = await import('./exposed/start.ts')
    return startExposed(terminal, line.values)
  }
  const base = line.values.get('base')
  if (base !== undefined) return (await import('./audit/review.ts')).review(terminal, base)
  if (line.verb !== 'logout') return startMode(terminal, release)
  await startLogout(terminal)
  return true
}
