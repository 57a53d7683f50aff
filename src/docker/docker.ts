import { homedir, userInfo } from 'node:os'
import path from 'node:path'
import { childEnvironment } from '../base/child-environment.ts'
import { createClock, createDeadline, type Deadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { createFiles, type Files } from '../base/files.ts'
import { type ChildResult, type GroupResult, runProcessGroup } from '../base/process.ts'
import { findProgram, homeVariable } from '../base/program.ts'
import { printable } from '../base/text.ts'
import type { Credential } from '../registry/registry.ts'
import { readSecrets } from '../runner/inputs.ts'
import type { Runner, Step } from '../runner/runner.ts'
import { loginFailed } from './failure.ts'
import { runVariable } from './kill-processes.ts'

/** Milliseconds that one call of a credential helper may take, or half of the time for everything. */
const helperMs = 10_000

export type Docker = ReturnType<typeof createDocker>

export type DockerPorts = Readonly<{ runner: Runner; docker: Docker; files: Files; deadline: Deadline }>

type Command = readonly string[]

export type HelperCall = Readonly<{ name: string; verb: 'get' | 'store' | 'erase'; input: string }>

/** docker and its helpers, without any secret. @param runName names what they start to `killProcessesOf` */
export function createDocker(runner: Step, deadline: Deadline, runName?: string) {
  const environment = childEnvironment(runner.environment, readSecrets(runner))
  if (runName !== undefined) environment[runVariable] = runName

  /** `undefined`: there is no such program. One that cannot start, or is too slow, ends like a failed one. */
  async function run(
    [name = '', ...argv]: Command,
    input: string,
    options: { config?: string; signal?: AbortSignal; timeoutMs?: number; mostKept?: number } = {},
  ): Promise<ChildResult | undefined> {
    const { config, signal = deadline.signal, timeoutMs, mostKept } = options
    const program = findProgram(name, environment)
    if (program === undefined) return undefined
    // podman by the name of docker would write where REGISTRY_AUTH_FILE leads (podman-login).
    const places = config && { DOCKER_CONFIG: config, REGISTRY_AUTH_FILE: path.join(config, 'config.json') }
    const env = { ...environment, ...places }
    const call = { program, argv, input, environment: env, timeoutMs, signal, opensStdin: false, mostKept }
    try {
      return asChild(await runProcessGroup(call))
    } catch (error) {
      if (!(error instanceof OatError) || !signal.aborted) throw error
      // Without its flags.
      const call = printable(`${name} ${argv.join(' ').split(' -')[0] ?? ''}`, 100)
      const hint = 'check the daemon or the credential helper of this machine'
      throw loginFailed(`${call} did not end in time and was stopped`, hint, error)
    }
  }

  return {
    platform: process.platform as string,
    configDirectory: runner.environment['DOCKER_CONFIG'] || path.join(homeDirectory(), '.docker'),
    isOnPath: (program: string) => findProgram(program, environment) !== undefined,
    /** `docker login --password-stdin`. Throws DOCKER_MISSING, and the signal's reason when that fires. */
    login: async (
      { username, token }: Credential,
      to: { registry: string; directory: string; signal: AbortSignal },
    ): Promise<ChildResult> => {
      const command: Command = ['docker', 'login', '--username', username, '--password-stdin', to.registry]
      const result = await run(command, token.reveal(), { config: to.directory, signal: to.signal })
      if (result !== undefined) return result
      const hint = 'install the docker command line first; no daemon is needed to log in'
      throw new OatError('DOCKER_MISSING', { message: 'there is no docker on PATH', hint })
    },
    /** What becomes of a program on PATH; `undefined` when it is not there. */
    call: (command: Command, limits?: { timeoutMs: number; mostKept: number }) => run(command, '', limits),
    helper: async ({ name, verb, input }: HelperCall, signal = deadline.signal): Promise<ChildResult> => {
      const timeoutMs = Math.min(helperMs, deadline.timeoutMs / 2)
      const command: Command = [`docker-credential-${name}`, verb]
      // The name is a stranger's word: with a slash it would be a path.
      const result = /[\\/]/.test(name) ? undefined : await run(command, input, { signal, timeoutMs })
      return result ?? { exitCode: 127, stdout: '', stderr: 'it is not on PATH' }
    },
  }
}

function asChild(result: GroupResult): ChildResult {
  if (result.kind === 'ended') {
    const { code, stdout, stderr } = result
    return { exitCode: code ?? 1, stdout, stderr }
  }
  const isLate = result.kind === 'late'
  const stderr = isLate ? 'it did not end in time and was stopped' : `it could not be started: ${result.code}`
  return { exitCode: 126, stdout: '', stderr }
}

/** This machine's docker and files, with `timeout` seconds for all of their work, or until a cancel. */
export function openDockerPorts(
  runner: Runner,
  time: { timeout: number; cancelledBy?: readonly NodeJS.Signals[] },
) {
  const clock = createClock()
  const deadline = createDeadline(clock, time.timeout, time.cancelledBy)
  const docker = createDocker(runner, deadline)
  return { runner, clock, deadline, docker, files: createFiles(clock.unique) }
}

/** An empty HOME counts as not set, as for docker (moby/moby, homedir.Get). Throws CONFIG_INVALID. */
function homeDirectory(): string {
  try {
    return homedir() || userInfo().homedir
  } catch (cause) {
    throw new OatError('CONFIG_INVALID', {
      message: 'this user has no home directory, in which docker keeps its logins',
      hint: `set ${homeVariable}, or DOCKER_CONFIG to a directory that this user may write`,
      cause,
    })
  }
}
