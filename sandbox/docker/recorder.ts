import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { findProgram } from '../program.ts'
import type { BuildxBehaviour, DockerBehaviour } from './behaviour.ts'
import { dockerObstacle, standInCommand } from './machine-docker.ts'
import { dockerScript } from './script.ts'

export interface DockerCall {
  readonly argv: readonly string[]
  /** SHA-256 (hex) of what came on standard input, when a password was announced. */
  readonly input: string | undefined
  /** Names of the environment variables, sorted. */
  readonly variables: readonly string[]
  readonly values: Readonly<Record<string, string>>
}

export interface DockerRecorder {
  /** The `PATH` under which `docker` is the recorded one. */
  readonly path: string
  /** Why the stand-in plays docker; `undefined` when docker itself does. */
  readonly standIn: string | undefined
  /** In the order of their start. */
  calls(): Promise<readonly DockerCall[]>
}

export interface RecorderOptions {
  /** An existing directory to work in. */
  readonly directory: string
  readonly behaviours?: readonly DockerBehaviour[]
  readonly buildx?: BuildxBehaviour | undefined
  /** Variables whose values are recorded too. None that may hold a secret. */
  readonly values?: readonly string[]
  /** The engine of docker's logins; the one of this machine when it is left out. */
  readonly dockerHost?: string | undefined
  /** Lets the stand-in play docker even where there is a real one. */
  readonly standIn?: boolean
}

const tools = ['bash', 'sh', 'cat', 'env', 'id', 'ls', 'mkdir', 'rm', 'sleep', 'touch', 'true', 'uname']

/**
 * Puts a recording `docker` before the real one.
 * @throws Error when docker cannot be used and `CI` is set: there the real one is mandatory.
 */
export async function createDockerRecorder(options: RecorderOptions): Promise<DockerRecorder> {
  const { directory, behaviours = ['real'], buildx, values = ['DOCKER_CONFIG'] } = options
  const outer = process.env['PATH'] ?? ''
  const [bin, calls] = [join(directory, 'bin'), join(directory, 'calls')]
  await mkdir(bin, { recursive: true })
  await mkdir(calls, { recursive: true })
  if (behaviours.includes('absent')) {
    await linkTools(bin)
    return { path: bin, standIn: undefined, calls: () => Promise.resolve([]) }
  }
  const standIn = options.standIn === true ? 'it was asked for' : await dockerObstacle(options.dockerHost)
  if (standIn !== undefined && options.standIn !== true && process.env['CI'] === 'true') {
    throw new Error(`CI needs the real docker, but ${standIn}`)
  }
  const docker = standIn === undefined ? await findProgram('docker') : undefined
  const real = docker === undefined ? standInCommand() : [docker]
  await writeFile(join(bin, 'docker'), dockerScript({ calls, real, behaviours, buildx, values }), {
    mode: 0o755,
  })
  return { path: bin + delimiter + outer, standIn, calls: () => readCalls(calls) }
}

async function linkTools(bin: string): Promise<void> {
  for (const tool of tools) {
    const target = await findProgram(tool)
    if (target !== undefined) await symlink(target, join(bin, tool))
  }
}

async function readCalls(directory: string): Promise<readonly DockerCall[]> {
  const numbers = (await readdir(directory)).filter(name => /^\d+$/.test(name)).map(Number)
  const ordered = numbers.sort((a, b) => a - b).map(number => readCall(join(directory, String(number))))
  return Promise.all(ordered)
}

async function readCall(directory: string): Promise<DockerCall> {
  const read = (name: string): Promise<string> => readFile(join(directory, name), 'utf8').catch(() => '')
  const fields = (text: string): string[] => text.split('\0').slice(0, -1)
  const input = (await read('input')).trim()
  const pairs = fields(await read('values')).map((pair): [string, string] => {
    const [name = ''] = pair.split('=', 1)
    return [name, pair.slice(name.length + 1)]
  })
  return {
    argv: fields(await read('argv')),
    input: input === '' ? undefined : input,
    variables: (await read('variables'))
      .split('\n')
      .filter(name => name !== '')
      .sort(),
    values: Object.fromEntries(pairs),
  }
}
