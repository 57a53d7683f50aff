import { jobOf } from '../runner/github-variables.ts'
import type { Step } from '../runner/runner.ts'
import type { HubOptions } from './session.ts'

const variable = 'DOCKER_OAT_LAST_CODE'

/** The code that this process used last, by its environment. */
const used = new WeakMap<Step['environment'], number>()

/** Tells the next login which code was used last: one of this process, or of a later step by a variable. */
export function usedCodes({ environment, exportVariable }: Step): NonNullable<HubOptions['codes']> {
  return {
    last: used.get(environment) ?? (Number(environment[variable] ?? 0) || 0),
    onUse: counter => {
      used.set(environment, counter)
      if (jobOf(environment).environmentFile !== '') exportVariable(variable, String(counter))
    },
  }
}
