import { lockOutWords } from '../base/retry.ts'
import { OatError } from '../base/error.ts'
import { Secret } from '../base/secret.ts'
import { secretNameFor } from '../register/find-slot.ts'
import type { Register, Slot } from '../register/register.ts'
import { isSecretStore } from '../register/store.ts'
import type { RegistryHost } from '../registry/host.ts'
import { lintToken } from '../registry/lint.ts'
import { slotNeeds } from '../registry/needs.ts'
import { proveGrant } from '../registry/prove.ts'
import type { Credential, Registry } from '../registry/registry.ts'
import { readSecret, readText } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import type { Asker } from './asker.ts'
import { expiryQuestion, rightsInDockerHome, tokenClicks } from './questions.ts'

/** What it takes to try a token. */
interface TokenPorts {
  readonly runner: Runner
  readonly asker: Asker | undefined
  readonly host: RegistryHost
  readonly openRegistry: (credential: Credential) => Registry
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A token with exactly the rights of its entry. */
export interface PastedToken {
  readonly slot: Slot
  readonly value: Secret
  /** A date; empty where nobody said it. */
  readonly expiresAt: string
}

/** They lock the organization out, so nobody tries for long. */
const mostFailedLogins = 3

/**
 * Gets the token of each entry and proves it, before anything is written: from the variable that is called like its secret, from
 * `token` where there is only one entry, or from a person, who is asked again until it is right.
 * @throws OatError INPUT_INVALID that names every variable that is missing; what is wrong with a token that was given
 */
export async function obtainTokens(
  slots: readonly Slot[],
  { register, home, ...ports }: TokenPorts & { register: Register; home: string },
): Promise<readonly PastedToken[]> {
  const { runner, asker } = ports
  const tokens = slots.map(slot => ({
    slot,
    value: givenToken(slot, { runner, home, isOnly: slots.length === 1 }),
  }))
  const missing = tokens.filter(({ value }) => value === undefined).map(({ slot }) => variableOf(slot, home))
  if (missing.length > 0 && asker === undefined) throw missingTokens(missing, slots.length === 1)
  const expiresAt = readText(runner, 'expires-at')
  const proven: PastedToken[] = []
  for (const { slot, value } of tokens) {
    if (value !== undefined) await proveToken(value, { slot, register, ...ports })
    const token = value ?? (asker && (await pastedToken(slot, { register, ...ports, asker })))
    if (token === undefined) continue
    const expiry = expiresAt || (await asker?.answer(expiryQuestion(slot, ports.now)))
    proven.push({ slot, value: token, expiresAt: expiry ?? '' })
  }
  return proven
}

function givenToken(
  slot: Slot,
  { runner, home, isOnly }: { runner: Runner; home: string; isOnly: boolean },
): Secret | undefined {
  const text = runner.environment[variableOf(slot, home)]?.trim() ?? ''
  if (text !== '') return new Secret(text, runner.mask)
  return isOnly ? readSecret(runner, 'token') : undefined
}

function variableOf(slot: Slot, home: string): string {
  return secretNameFor(slot, home)?.secret ?? slot.stores.find(isSecretStore)?.secret ?? 'DOCKER_OAT_TOKEN'
}

function missingTokens(variables: readonly string[], isOnly: boolean): OatError {
  const also = isOnly ? ', or use --stdin token' : ''
  return new OatError('INPUT_INVALID', {
    message: `the values of these tokens are missing: ${variables.join(', ')}`,
    hint: `set a variable of that name for each${also}; nothing was changed`,
  })
}

/** Asks until the token is right. One that was refused is not sent again. */
async function pastedToken(
  slot: Slot,
  ports: TokenPorts & { register: Register; asker: Asker },
): Promise<Secret> {
  const { runner, asker, register } = ports
  for (const line of tokenClicks(slot, register.organization)) runner.info(line)
  const refused = new Set<string>()
  let failedLogins = 0
  for (;;) {
    const typed = await asker.secret(
      `Paste the token ${JSON.stringify(slot.label)} (nothing of it is shown)`,
      value => {
        if (value === '') return 'Paste the token, or press Ctrl-C to stop: nothing was changed'
        return refused.has(value) ? 'This one was refused a moment ago, and is not sent again' : undefined
      },
    )
    const value = new Secret(typed, runner.mask)
    try {
      await proveToken(value, { slot, ...ports })
      return value
    } catch (error) {
      if (!(error instanceof OatError) || !isTokensFault(error)) throw error
      if (error.code !== 'TOKEN_MALFORMED') refused.add(typed)
      if (error.code === 'TOKEN_REJECTED') failedLogins++
      if (failedLogins >= mostFailedLogins) throw tooManyRefused(register.organization)
      runner.error(`${error.code}: ${error.message}; ${remedyOf(error, slot, register.organization)}`)
    }
  }
}

function tooManyRefused(organization: string): OatError {
  return new OatError('TOKEN_REJECTED', {
    message: `three tokens were refused; setup stops here so that Docker does not lock ${organization} out`,
    hint: `nothing was changed. Look in Docker Home that the token is active and belongs to ${organization}, then start setup again`,
  })
}

/** What a person does who has just pasted it. */
function remedyOf({ code, terminalHint }: OatError, slot: Slot, organization: string): string {
  if (code.startsWith('SCOPE_')) {
    return `give it exactly this in Docker Home, or create another one: ${rightsInDockerHome(slot)}`
  }
  if (code !== 'TOKEN_REJECTED') return terminalHint
  return `check that it belongs to the Docker organization ${organization}, and not to another one or to a person, that it is active, and that all of it was copied. Do not try often: ${lockOutWords}`
}

function isTokensFault({ code }: OatError): boolean {
  return /^(TOKEN_|SCOPE_|WRONG_TOKEN)/.test(code)
}

/** Throws what is wrong with it: TOKEN_*, SCOPE_*, WRONG_TOKEN. */
async function proveToken(
  value: Secret,
  { slot, register, host, openRegistry, runner }: TokenPorts & { slot: Slot; register: Register },
): Promise<void> {
  lintToken(value, '', host)
  const { organization: username } = register
  const { label } = slot
  const { label: proven } = await proveGrant({
    registry: openRegistry({ username, token: value }),
    needs: slotNeeds(slot, register),
    exact: true,
    context: {
      registry: host.name,
      user: { username, from: 'the Docker organization' },
      organization: username,
      input: '',
      token: 'this token',
      channel: slot.channel,
      access: slot.access,
    },
    onLabel: () => undefined,
  })
  const called = proven === undefined || proven === label ? '' : `; Docker calls it ${JSON.stringify(proven)}`
  runner.info(
    `✓ ${JSON.stringify(label)} can ${slot.access} ${slot.repositories.join(', ')}, and no more${called}`,
  )
}
