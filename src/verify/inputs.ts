import { readHubAddress } from '../hub/inputs.ts'
import { readChannel, readRegistryInputs, readTokens, type RegistryInputs } from '../registry/inputs.ts'
import { parseRepositories } from '../registry/repositories.ts'
import { chooseTokens, type ChosenToken } from '../registry/token-choice.ts'
import { isWritten, readChoice, readText } from '../runner/inputs.ts'
import type { Step } from '../runner/runner.ts'

export interface VerifyInputs extends RegistryInputs {
  /** Each with the entry it is for; may be none where the token list has keyless entries. */
  readonly tokens: readonly ChosenToken[]
  /** What every token is proven on; empty: what the token list says of each. */
  readonly repositories: readonly string[]
  /** `label`: say which tokens these are, and check nothing. */
  readonly probe: 'off' | 'upload' | 'label'
  readonly hubUrl: string
}

/** Everything that mode verify takes, parsed. Throws INPUT_INVALID. */
export function readVerifyInputs(step: Step): VerifyInputs {
  const shared = readRegistryInputs(step)
  const { registry } = shared
  const access = isWritten(step, 'access') ? readChoice(step, 'access') : undefined
  return {
    ...shared,
    tokens: chooseTokens(readTokens(step), { channel: readChannel(step), access }),
    repositories: parseRepositories(readText(step, 'repositories'), 'repositories', registry),
    probe: readChoice(step, 'probe'),
    hubUrl: readHubAddress(step),
  }
}
