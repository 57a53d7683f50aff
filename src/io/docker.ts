import { childEnvironment } from '../model/child-environment.ts'
import { OatError } from '../model/error.ts'
import type { Secret } from '../model/secret.ts'
import type { ChildResult, Deadline, Docker } from '../ports.ts'
import { runChild } from './child.ts'

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
      const argv = ['login', '--username', credential.username, '--password-stdin', registry]
      try {
        return await run('docker', { argv, input: credential.token.reveal(), configDirectory })
      } catch (error) {
        throw isMissing(error) ? dockerMissing(error) : error
      }
    },
    helper: async ({ name, verb, input }) => {
      try {
        return await run(`docker-credential-${name}`, { argv: [verb], input })
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
  }
}

function configDirectory(environment: Readonly<Record<string, string | undefined>>): string {
  const { homedir } = process.getBuiltinModule('node:os')
  const path = process.getBuiltinModule('node:path')
  return environment['DOCKER_CONFIG'] || path.join(homedir(), '.docker')
}

// @actions/io, which(): the only error that it throws for a program that is not on PATH.
function isMissing(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unable to locate executable file')
}

function dockerMissing(cause: unknown): OatError {
  return new OatError('DOCKER_MISSING', {
    message: 'no docker on PATH',
    hint: 'use a runner with the docker command line, or install it in an earlier step; no daemon is needed to log in',
    cause,
  })
}
