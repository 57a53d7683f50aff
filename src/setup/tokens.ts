import { lockOutWords } from '../base/retry.ts'
import { OatError } from '../base/error.ts'
import { Secret } from '../base/secret.ts'
import { dayMs, parseInstant } from '../base/time.ts'
import { secretNameFor } from '../token-list/find-entry.ts'
import type { TokenList, Entry } from '../token-list/token-list.ts'
import { isSecretStore } from '../token-list/store.ts'
import { lintToken } from '../registry/lint.ts'
import { entryNeeds } from '../registry/needs.ts'
import { proveGrant } from '../registry/prove.ts'
import { createRegistry } from '../registry/registry.ts'
import { startRotate } from '../rotate/start.ts'
import { inRepository } from '../runner/github-variables.ts'
import { readSecret, readText } from '../runner/inputs.ts'
import { printable } from '../base/text.ts'
import { newTokenMenu } from '../tokens/docker-home.ts'
import { date } from '../tokens/token.ts'
import { untilTaken } from './asker.ts'
import { commandOf, placesOf } from './facts.ts'
import type { OwnerAccount } from './owner.ts'
import type { Ports } from './ports.ts'

/** What it takes to try a token. */
type TokenPorts = Pick<Ports, 'runner' | 'asker' | 'host' | 'home' | 'http' | 'clock'>

/** A token that a person created, and proved. */
type GivenToken = Awaited<ReturnType<typeof obtainTokens>>[number]

/**
 * Gets the token of each entry and proves it, before anything is written: from the variable that is called like its secret, from
 * `token` where there is only one entry, or from a person, who is asked again until it is right.
 * @throws OatError INPUT_INVALID that names every variable that is missing; what is wrong with a token that was given
 */
export async function obtainTokens(entries: readonly Entry[], list: TokenList, ports: TokenPorts) {
  const { runner, asker, home, clock } = ports
  const isOnly = entries.length === 1
  const variableOf = (entry: Entry): string =>
    secretNameFor(entry, home)?.secret ?? entry.stores.find(isSecretStore)?.secret ?? 'DOCKER_OAT_TOKEN'
  const given = entries.map(entry => {
    const text = runner.environment[variableOf(entry)]?.trim() ?? ''
    if (text !== '') return new Secret(text, runner.mask)
    return isOnly ? readSecret(runner, 'token') : undefined
  })
  const missing = entries.filter((_, place) => given[place] === undefined)
  if (missing.length > 0 && asker === undefined) {
    throw new OatError('INPUT_INVALID', {
      message: `the values of these tokens are missing: ${missing.map(variableOf).join(', ')}`,
      hint: `set a variable of that name for each${isOnly ? ', or use --stdin token' : ''}; nothing was changed`,
    })
  }
  const expiresAt = readText(runner, 'expires-at')
  const proven: { readonly entry: Entry; readonly value: Secret; readonly expiresAt: string }[] = []
  for (const [place, entry] of entries.entries()) {
    const known = given[place]
    if (known !== undefined) await proveToken(known, { entry, list, ports })
    const value = known ?? (await pastedToken({ entry, list, ports }))
    // Docker's registry does not tell when a token expires.
    const expiry = await (expiresAt ||
      asker?.answer({
        flag: '--expires-at DATE',
        text: `When does ${JSON.stringify(entry.label)} expire?`,
        reason:
          'A variable beside the secret keeps the date. A login step that reads it (expires-at) warns two weeks before.',
        proposal: date(clock.now() + 90 * dayMs),
        problem: answer =>
          parseInstant(answer) === undefined ? 'Write a date, such as 2027-02-23' : undefined,
      }))
    proven.push({ entry, value, expiresAt: expiry ?? '' })
  }
  return proven
}

interface Wanted {
  readonly entry: Entry
  readonly list: TokenList
  readonly ports: TokenPorts
}

