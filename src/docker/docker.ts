import { childEnvironment } from '../base/child-environment.ts'
import { OatError } from '../base/error.ts'
import { runProcessGroup } from '../base/process.ts'
import { findProgram } from '../base/program.ts'
import type { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import type { ChildResult, Deadline, Docker } from '../ports.ts'
import { runChild } from './exec.ts'

/** The variable by which `endRun` finds what a login started. */
export const runVariable = 'DOCKER_OAT_LOGIN_RUN'

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
  const run = async (call: Call): Promise<ChildResult> => {
    const { program, argv, input, configDirectory } = call
    const own = configDirectory === undefined ? {} : { DOCKER_CONFIG: configDirectory }
    try {
      const result = await runProcessGroup({
        ...{ program, argv, input, signal, timeoutMs: undefined, opensStdin: false },
        environment: { ...environment, ...own },
      })
      if (result.kind === 'ended') return { ...result, exitCode: result.code ?? 1 }
      const code = result.kind === 'not-started' ? result.code : 'late'
      return { exitCode: 126, stdout: '', stderr: `it could not be started: ${code}` }
    } catch (error) {
      throw error instanceof OatError && signal.aborted ? hangs(call.name, error) : error
    }
  }

  return {
    platform: process.platform,
    configDirectory: configDirectory(options.environment),
    login: async ({ registry, credential, configDirectory }) => {
      const program = findProgram('docker', environment)
      if (program === undefined) throw dockerMissing()
      const argv = ['login', '--username', credential.username, '--password-stdin', registry]
      return run({
        ...{ name: 'docker login', program, argv },
        ...{ input: credential.token.reveal(), configDirectory },
      })
    },
    logout: async () => {
      const program = findProgram('docker', environment)
      if (program === undefined) throw dockerMissing()
      return runChild({ program, argv: ['logout'], input: '', environment, signal })
    },
    helper: async ({ name, verb, input }) => {
      const program = findProgram(`docker-credential-${name}`, environment)
      if (program === undefined) return undefined
      return run({ name: `docker-credential-${name} ${verb}`, program, argv: [verb], input })
    },
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
  const { homedir } = process.getBuiltinModule('node:os')
  const path = process.getBuiltinModule('node:path')
  return environment['DOCKER_CONFIG'] || path.join(homedir(), '.docker')
}

function dockerMissing(): OatError {
  return new OatError('DOCKER_MISSING', {
    message: 'there is no docker on PATH',
    hint: 'use a runner with the docker command line, or install it in an earlier step; no daemon is needed to log in',
  })
}

function hangs(name: string, cause: OatError): OatError {
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `${printable(name, 100)} did not end in time and was stopped`,
    hint: 'check the daemon or the credential helper of this machine',
    cause,
  })
}
