import { spawn } from 'node:child_process'
import { childEnvironment } from '../base/child-environment.ts'
import { findProgram, windowsProgram } from '../base/program.ts'
import type { Secret } from '../base/secret.ts'
import type { Runner } from '../runner/runner.ts'

/** Shows an address to the person who is here, if it can. The address is printed as well. */
export type OpenBrowser = (address: string) => void

/** @param hasPerson whether somebody sits here; without one only the program in BROWSER is started */
export function createBrowser(
  { environment }: Runner,
  secrets: readonly Secret[],
  hasPerson: boolean,
): OpenBrowser {
  return address => {
    const own = environment['BROWSER'] ?? ''
    if (!hasPerson && own === '') return
    const name =
      own || { darwin: 'open', win32: windowsProgram('rundll32') }[process.platform as string] || 'xdg-open'
    const program = findProgram(name, environment)
    if (program === undefined) return
    const words = program.includes('rundll32') ? ['url.dll,FileProtocolHandler', address] : [address]
    const known = childEnvironment(
      environment,
      secrets.map(secret => secret.reveal()),
    )
    // A token may be in a variable that is called like its secret.
    const env = Object.fromEntries(
      Object.entries(known).filter(([key]) => !/TOKEN|SECRET|PASSWORD|KEY/i.test(key)),
    )
    const child = spawn(program, words, { env, stdio: 'ignore', detached: true })
    child.on('error', () => undefined)
    child.unref()
  }
}
