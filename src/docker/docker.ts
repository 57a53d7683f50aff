import { homedir, userInfo } from 'node:os'
import path from 'node:path'
import type { Deadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { type ChildResult, runProcessGroup } from '../base/process.ts'
import { childEnvironment, findProgram } from '../base/program.ts'
import type { Secret } from '../base/secret.ts'
import type { Runner } from '../runner/runner.ts'
import { dockerMissing, hangs, noHome } from './failure.ts'
import { runVariable } from './run-processes.ts'

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

/** What everything works with that changes docker's logins. */
export interface DockerPorts {
  readonly runner: Runner
  readonly docker: Docker
  readonly files: Files
  readonly deadline: Deadline
}

interface DockerLoginCall {
  /** As docker names it. */
  readonly registry: string
  readonly username: string
  readonly token: Secret
  readonly configDirectory: string
}

/**
 * docker and its credential helpers, found on PATH. None of them inherits an input or one of `secrets`; a secret
 * reaches them on stdin only. When the deadline's signal fires, docker is stopped with everything that it started. `run` names this
 * run to `killProcessesOf`.
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
      const program = findProgram('docker', environment)
      if (program === undefined) throw dockerMissing()
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
    throw noHome(error)
  }
}
