import type { Runner } from '../ports.ts'
import type { UsedCodes } from './session.ts'

const variable = 'DOCKER_OAT_LAST_CODE'

/** Lets a job's steps know which two-factor code was used last. It is a time, not the code. */
export function usedCodes({ environment, exportVariable }: Runner): UsedCodes {
  return {
    last: Number(environment[variable] ?? 0) || 0,
    onUse: counter => {
      // Without it there is no later step: a terminal.
      if (environment['GITHUB_ENV'] !== undefined) exportVariable(variable, String(counter))
    },
  }
}
