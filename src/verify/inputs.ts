import { readHubAddress } from '../hub/inputs.ts'
import { readChannel, readRegistryInputs, readTokens, type RegistryInputs } from '../registry/inputs.ts'
import { parseRepositories } from '../registry/repositories.ts'
import { chooseTokens, type ChosenToken } from '../registry/token-choice.ts'
import { isWritten, readChoice, readText } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'

export interface VerifyInputs extends RegistryInputs {
  /** Each with the entry it is for; may be none where the token list has keyless entries. */
  readonly tokens: readonly ChosenToken[]
  /** What every token is proven on; empty: what the token list says of each. */
  readonly repositories: readonly string[]
  readonly probe: 'off' | 'upload'
  /** Docker Hub's API, for what entries declare under `hub`. */
  readonly hubUrl: string
}

/** Everything that mode verify takes, parsed. Throws INPUT_INVALID. */
export function readVerifyInputs(runner: Runner): VerifyInputs {
  const shared = readRegistryInputs(runner)
  const { registry } = shared
  const access = isWritten(runner, 'access') ? readChoice(runner, 'access') : undefined
  return {
    ...shared,
    tokens: chooseTokens(readTokens(runner), { channel: readChannel(runner), access }),
    repositories: parseRepositories(readText(runner, 'repositories'), 'repositories', registry),
    probe: readChoice(runner, 'probe'),
    hubUrl: readHubAddress(runner),
  }
}
