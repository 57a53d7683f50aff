import { childEnvironment } from '../model/child-environment.ts'
import { OatError } from '../model/error.ts'
import type { Secret } from '../model/secret.ts'
import type { ChildResult, Deadline, Docker } from '../ports.ts'
import { runChild } from './child.ts'
import { findProgram } from './find-program.ts'

/**
 * docker and its credential helpers, found on PATH. None of them inherits an input or one of `secrets`; a secret
 * reaches them on stdin only.
 */
export function createDocker(options: {
  environment: Readonly<Record<string, string | undefined>>
  secrets: readonly Secret[]
  deadline: Deadline
}): Docker {
  const { deadline, secrets } = options
  const environment = childEnvironment(
    options.environment,
    secrets.map(secret => secret.reveal()),
  )
  const run = (
    program: string,
    call: { argv: string[]; input: string; configDirectory?: string },
  ): Promise<ChildResult> =>
    runChild({
      program,
      argv: call.argv,
      input: call.input,
      environment: {
        ...environment,
        ...(call.configDirectory !== undefined && { DOCKER_CONFIG: call.configDirectory }),
      },
      signal: deadline.signal,
    })

  return {
    platform: process.platform,
    configDirectory: configDirectory(options.environment),
    login: async ({ registry, credential, configDirectory }) => {
      const program = findProgram('docker', environment)
      if (program === undefined) throw dockerMissing()
      const argv = ['login', '--username', credential.username, '--password-stdin', registry]
      try {
        return await run(program, { argv, input: credential.token.reveal(), configDirectory })
      } catch (error) {
        throw error instanceof OatError && deadline.signal.aborted ? dockerHangs(error) : error
      }
    },
    logout: async () => {
      const program = findProgram('docker', environment)
      if (program === undefined) throw dockerMissing()
      return run(program, { argv: ['logout'], input: '' })
    },
    helper: async ({ name, verb, input }) => {
      const program = findProgram(`docker-credential-${name}`, environment)
      return program === undefined ? undefined : run(program, { argv: [verb], input })
    },
  }
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

function dockerHangs(cause: OatError): OatError {
  return new OatError('DOCKER_LOGIN_FAILED', {
    message: `docker login does not end (${cause.message})`,
    hint: 'docker was stopped; check the daemon or the credential helper of this machine',
    cause,
  })
}
