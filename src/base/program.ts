import type { Environment } from './child-environment.ts'
import { accessSync, constants, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { unlessThrown } from './error.ts'

/** What Windows can start: programs, and batch files, which need cmd.exe. */
const windowsEndings = ['.com', '.exe', '.bat', '.cmd']

/**
 * The path of a program, found on PATH as the system would, but only by absolute parts of it: others lead
 * into the current directory, which may be a stranger's checkout. A name with a slash is a path already.
 * `undefined` when it is not there. Synchronous on purpose: a handful of look-ups takes less than a promise.
 */
export function findProgram(name: string, environment: Environment): string | undefined {
  const { platform } = process
  const isRunnable = (file: string): boolean => {
    accessSync(file, platform === 'win32' ? constants.F_OK : constants.X_OK)
    return statSync(file).isFile()
  }
  // It may be missing, or this user may not run it.
  return programPlaces(name, environment, platform).find(file => unlessThrown(() => isRunnable(file)))
}

/** Every path that a name may mean, the first one before the others. */
export function programPlaces(name: string, environment: Environment, platform: string): readonly string[] {
  const isWindows = platform === 'win32'
  const path = isWindows ? win32 : posix
  const hasEnding = windowsEndings.includes(path.extname(name).toLowerCase())
  const endings = isWindows && !hasEnding ? windowsEndings : ['']
  const withEnding = (file: string): readonly string[] => endings.map(ending => `${file}${ending}`)
  if ((isWindows ? /[\\/]/ : /\//).test(name)) return withEnding(path.resolve(name))
  const directories = isWindows ? windowsPath(environment) : (environment['PATH'] ?? '').split(':')
  return directories.filter(it => path.isAbsolute(it)).flatMap(it => withEnding(path.join(it, name)))
}

/** The variable in any case; a part of it may stand in quotes, a semicolon in it included. */
function windowsPath(environment: Environment): readonly string[] {
  const name = Object.keys(environment).find(key => key.toUpperCase() === 'PATH')
  const parts = (name && environment[name])?.match(/(?:"[^"]*"|[^;"])+/g) ?? []
  return parts.map(part => part.replaceAll('"', ''))
}

/**
 * How a program is started. Windows starts a batch file by cmd.exe, which reads the words once more
 * (nodejs.org/api/child_process.html, "Spawning .bat and .cmd files on Windows"): in quotes they stay, but
 * for `"`, `%`, `!` and line ends, which give `undefined`.
 */
export function startCall(program: string, argv: readonly string[], platform: string = process.platform) {
  if (platform !== 'win32' || !/\.(bat|cmd)$/i.test(program)) {
    return { file: program, argv, isVerbatim: false }
  }
  const words = [program].concat(argv)
  if (words.some(word => /["%!\r\n]/.test(word))) return undefined
  // The program that the batch file starts reads a backslash before a quote as half of a pair.
  const quoted = words.map(word => `"${word.replace(/\\+$/, '$&$&')}"`)
  const argvOfCmd = ['/d', '/v:off', '/s', '/c', `"${quoted.join(' ')}"`]
  return { file: windowsProgram('cmd'), argv: argvOfCmd, isVerbatim: true }
}

export function windowsProgram(name: string): string {
  return `${process.env['SystemRoot'] ?? 'C:\\Windows'}\\System32\\${name}.exe`
}

/** Where a user's home directory stands, for docker and for Node. */
export const homeVariable = process.platform === 'win32' ? 'USERPROFILE' : 'HOME'
