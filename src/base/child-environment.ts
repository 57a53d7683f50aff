import type { Secret } from './secret.ts'

export type Environment = Readonly<Record<string, string | undefined>>

const withheld =
  /^(INPUT_|STATE_|DOCKER_OAT_|ACTIONS_(RUNTIME|ID_TOKEN_REQUEST|RESULTS)_?|GITHUB_TOKEN$|GH_TOKEN$)/i

export const isWithheld = (name: string): boolean => withheld.test(name)

/** The environment for other programs: no inputs, no state, no token of the runner, none of `secrets`. */
export function childEnvironment(environment: Environment, secrets: readonly Secret[]) {
  // The secret in an otpauth:// link is one by itself, in capitals or not.
  const texts = secrets.map(secret => secret.reveal())
  const hidden = texts.flatMap(text => [text, /[?&]secret=([^&]+)/.exec(text)?.[1] ?? ''])
  const forbidden = hidden.filter(secret => secret !== '').map(secret => secret.toLowerCase())
  const variables: Record<string, string> = {}
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || isWithheld(name)) continue
    if (forbidden.some(secret => value.toLowerCase().includes(secret))) continue
    variables[name] = value
  }
  return variables
}
