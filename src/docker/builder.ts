import { OatError } from '../base/error.ts'
import { printable } from '../base/text.ts'
import { firstScopedBuildx } from '../runner/input-table.ts'
import type { Docker } from './docker.ts'

/** The first buildx whose `imagetools` reads a login for single repositories (docker/buildx, util/imagetools at v0.32.0). */
export const firstScopedImagetools = '0.32'

/** What a machine's buildx does with a login for single repositories. */
export interface Builder {
  /** `buildx imagetools` reads it, too. */
  readonly servesImagetools: boolean
  /** Who pushes: buildx itself; or the engine, which reads docker's own login alone. `undefined`: it does not say. */
  readonly pushes: 'buildx' | 'engine' | undefined
}

/** Asks buildx and the engine. Throws INPUT_INVALID on Windows, DOCKER_TOO_OLD: an older buildx ignores scoped logins without a word. */
export async function findBuilder(docker: Docker): Promise<Builder> {
  // buildx splits the path below its folder at "/" alone (docker/buildx, PR 3562), and a port cannot be in a folder's name there.
  if (docker.platform === 'win32') {
    throw new OatError('INPUT_INVALID', {
      message: '"docker-config: scoped" has no effect on Windows: buildx does not find such a login there',
      hint: 'use "docker-config: isolated", or build on Linux',
    })
  }
  const output = await askBuildx(docker, 'version')
  const [version, major, minor] = /(\d+)\.(\d+)(?:\.\d+)?/.exec(output ?? '') ?? []
  const isAtLeast = (first: string): boolean =>
    Number(major) > 0 || Number(minor) >= Number(first.replace('0.', ''))
  if (isAtLeast(firstScopedBuildx)) {
    return { servesImagetools: isAtLeast(firstScopedImagetools), pushes: await pusherOf(docker) }
  }
  const reason =
    output === undefined
      ? 'there is no buildx here'
      : version === undefined
        ? `buildx does not say its version ("${printable(output, 80)}")`
        : `buildx here is ${version}`
  throw new OatError('DOCKER_TOO_OLD', {
    message: `"docker-config: scoped" needs buildx ${firstScopedBuildx} or later, and ${reason}`,
    hint: 'install it (docker/setup-buildx-action does), or use another directory ("docker-config: isolated", or DOCKER_CONFIG)',
  })
}

/** docker's plugin, else the program of that name. */
async function askBuildx(docker: Docker, command: string): Promise<string | undefined> {
  return (await docker.ask('docker', ['buildx', command])) ?? (await docker.ask('buildx', [command]))
}

/**
 * The builder of the engine hands a push over to the engine where that keeps images in its own store, and not in containerd's
 * (docker/buildx, pushWithMoby in build/build.go: it asks for the login of a registry, not of a repository).
 */
async function pusherOf(docker: Docker): Promise<Builder['pushes']> {
  const [, driver] = /^Driver:\s+(\S+)/m.exec((await askBuildx(docker, 'inspect')) ?? '') ?? []
  if (driver !== 'docker') return driver === undefined ? undefined : 'buildx'
  const status = await docker.ask('docker', ['info', '--format', '{{json .DriverStatus}}'])
  if (status === undefined) return undefined
  return status.includes('io.containerd.snapshotter') ? 'buildx' : 'engine'
}
