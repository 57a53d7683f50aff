import { jobOf } from '../runner/github-variables.ts'
import type { Step } from '../runner/runner.ts'

const variable = 'DOCKER_OAT_LAST_CODE'

/** The code that this process used last, by its environment. */
const used = new WeakMap<Step['environment'], number>()

/**
 * A two-factor code is good for one login: tells which was used last, by this process or an earlier step.
 * `last`: the count of half minutes since 1970 that it belonged to; 0 when none is known.
 */
export function usedCodes({ environment, exportVariable }: Pick<Step, 'environment' | 'exportVariable'>) {
  return {
    last: used.get(environment) ?? (Number(environment[variable] ?? 0) || 0),
    onUse: (counter: number) => {
      used.set(environment, counter)
      if (jobOf(environment).environmentFile !== '') exportVariable(variable, String(counter))
    },
  }
}
