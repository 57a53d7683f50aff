import fs from 'node:fs'
import { homedir, userInfo } from 'node:os'
import path from 'node:path'
import type { Clock, Deadline } from '../base/clock.ts'
import { errno, OatError } from '../base/error.ts'
import { type ChildResult, runProcessGroup } from '../base/process.ts'
import { childEnvironment, findProgram, homeVariable } from '../base/program.ts'
import type { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'

/** The docker command line and the credential helpers it uses. */
export interface Docker {
  /** As Node names the operating system. */
  readonly platform: string
  /** Where docker looks for config.json: DOCKER_CONFIG, or .docker in the home directory. */
  readonly configDirectory: string
  readonly isOnPath: (program: string) => boolean
  /** `docker login --password-stdin`; the exit code decides. Throws DOCKER_MISSING, and the signal's reason when that fires. */
  login(options: DockerLoginCall): Promise<ChildResult>
  /** What a program on PATH prints; `undefined` when it fails or is not there. */
  ask(program: string, argv: readonly string[]): Promise<string | undefined>
  /** `docker-credential-<helper> <verb>` with `input` on stdin; `undefined` when there is no such program. */
  helper(options: {
    name: string
    verb: 'get' | 'store' | 'erase'
    input: string
  }): Promise<ChildResult | undefined>
}

interface DockerLoginCall {
  /** As docker names it. */
  readonly registry: string
  readonly username: string
  readonly token: Secret
  readonly configDirectory: string
}

/** The variable by which `endRun` finds what a login started. */
const runVariable = 'DOCKER_OAT_LOGIN_RUN'

/**
 * docker and its credential helpers, found on PATH. None of them inherits an input or one of `secrets`; a secret
 * reaches them on stdin only. When the deadline's signal fires, docker is stopped with everything that it started. `run` names this
 * run to `endRun`.
 */
export function createDocker(options: {
  environment: Readonly<Record<string, string | undefined>>
  secrets: readonly Secret[]
  deadline: Deadline
  run?: string | undefined
}): Docker {
  const { deadline, secrets, run: runName } = options
  const { signal } = deadline
  const environment = childEnvironment(
    options.environment,
    secrets.map(secret => secret.reveal()),
  )
  if (runName !== undefined) environment[runVariable] = runName
  const run = createCaller(environment, signal)

  return {
    platform: process.platform,
    configDirectory: configDirectory(options.environment),
    isOnPath: program => findProgram(program, environment) !== undefined,
    login: async ({ registry, username, token, configDirectory }) => {
      const program = findDocker(environment)
      const argv = ['login', '--username', username, '--password-stdin', registry]
      return run({ name: 'docker login', program, argv, input: token.reveal(), configDirectory })
    },
    ask: async (name, argv) => {
      const program = findProgram(name, environment)
      if (program === undefined) return undefined
      const result = await run({ name: [name, ...argv].join(' '), program, argv, input: '' })
      return result.exitCode === 0 ? result.stdout : undefined
    },
    helper: async ({ name, verb, input }) => {
      const program = findProgram(`docker-credential-${name}`, environment)
      if (program === undefined) return undefined
      return run({ name: `docker-credential-${name} ${verb}`, program, argv: [verb], input })
    },
  }
}

/** Runs docker or a helper; one that cannot be started ends like a failed one. */
function createCaller(
  environment: Readonly<Record<string, string>>,
  signal: AbortSignal,
): (call: Call) => Promise<ChildResult> {
  return async call => {
    const { program, argv, input, configDirectory } = call
    const own = configDirectory === undefined ? {} : { DOCKER_CONFIG: configDirectory }
    try {
      const result = await runProcessGroup({
        program,
        argv,
        input,
        signal,
        timeoutMs: undefined,
        opensStdin: false,
        environment: { ...environment, ...own },
      })
      if (result.kind === 'ended') return { ...result, exitCode: result.code ?? 1 }
      const code = result.kind === 'not-started' ? result.code : 'late'
      return { exitCode: 126, stdout: '', stderr: `it could not be started: ${code}` }
    } catch (error) {
      throw error instanceof OatError && signal.aborted ? hangs(call.name, error) : error
    }
  }
}

interface Call {
  /** As a user would type it. */
  readonly name: string
  readonly program: string
  readonly argv: readonly string[]
  readonly input: string
  readonly configDirectory?: string
}

function configDirectory(environment: Readonly<Record<string, string | undefined>>): string {
  return environment['DOCKER_CONFIG'] || path.join(homeDirectory(), '.docker')
}

/** An empty HOME is none, as for docker (moby/moby, homedir.Get). Throws CONFIG_INVALID where the user has none at all. */
function homeDirectory(): string {
  try {
    return homedir() || userInfo().homedir
  } catch (error) {
    throw new OatError('CONFIG_INVALID', {
      message: 'this user has no home directory, in which docker keeps its logins',
      hint: `set ${homeVariable}, or DOCKER_CONFIG to a directory that this user may write`,
      cause: error,
    })
  }
}

/** The path of docker on the PATH of `environment`. Throws DOCKER_MISSING. */
export function findDocker(environment: Readonly<Record<string, string>>): string {
  const program = findProgram('docker', environment)
  if (program !== undefined) return program
  throw new OatError('DOCKER_MISSING', {
    message: 'there is no docker on PATH',
    hint: 'install the docker command line first; no daemon is needed to log in',
  })
}

function hangs(name: string, cause: OatError): OatError {
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `${printable(name, 100)} did not end in time and was stopped`,
    hint: 'check the daemon or the credential helper of this machine',
    cause,
  })
}

const killAfterMs = 2000
const pollMs = 20
/** Where processes cannot be told apart, whatever is still at work gets this long. */
const blindWaitMs = 3000

/**
 * Ends what an earlier step started under the name `run` and left behind when it was killed: docker and its credential helpers, which
 * would store a login after its undo. They are asked first, and killed two seconds later. Rejects with the signal's reason.
 */
export async function endRun(run: string, ports: { clock: Clock; signal: AbortSignal }): Promise<void> {
  const { clock, signal } = ports
  const first = processesOf(run)
  if (first === undefined) {
    await clock.sleep(blindWaitMs, signal)
    return
  }
  for (const pid of first) send(pid, 'SIGTERM')
  const killAt = clock.now() + killAfterMs
  // What they start meanwhile is looked for as well.
  for (let pids = processesOf(run) ?? []; pids.length > 0; pids = processesOf(run) ?? []) {
    if (clock.now() >= killAt) for (const pid of pids) send(pid, 'SIGKILL')
    await clock.sleep(pollMs, signal)
  }
}

/** Processes of this user that inherited our variable, by proc(5); `undefined` where there is no such list. */
function processesOf(run: string): readonly number[] | undefined {
  if (process.platform !== 'linux') return undefined
  const isOurs = (pid: string): boolean => {
    try {
      return fs.readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(`${runVariable}=${run}`)
    } catch {
      // It ended meanwhile, or belongs to somebody else.
      return false
    }
  }
  try {
    return fs
      .readdirSync('/proc')
      .filter(name => /^\d+$/.test(name) && isOurs(name))
      .map(Number)
  } catch {
    return undefined
  }
}

function send(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (errno(error) !== 'ESRCH' && errno(error) !== 'EPERM') throw error
  }
}
