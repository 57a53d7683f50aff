#!/usr/bin/env node
import { describeError, errorPagePath, OatError } from '../base/error.ts'
import { startMachine } from '../machine/machine.ts'
import { type CommandLine, parseCommandLine } from '../runner/command-line.ts'
import { actionDescriptions, programHelp, unusedProxy, verbHelp } from '../runner/help.ts'
import { withRepository } from '../runner/origin.ts'
import { run } from '../runner/run.ts'
import { ask, createTerminal, readStdin, type Terminal } from '../runner/terminal.ts'
import { startLogout, startMode } from './modes.ts'

const path = process.getBuiltinModule('node:path')
// The package and the repository keep both beside the folder of this program.
const root = path.join(import.meta.dirname, '../..')
const manifest = path.join(root, 'action.yml')
const errorPage = path.join(root, errorPagePath)

process.exitCode = await start(process.argv.slice(2))

async function start(args: readonly string[]): Promise<number> {
  const line = readLine(args)
  if (line === 'refused') return 1
  if (line === undefined || line.help) {
    const help = line === undefined ? programHelp() : verbHelp(line.mode, await actionDescriptions(manifest))
    process.stdout.write(`${help}\n`)
    return 0
  }
  const secret = await secretOf(line)
  const terminal = createTerminal({ line, environment: withRepository(process.env), secret, errorPage })
  const warning = unusedProxy(process.env, process.versions.node)
  if (warning !== undefined) terminal.warning(warning)
  const exitCode = await run(terminal, () => startVerb(line, terminal))
  terminal.finish(exitCode)
  return exitCode
}

/** `false` makes the program end with 1. */
async function startVerb(line: CommandLine, terminal: Terminal): Promise<boolean> {
  if (line.mode === 'migrate' && line.machine) return startMachine(terminal, line)
  if (line.mode !== 'logout') return startMode(terminal)
  await startLogout(terminal)
  return true
}

function readLine(args: readonly string[]): CommandLine | undefined | 'refused' {
  try {
    return parseCommandLine(args)
  } catch (error) {
    if (!(error instanceof OatError)) throw error
    process.stderr.write(`error: ${describeError(error, errorPage)}\n`)
    return 'refused'
  }
}

async function secretOf(line: CommandLine): Promise<string | undefined> {
  if (line.stdin !== undefined) return readStdin()
  return line.prompt === undefined ? undefined : ask(`${line.prompt}: `, true)
}
