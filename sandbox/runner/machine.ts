import { mkdtemp, mkdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Variables } from './environment.ts'

/** A computer that jobs run on: a home that stays between jobs, and its own process's environment. */
export interface Machine {
  readonly root: string
  readonly home: string
  readonly environment: Variables
  remove(): Promise<void>
}

/**
 * Makes one in a temporary directory, with nothing of the developer's environment but `PATH`.
 * @param environment more variables of the runner's own process, or other values for `PATH` and `HOME`.
 */
export async function createMachine(environment: Variables = {}): Promise<Machine> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'oat-machine-')))
  const home = join(root, 'home')
  await mkdir(home)
  return {
    root,
    home,
    environment: { PATH: process.env['PATH'] ?? '', ...homeAt(home), LANG: 'C.UTF-8', ...environment },
    remove: () => rm(root, { recursive: true, force: true }),
  }
}

/** The variables that say where a user's home is; on Windows with those without which hardly a program starts. */
export function homeAt(home: string): Variables {
  if (process.platform !== 'win32') return { HOME: home }
  const system = ['SystemRoot', 'ComSpec', 'TEMP', 'TMP', 'PATHEXT'].map(name => [
    name,
    process.env[name] ?? '',
  ])
  return { USERPROFILE: home, ...(Object.fromEntries(system) as Variables) }
}
