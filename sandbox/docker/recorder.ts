import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { findProgram } from '../program.ts'
import { dockerObstacle, standInCommand } from './machine-docker.ts'
import { type BuildxBehaviour, type DockerBehaviour, dockerScript } from './script.ts'

export interface DockerCall {
  readonly argv: readonly string[]
  /** SHA-256 (hex) of what came on standard input, when a password was announced. */
  readonly input: string | undefined
  /** Names of the environment variables, sorted. */
  readonly variables: readonly string[]
  /** The value of DOCKER_CONFIG. */
  readonly config: string | undefined
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
  const { directory, behaviours = ['real'], buildx } = options
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
  await writeFile(join(bin, 'docker'), dockerScript({ calls, real, behaviours, buildx }), { mode: 0o755 })
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
  const read = (name: string) => readFile(join(directory, name), 'utf8').catch(() => undefined)
  const split = async (name: string, end: string) => ((await read(name)) ?? '').split(end).slice(0, -1)
  return {
    argv: await split('argv', '\0'),
    input: (await read('input'))?.trim(),
    variables: (await split('variables', '\n')).sort(),
    config: await read('config'),
  }
}
