import { lockOutWords } from '../base/retry.ts'
import { OatError } from '../base/error.ts'
import { Secret } from '../base/secret.ts'
import { dayMs, parseInstant } from '../base/time.ts'
import { secretNameFor } from '../token-list/find-entry.ts'
import type { TokenList, Entry } from '../token-list/token-list.ts'
import { isSecretStore, type Store, storeName, storeWords } from '../token-list/store.ts'
import { lintToken } from '../registry/lint.ts'
import { entryNeeds } from '../registry/needs.ts'
import { proveGrant } from '../registry/prove.ts'
import { createRegistry } from '../registry/registry.ts'
import { startRotate } from '../rotate/start.ts'
import { readSecret, readText } from '../runner/inputs.ts'
import { printable } from '../base/text.ts'
import { newTokenMenu } from '../tokens/docker-home.ts'
import { date } from '../tokens/token.ts'
import { refusal, untilTaken } from './asker.ts'
import type { Ports } from './ports.ts'

type TokenPorts = Pick<Ports, 'runner' | 'asker' | 'host' | 'home' | 'http' | 'clock'>

/** Each entry's proved token: from the variable of its secret, from `token` if only one, or a person. */
export async function obtainTokens(entries: readonly Entry[], list: TokenList, ports: TokenPorts) {
  const { runner, asker, home, clock } = ports
  const isOnly = entries.length === 1
  const variableOf = (entry: Entry): string =>
    secretNameFor(entry, home)?.secret ?? entry.stores.find(isSecretStore)?.secret ?? 'DOCKER_OAT_TOKEN'
  const tokenByEntry = entries.map(entry => {
    const text = runner.environment[variableOf(entry)]?.trim() ?? ''
    if (text !== '') return new Secret(text, runner.mask)
    return isOnly ? readSecret(runner, 'token') : undefined
  })
  const missing = entries.filter((_, place) => tokenByEntry[place] === undefined)
  if (missing.length > 0 && asker === undefined) {
    const problem = `the values of these tokens are missing: ${missing.map(variableOf).join(', ')}`
    throw refusal(problem, `set a variable of that name for each${isOnly ? ', or --stdin token' : ''}`)
  }
  const expiresAt = readText(runner, 'expires-at')
  const proven: { readonly entry: Entry; readonly value: Secret; readonly expiresAt: string }[] = []
  for (const [place, entry] of entries.entries()) {
    const givenToken = tokenByEntry[place]
    if (givenToken !== undefined) await proveToken(givenToken, { entry, list, ports })
    const value = givenToken ?? (await pastedToken({ entry, list, ports }))
    // Docker's registry does not tell when a token expires.
    const expiry = await (expiresAt ||
      asker?.answer({
        flag: '--expires-at DATE',
        text: `When does ${JSON.stringify(entry.label)} expire?`,
        reason:
          'A variable beside the secret keeps the date. A login step with expires-at warns two weeks before.',
        proposal: date(clock.now() + 90 * dayMs),
        problem: answer =>
          parseInstant(answer) === undefined ? 'Write a date, such as 2027-02-23' : undefined,
      }))
    proven.push({ entry, value, expiresAt: expiry ?? '' })
  }
  return proven
}

type Wanted = Readonly<{ entry: Entry; list: TokenList; ports: TokenPorts }>

function rightsOf({ access, repositories, publicPull }: Entry): string {
  const right = `Image ${access === 'push' ? 'Push' : 'Pull'}`
  return `${repositories.join(', ')} with ${right}${publicPull ? ', and Read public repositories' : ''}`
}

/** A person creates it in Docker Home, whose menus are named here. */
function pastedToken(request: Wanted): Promise<Secret> {
  const { runner, asker } = request.ports
  const { label } = request.entry
  runner.info(`Create the token ${JSON.stringify(label)} in Docker Home:`)
  runner.info(`  1. Open https://app.docker.com → ${request.list.organization} → ${newTokenMenu}`)
  runner.info(`  2. Label: ${label}. Expiration date: 90 days`)
  runner.info(`  3. Repository: ${rightsOf(request.entry)}`)
  runner.info('  4. Generate token, and copy it')
  return untilTaken(async () => {
    const typed = await asker?.secret(`Paste the token ${JSON.stringify(label)} (nothing of it is shown)`)
    const value = new Secret(typed ?? '', runner.mask)
    await proveToken(value, request)
    return value
  }, runner)
}

async function proveToken(token: Secret, { entry, list, ports }: Wanted): Promise<void> {
  const { host, runner } = ports
  lintToken(token, '', host)
  const { organization: username } = list
  const { label, access, channel, repositories } = entry
  const { label: proven } = await proveGrant({
    registry: createRegistry(host, { username, token }, ports),
    needs: entryNeeds(entry, list),
    exact: true,
    context: {
      registry: host.name,
      organization: username,
      channel,
      access,
      input: '',
      token: 'this token',
      user: { username, from: 'the Docker organization' },
    },
  }).catch((error: unknown) => {
    if (!(error instanceof OatError)) throw error
    const { code, message, terminalHint, cause } = error
    const scope = `give it exactly this in Docker Home, or create another one: ${rightsOf(entry)}`
    const rejected = `check that it is an active token of the organization ${username}, and that all of it was copied. Do not try often: ${lockOutWords}`
    const usual = code === 'TOKEN_REJECTED' ? rejected : terminalHint
    throw new OatError(code, { message, hint: code.startsWith('SCOPE_') ? scope : usual, cause })
  })
  const called = proven === undefined || proven === label ? '' : `; Docker calls it ${JSON.stringify(proven)}`
  runner.info(`✓ ${JSON.stringify(label)} can ${access} ${repositories.join(', ')}, and no more${called}`)
}

const passedOn = ['registry', 'hub-url', 'timeout', 'attempts']

/** Mode rotate in this terminal, for these entries. `false`: a copy could not be made. */
export async function rotateHere(
  entries: readonly Entry[],
  inputs: Readonly<Record<string, string>>,
  { runner, home, token }: Ports,
): Promise<boolean> {
  if (entries.length === 0) return true
  const only = entries.map(({ label }) => label).join('\n')
  const fixedInputs = { mode: 'rotate', only, 'github-token': token.reveal() }
  const values = new Map(Object.entries(inputs).concat(Object.entries(fixedInputs)))
  const isCopied = await startRotate({
    ...runner,
    input: name => values.get(name) ?? (passedOn.includes(name) ? runner.input(name) : ''),
    output: () => undefined,
    summary: () => Promise.resolve(),
    // One line for each token is enough here.
    info: text => {
      runner.progress(printable(text))
    },
  })
  for (const entry of isCopied ? entries : []) {
    runner.info(`✓ token ${JSON.stringify(entry.label)}: ${placesOf(entry.stores, home)}`)
  }
  return isCopied
}

/** Places of a token, in words; a program with all of its own. */
export function placesOf(stores: readonly Store[], home: string): string {
  const wordsOf = (store: Store): string =>
    store.kind === 'program'
      ? `the program ${store.argv.map(word => JSON.stringify(word)).join(' ')}`
      : storeWords(storeName(store, home))
  return stores.map(wordsOf).join(', ')
}
