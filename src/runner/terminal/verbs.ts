import { type InputName, isSecretInput, modes, type SecretInput } from '../input-defaults.ts'

/** `setup`; a mode; `exposed`, for the hour after an incident; `logout`: a job's post step does that. */
export const verbs = ['setup', ...modes, 'exposed', 'logout'] as const
export type Verb = (typeof verbs)[number]

/** The environment variable that gives an input: `DOCKER_OAT_RELEASE_PUSH_TOKEN`. */
export function environmentName(input: InputName): string {
  return `DOCKER_OAT_${input.replaceAll('-', '_').toUpperCase()}`
}

export function terminalName(input: InputName): string {
  return isSecretInput(input) ? environmentName(input) : `--${input}`
}

export function secretWays(input: SecretInput): string {
  return `use --stdin ${input}, --prompt ${input} or the variable ${environmentName(input)}`
}
