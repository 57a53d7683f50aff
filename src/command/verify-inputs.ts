import { accesses, channels } from '../model/slot.ts'
import { chooseTokens, type SlotTokenChoice } from '../model/token-choice.ts'
import type { Runner } from '../ports.ts'
import { readChoice, readOptional } from './inputs.ts'
import { readRegistryInputs, readTokens, type RegistryInputs } from './registry-inputs.ts'

export interface VerifyInputs extends RegistryInputs {
  /** At least one, each with the slot it is for. */
  readonly tokens: readonly SlotTokenChoice[]
  readonly probe: 'off' | 'upload'
}

/** Everything that mode verify takes, parsed. Throws INPUT_INVALID, TOKEN_MISSING. */
export function readVerifyInputs(runner: Runner): VerifyInputs {
  const channel =
    readOptional(runner, 'channel') && readChoice(runner, { name: 'channel', choices: channels })
  const access = readOptional(runner, 'access') && readChoice(runner, { name: 'access', choices: accesses })
  return {
    ...readRegistryInputs(runner),
    tokens: chooseTokens(readTokens(runner), { channel: channel || undefined, access: access || undefined }),
    probe: readChoice(runner, { name: 'probe', choices: ['off', 'upload'] }),
  }
}
