import { lockOutWords } from '../base/retry.ts'
import { OatError } from '../base/error.ts'
import { Secret } from '../base/secret.ts'
import { secretNameFor } from '../token-list/find-entry.ts'
import type { Entry, TokenList } from '../token-list/token-list.ts'
import { isSecretStore } from '../token-list/store.ts'
import type { RegistryHost } from '../registry/host.ts'
import { lintToken } from '../registry/lint.ts'
import { entryNeeds } from '../registry/needs.ts'
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
  readonly entry: Entry
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
  entries: readonly Entry[],
  { tokenList, home, ...ports }: TokenPorts & { tokenList: TokenList; home: string },
): Promise<readonly PastedToken[]> {
  const { runner, asker } = ports
  const tokens = entries.map(entry => ({
    entry,
    value: givenToken(entry, { runner, home, isOnly: entries.length === 1 }),
  }))
  const missing = tokens
    .filter(({ value }) => value === undefined)
    .map(({ entry }) => variableOf(entry, home))
  if (missing.length > 0 && asker === undefined) throw missingTokens(missing, entries.length === 1)
  const expiresAt = readText(runner, 'expires-at')
  const proven: PastedToken[] = []
  for (const { entry, value } of tokens) {
    if (value !== undefined) await proveToken(value, { entry, tokenList, ...ports })
    const token = value ?? (asker && (await pastedToken(entry, { tokenList, ...ports, asker })))
    if (token === undefined) continue
    const expiry = expiresAt || (await asker?.answer(expiryQuestion(entry, ports.now)))
    proven.push({ entry, value: token, expiresAt: expiry ?? '' })
  }
  return proven
}

function givenToken(
  entry: Entry,
  { runner, home, isOnly }: { runner: Runner; home: string; isOnly: boolean },
): Secret | undefined {
  const text = runner.environment[variableOf(entry, home)]?.trim() ?? ''
  if (text !== '') return new Secret(text, runner.mask)
  return isOnly ? readSecret(runner, 'token') : undefined
}

function variableOf(entry: Entry, home: string): string {
  return secretNameFor(entry, home)?.secret ?? entry.stores.find(isSecretStore)?.secret ?? 'DOCKER_OAT_TOKEN'
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
  entry: Entry,
  ports: TokenPorts & { tokenList: TokenList; asker: Asker },
): Promise<Secret> {
  const { runner, asker, tokenList } = ports
  for (const line of tokenClicks(entry, tokenList.organization)) runner.info(line)
  const refused = new Set<string>()
  let failedLogins = 0
  for (;;) {
    const typed = await asker.secret(
      `Paste the token ${JSON.stringify(entry.label)} (nothing of it is shown)`,
      value => {
        if (value === '') return 'Paste the token, or press Ctrl-C to stop: nothing was changed'
        return refused.has(value) ? 'This one was refused a moment ago, and is not sent again' : undefined
      },
    )
    const value = new Secret(typed, runner.mask)
    try {
      await proveToken(value, { entry, ...ports })
      return value
    } catch (error) {
      if (!(error instanceof OatError) || !isTokensFault(error)) throw error
      if (error.code !== 'TOKEN_MALFORMED') refused.add(typed)
      if (error.code === 'TOKEN_REJECTED') failedLogins++
      if (failedLogins >= mostFailedLogins) throw tooManyRefused(tokenList.organization)
      runner.error(`${error.code}: ${error.message}; ${remedyOf(error, entry, tokenList.organization)}`)
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
function remedyOf({ code, terminalHint }: OatError, entry: Entry, organization: string): string {
  if (code.startsWith('SCOPE_')) {
    return `give it exactly this in Docker Home, or create another one: ${rightsInDockerHome(entry)}`
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
  { entry, tokenList, host, openRegistry, runner }: TokenPorts & { entry: Entry; tokenList: TokenList },
): Promise<void> {
  lintToken(value, '', host)
  const { organization: username } = tokenList
  const { label } = entry
  const { label: proven } = await proveGrant({
    registry: openRegistry({ username, token: value }),
    needs: entryNeeds(entry, tokenList),
    exact: true,
    context: {
      registry: host.name,
      user: { username, from: 'the Docker organization' },
      organization: username,
      input: '',
      token: 'this token',
      channel: entry.channel,
      access: entry.access,
    },
    onLabel: () => undefined,
  })
  const called = proven === undefined || proven === label ? '' : `; Docker calls it ${JSON.stringify(proven)}`
  runner.info(
    `✓ ${JSON.stringify(label)} can ${entry.access} ${entry.repositories.join(', ')}, and no more${called}`,
  )
}
