import { spawnSync } from 'node:child_process'
import { mkdir, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { firstScopedBuildx } from '../../src/docker/buildx.ts'
import type { Machine } from '../../sandbox/runner/machine.ts'

const named = process.env['BUILDX']

/** A buildx for tests of builds: the one that `BUILDX` names, else docker's plugin. */
export interface RealBuildx {
  /** The 0.x of its version. */
  readonly minor: number
  /** Gives it to docker on a machine. */
  install(machine: Machine): Promise<void>
}

/** `undefined` when there is none that reads logins for single repositories. */
export function realBuildx(): RealBuildx | undefined {
  const [program, ...argv] = named === undefined ? ['docker', 'buildx', 'version'] : [named, 'version']
  const { stdout } = spawnSync(program, argv, { encoding: 'utf8' })
  const minor = Number(/\bv?0\.(\d+)\./.exec(stdout)?.[1] ?? 0)
  if (minor < Number(firstScopedBuildx.split('.')[1])) return undefined
  return {
    minor,
    async install({ home }) {
      if (named === undefined) return
      const folder = join(home, '.docker/cli-plugins')
      await mkdir(folder, { recursive: true })
      await symlink(resolve(named), join(folder, 'docker-buildx'))
    },
  }
}

/** What is missing, in one line. */
export const buildxMissing = `no buildx ${firstScopedBuildx} or later (name one with BUILDX=/path/to/buildx)`
