import { lockOutWords } from '../base/retry.ts'
import { OatError } from '../base/error.ts'
import { Secret } from '../base/secret.ts'
import { secretNameFor } from '../token-list/find-entry.ts'
import type { TokenList, Entry } from '../token-list/token-list.ts'
import { isSecretStore } from '../token-list/store.ts'
import type { RegistryHost } from '../registry/host.ts'
import { lintToken } from '../registry/lint.ts'
import { entryNeeds } from '../registry/needs.ts'
import { proveGrant } from '../registry/prove.ts'
import type { Credential, Registry } from '../registry/registry.ts'
import { readSecret, readText } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import { type Asker, untilTaken } from './asker.ts'
import { expiryQuestion, rightsInDockerHome, tokenClicks } from './questions.ts'

/** What it takes to try a token. */
interface TokenPorts {
  readonly runner: Runner
  readonly asker: Asker | undefined
  readonly host: RegistryHost
  readonly list: TokenList
  readonly home: string
  readonly openRegistry: (credential: Credential) => Registry
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * Gets the token of each entry and proves it, before anything is written: from the variable that is called like its secret, from
 * `token` where there is only one entry, or from a person, who is asked again until it is right.
 * @throws OatError INPUT_INVALID that names every variable that is missing; what is wrong with a token that was given
 */
export async function obtainTokens(entries: readonly Entry[], ports: TokenPorts) {
  const { runner, asker, home } = ports
  const isOnly = entries.length === 1
  const given = entries.map(entry => givenToken(entry, { runner, home, isOnly }))
  const missing = entries.filter((_, place) => given[place] === undefined)
  if (missing.length > 0 && asker === undefined) {
    throw new OatError('INPUT_INVALID', {
      message: `the values of these tokens are missing: ${missing.map(entry => variableOf(entry, home)).join(', ')}`,
      hint: `set a variable of that name for each${isOnly ? ', or use --stdin token' : ''}; nothing was changed`,
    })
  }
  const expiresAt = readText(runner, 'expires-at')
  const proven: { readonly entry: Entry; readonly value: Secret; readonly expiresAt: string }[] = []
  for (const [place, entry] of entries.entries()) {
    const known = given[place]
    if (known !== undefined) await proveToken(known, entry, ports)
    const value = known ?? (asker && (await pastedToken(entry, { ...ports, asker })))
    if (value === undefined) continue
    const expiry = expiresAt || ((await asker?.answer(expiryQuestion(entry, ports.now))) ?? '')
    proven.push({ entry, value, expiresAt: expiry })
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

function pastedToken(entry: Entry, ports: TokenPorts & { asker: Asker }): Promise<Secret> {
  const { runner, list } = ports
  const { organization } = list
  for (const line of tokenClicks(entry, organization)) runner.info(line)
  return untilTaken(
    `Paste the token ${JSON.stringify(entry.label)} (nothing of it is shown)`,
    { asker: ports.asker, log: runner },
    {
      take: async typed => {
        const value = new Secret(typed, runner.mask)
        await proveToken(value, entry, ports)
        return value
      },
      remedyOf: ({ code, terminalHint }) => {
        if (code.startsWith('SCOPE_')) {
          return `give it exactly this in Docker Home, or create another one: ${rightsInDockerHome(entry)}`
        }
        if (code !== 'TOKEN_REJECTED') return /^(TOKEN_|WRONG_)/.test(code) ? terminalHint : undefined
        return `check that it belongs to the Docker organization ${organization}, and not to another one or to a person, that it is active, and that all of it was copied. Do not try often: ${lockOutWords}`
      },
      lastWord: new OatError('TOKEN_REJECTED', {
        message: `three tokens were refused; setup stops here so that Docker does not lock ${organization} out`,
        hint: `nothing was changed. Look in Docker Home that the token is active and belongs to ${organization}, then start setup again`,
      }),
    },
  )
}

/** Throws what is wrong with it: TOKEN_*, SCOPE_*, WRONG_TOKEN. */
async function proveToken(value: Secret, entry: Entry, ports: TokenPorts): Promise<void> {
  const { list, host, openRegistry, runner } = ports
  lintToken(value, '', host)
  const { organization: username } = list
  const { label, access, channel, repositories } = entry
  const { label: proven } = await proveGrant({
    registry: openRegistry({ username, token: value }),
    needs: entryNeeds(entry, list),
    exact: true,
    context: {
      ...{ registry: host.name, organization: username, channel, access, input: '', token: 'this token' },
      user: { username, from: 'the Docker organization' },
    },
    onLabel: () => undefined,
  })
  const called = proven === undefined || proven === label ? '' : `; Docker calls it ${JSON.stringify(proven)}`
  runner.info(`✓ ${JSON.stringify(label)} can ${access} ${repositories.join(', ')}, and no more${called}`)
}
