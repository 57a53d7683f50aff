import { spawn } from 'node:child_process'
import { buffer, text } from 'node:stream/consumers'

export interface Run {
  /** The exit code; `null` when a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly input?: string | Buffer
  readonly environment?: Readonly<Record<string, string>>
}

/** Runs a program to its end without blocking, because the servers it talks to live in this process. */
export async function run(command: readonly [string, ...string[]], options: RunOptions = {}): Promise<Run> {
  const [program, ...rest] = command
  const child = spawn(program, rest, { env: { ...process.env, ...options.environment } })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  // A program may end before it has read its input.
  child.stdin.on('error', () => undefined).end(options.input)
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, stdout, stderr }
}

/** `docker` with its own engine and its own configuration. */
export type DockerCli = (args: readonly string[], input?: string | Buffer) => Promise<Run>

export function createDockerCli(where: { dockerHost: string; configFolder: string }): DockerCli {
  const environment = { DOCKER_HOST: where.dockerHost, DOCKER_CONFIG: where.configFolder }
  return (args, input) => run(['docker', ...args], { environment, ...(input === undefined ? {} : { input }) })
}

/** A folder as a tar archive. */
export async function tarOf(folder: string): Promise<Buffer> {
  const child = spawn('tar', ['c', '-C', folder, '.'], { stdio: ['ignore', 'pipe', 'inherit'] })
  return buffer(child.stdout)
}
