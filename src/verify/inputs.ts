import { readHubAddress } from '../hub/inputs.ts'
import { readChannel, readRegistryInputs, readTokens } from '../registry/inputs.ts'
import { parseRepositories } from '../registry/repositories.ts'
import { chooseTokens } from '../registry/token-choice.ts'
import { isWritten, readChoice, readText } from '../runner/inputs.ts'
import type { Step } from '../runner/runner.ts'

export type VerifyInputs = ReturnType<typeof readVerifyInputs>

/** Everything that mode verify takes, parsed. Throws INPUT_INVALID. */
export function readVerifyInputs(step: Step) {
  const shared = readRegistryInputs(step)
  const { registry } = shared
  const access = isWritten(step, 'access') ? readChoice(step, 'access') : undefined
  return {
    ...shared,
    /** Each with the entry it is for; may be none where the token list has keyless entries. */
    tokens: chooseTokens(readTokens(step), { channel: readChannel(step), access }),
    /** What every token is proven on; empty: what the token list says of each. */
    repositories: parseRepositories(readText(step, 'repositories'), 'repositories', registry),
    probe: readChoice(step, 'probe'),
    hubUrl: readHubAddress(step),
  }
}
