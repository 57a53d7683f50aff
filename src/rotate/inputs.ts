import { parseList } from '../base/text.ts'
import { readOwner } from '../hub/inputs.ts'
import { parseRegistryHost } from '../registry/host.ts'
import { readTokens } from '../registry/inputs.ts'
import { lintToken } from '../registry/lint.ts'
import { chooseTokens } from '../registry/token-choice.ts'
import { invalidInput, readBoolean, readExpiry, readInteger } from '../runner/inputs.ts'
import { readOptional, readText } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import { readGithubAccess } from '../stores/github/inputs.ts'
import type { AssistedToken } from './assisted.ts'

export type RotateInputs = Readonly<ReturnType<typeof readRotateInputs>>

/** Everything that mode rotate takes, parsed. Throws before anything else has happened. */
export function readRotateInputs(runner: Runner) {
  const registry = parseRegistryHost(readText(runner, 'registry'))
  const chosen = chooseTokens(readTokens(runner), { channel: undefined, access: undefined })
  const assisted = chosen.map(({ input, value, channel, access }): AssistedToken => {
    lintToken(value, input, registry)
    // For input "token" the entry alone says what it is for.
    return { input, value, channel, access: input === 'token' ? undefined : access }
  })
  const hub = readOwner(runner)
  const assistedExpiry = readExpiry(runner)
  if (assistedExpiry !== undefined && (assisted.length === 0 || hub !== undefined)) {
    throw invalidInput(
      'expires-at',
      'is only for new tokens that are given without an owner account',
      'leave it out: Docker Hub tells when tokens expire',
    )
  }
  const only = parseList(readText(runner, 'only'))
  const compromised = parseList(readText(runner, 'compromised'))
  const explained = compromised.map(item => /^explained +([\w-]+)$/.exec(item)?.[1])
  return {
    // Without a token list there is nothing to rotate, at the usual path either.
    config: readText(runner, 'config'),
    registry,
    assisted,
    /** When the given tokens expire, in milliseconds; not known otherwise without an owner account. */
    assistedExpiry,
    hub,
    github: readGithubAccess(runner),
    /** Labels; `undefined`: all. */
    only: only.length === 0 ? undefined : only,
    force: parseList(readText(runner, 'force')),
    compromised: compromised.filter((_, at) => explained[at] === undefined),
    /** Ids of tokens that a person has looked at: none of them is the leaked one. */
    explained: explained.filter(id => id !== undefined),
    dryRun: readBoolean(runner, 'dry-run'),
    allowRef: readOptional(runner, 'allow-ref'),
    timeout: readInteger(runner, 'timeout'),
    attempts: readInteger(runner, 'attempts'),
  }
}
