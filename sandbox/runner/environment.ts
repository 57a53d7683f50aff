import { delimiter } from 'node:path'

export type Variables = Readonly<Record<string, string>>

/** The sources of a step's environment, weakest first. */
export interface EnvironmentLayers {
  /** The runner's own process. */
  readonly machine: Variables
  /** `env:` of the job, `GITHUB_ENV` of earlier steps, `env:` of the step. */
  readonly env: Variables
  readonly state: Variables
  readonly inputs: Variables
  /** Directories of `GITHUB_PATH`, oldest first. */
  readonly paths: readonly string[]
  /** `GITHUB_*` and `RUNNER_*`. */
  readonly context: Variables
  /** `ACTIONS_*`. */
  readonly actions: Variables
}

/** The name under which an action finds an input: hyphens stay, only spaces change (actions/runner, Handler). */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

/** Puts the layers together; a later one wins. */
export function stepEnvironment(layers: EnvironmentLayers): Record<string, string> {
  const rename = (variables: Variables, name: (key: string) => string): Record<string, string> =>
    Object.fromEntries(Object.entries(variables).map(([key, value]) => [name(key), value]))
  const inner = {
    ...layers.machine,
    ...layers.env,
    ...rename(layers.state, key => `STATE_${key}`),
    ...rename(layers.inputs, inputVariable),
  }
  const path = [...layers.paths.toReversed(), ...(inner['PATH'] === undefined ? [] : [inner['PATH']])]
  return {
    ...inner,
    ...(layers.paths.length > 0 && { PATH: path.join(delimiter) }),
    ...layers.context,
    ...layers.actions,
    GITHUB_ACTIONS: 'true',
    CI: 'true',
  }
}