/** A person creates it in Docker Home, whose menus are named here. */
function pastedToken({ entry, list, ports }: Wanted): Promise<Secret> {
  const { runner } = ports
  const { organization } = list
  const { access, repositories, publicPull, label } = entry
  const right = `Image ${access === 'push' ? 'Push' : 'Pull'}`
  const rights = `${repositories.join(', ')} with ${right}${publicPull ? ', and Read public repositories' : ''}`
  runner.info(`Create the token ${JSON.stringify(label)} in Docker Home:`)
  runner.info(`  1. Open https://app.docker.com → ${organization} → ${newTokenMenu}`)
  runner.info(`  2. Label: ${label}. Expiration date: 90 days`)
  runner.info(`  3. Repository: ${rights}`)
  runner.info('  4. Generate token, and copy it')
  return untilTaken(`Paste the token ${JSON.stringify(label)} (nothing of it is shown)`, ports, {
    take: async typed => {
      const value = new Secret(typed, runner.mask)
      await proveToken(value, { entry, list, ports })
      return value
    },
    remedyOf: ({ code, terminalHint }) => {
      if (code.startsWith('SCOPE_')) {
        return `give it exactly this in Docker Home, or create another one: ${rights}`
      }
      if (code !== 'TOKEN_REJECTED') return /^(TOKEN_|WRONG_)/.test(code) ? terminalHint : undefined
      return `check that it belongs to the Docker organization ${organization}, and not to another one or to a person, that it is active, and that all of it was copied. Do not try often: ${lockOutWords}`
    },
    lastWord: new OatError('TOKEN_REJECTED', {
      message: `three tokens were refused; setup stops here so that Docker does not lock ${organization} out`,
      hint: `nothing was changed. Look in Docker Home that the token is active and belongs to ${organization}, then start setup again`,
    }),
  })
}

/** Throws what is wrong with it: TOKEN_*, SCOPE_*, WRONG_TOKEN. */
async function proveToken(token: Secret, { entry, list, ports }: Wanted): Promise<void> {
  const { host, http, runner } = ports
  lintToken(token, '', host)
  const { organization: username } = list
  const { label, access, channel, repositories } = entry
  const { label: proven } = await proveGrant({
    registry: createRegistry(host, { username, token }, { http, mask: runner.mask }),
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
    onLabel: () => undefined,
  })
  const called = proven === undefined || proven === label ? '' : `; Docker calls it ${JSON.stringify(proven)}`
  runner.info(`✓ ${JSON.stringify(label)} can ${access} ${repositories.join(', ')}, and no more${called}`)
}

/** A program of the list is code of whoever wrote it: it runs here only after a question of its own. */
export async function withoutPrograms(entries: readonly Entry[], { runner, asker, flags }: Ports) {
  const programsOf = ({ stores }: Entry): readonly string[] =>
    stores.flatMap(store => (store.kind === 'program' ? commandOf(store.argv) : []))
  const programs = [...new Set(entries.flatMap(programsOf))]
  if (programs.length === 0 || flags.has('run-programs')) return entries
  const question = `The token list has programs that would run on this machine, with a token on standard input: ${programs.join('; ')}. Run them?`
  if (!flags.has('yes') && (await asker?.confirm(question)) === true) return entries
  return entries.filter(entry => {
    const isLeft = programsOf(entry).length > 0
    const why = 'is left to a workflow: its program does not run on this machine (--run-programs allows it)'
    if (isLeft) runner.warning(`token ${JSON.stringify(entry.label)} ${why}`)
    return !isLeft
  })
}

/** Mode rotate in this terminal: it creates the tokens. */
export function rotateByOwner(entries: readonly Entry[], account: OwnerAccount, ports: Ports) {
  return rotateHere(entries, ports, {
    'hub-username': account.username,
    'hub-password': account.password.reveal(),
    'hub-totp-secret': account.totpSecret?.reveal() ?? '',
  })
}

/** The same for tokens that a person created: it copies them. */
export async function rotateByHand(tokens: readonly GivenToken[], ports: Ports): Promise<boolean> {
  let isDone = true
  for (const { entry, value, expiresAt } of tokens) {
    const inputs = { token: value.reveal(), 'expires-at': expiresAt }
    isDone = (await rotateHere([entry], ports, inputs)) && isDone
  }
  return isDone
}

const passedOn = ['config', 'registry', 'hub-url', 'timeout', 'attempts']

async function rotateHere(
  entries: readonly Entry[],
  { runner, home, apiUrl, token }: Ports,
  inputs: Readonly<Record<string, string>>,
): Promise<boolean> {
  if (entries.length === 0) return true
  const only = entries.map(({ label }) => label).join('\n')
  const all: Readonly<Record<string, string>> = {
    ...inputs,
    only,
    mode: 'rotate',
    'github-token': token.reveal(),
  }
  const isCopied = await startRotate({
    ...runner,
    environment: inRepository(runner.environment, { repository: home, apiUrl }),
    input: name => all[name] ?? (passedOn.includes(name) ? runner.input(name) : ''),
    output: () => undefined,
    summary: () => Promise.resolve(),
    // One line for each token is enough here.
    info: text => {
      runner.progress(printable(text))
    },
  })
  for (const entry of isCopied ? entries : []) {
    runner.info(`✓ token ${JSON.stringify(entry.label)}: ${placesOf(entry, home)}`)
  }
  return isCopied
}
