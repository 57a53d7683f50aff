import type { Clock, Deadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import type { Http } from '../base/http.ts'
import type { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import type { TokenList, Entry } from '../token-list/token-list.ts'
import type { RegistryHost } from '../registry/host.ts'
import { createRegistry } from '../registry/registry.ts'
import { startRotate } from '../rotate/start.ts'
import { inRepository } from '../runner/job.ts'
import type { Runner } from '../runner/runner.ts'
import type { CommandLine } from '../runner/terminal/command-line.ts'
import type { GithubAsk, AppKey } from '../stores/github/octokit.ts'
import type { GithubSettings } from '../stores/github/settings.ts'
import type { GithubStores } from '../stores/stores.ts'
import { type AppPermissions, obtainApp } from './app.ts'
import type { Asker } from './asker.ts'
import type { Environments } from './environment.ts'
import { branchWords, commandOf, openness, placesOf } from './facts.ts'
import type { PlannedFile } from './logins.ts'
import { type Facts, secretIn } from './look.ts'
import { obtainOwner, type OwnerAccount } from './owner.ts'
import { obtainTokens } from './tokens.ts'

interface HandPorts {
  readonly runner: Runner
  readonly line: CommandLine
  readonly asker: Asker | undefined
  readonly clock: Clock
  readonly deadline: Deadline
  readonly http: Http
  readonly files: Files
  readonly host: RegistryHost
  readonly home: string
  readonly settings: GithubSettings
  readonly environments: Environments
  readonly github: GithubStores
  /** GitHub's API as an App. */
  readonly askAs: (key: AppKey) => GithubAsk
  /** Gives the reason when a file cannot be written. */
  readonly write: (file: PlannedFile) => Promise<string | undefined>
  /** The person's, for mode rotate. */
  readonly token: Secret
  readonly apiUrl: string
}

/** What the steps of a plan are prepared and done with. */
export type Hands = ReturnType<typeof createHands>

/** Errors: INPUT_INVALID, STORE_*, and what those throw that obtain something. */
export function createHands(ports: HandPorts) {
  return { ...createAsking(ports), ...createWriting(ports), ...createRotating(ports) }
}

/** What a plan needs and does not have, and whether it may be done. */
function createAsking(ports: HandPorts) {
  const { runner, line, asker, host, environments } = ports
  const accounts = new Map<string, Promise<OwnerAccount>>()
  return {
    owner: (username: string, { organization }: TokenList) => {
      const account = accounts.get(username) ?? obtainOwner({ username, organization }, ports)
      accounts.set(username, account)
      return account
    },
    app: (facts: Facts, permissions: AppPermissions) =>
      obtainApp(facts, permissions, { ...ports, clientId: line.values.get('app') }),
    tokens: (entries: readonly Entry[], list: TokenList) =>
      obtainTokens(entries, {
        ...{ runner, asker, host, list, home: ports.home, now: ports.clock.now() },
        openRegistry: credential => createRegistry(host, credential, { http: ports.http, mask: runner.mask }),
      }),

    /** Asks before the environment is limited: no secret is put where other branches can read it. */
    limitEnvironment: async (facts: Facts) => {
      const { name } = facts.environment
      const { defaultBranch: branch } = facts.github
      const open = openness(facts)
      const question = `${open ?? ''}: whoever can push such a branch could use its secrets. Limit it to ${branch} alone?`
      if (open !== undefined && !line.values.has('limit-environment') && (await asker?.confirm(question)) !== true) {
        throw new OatError('INPUT_INVALID', {
          message: open,
          hint: `limit it to ${branch} (${facts.server}/${facts.home}/settings/environments), or let setup do that: --limit-environment; nothing was changed`,
        })
      }
      return async () => {
        const branches = await environments.limit(name, branch).catch((cause: unknown) => {
          if (!(cause instanceof OatError) || cause.code !== 'STORE_FAILED') throw cause
          throw noPolicies(cause.message, cause)
        })
        const after = { ...facts, environment: { ...facts.environment, branches } }
        const still = openness(after)
        if (still !== undefined || branches.kind === 'absent') throw noPolicies(still ?? 'it is not there')
        runner.info(`✓ environment ${name}, for ${branchWords(after)} alone`)
        return true
      }
    },

    /** A program of the list is code of whoever wrote it: it runs here only after a question of its own. */
    withoutPrograms: async (entries: readonly Entry[]): Promise<readonly Entry[]> => {
      const programsOf = ({ stores }: Entry): readonly string[] =>
        stores.flatMap(store => (store.kind === 'program' ? commandOf(store.argv) : []))
      const programs = [...new Set(entries.flatMap(programsOf))]
      if (programs.length === 0 || line.values.has('run-programs')) return entries
      const question = `The token list has programs that would run on this machine, with a token on standard input: ${programs.join('; ')}. Run them?`
      if (!line.yes && (await asker?.confirm(question)) === true) return entries
      const [left, allowed] = [true, false].map(runs =>
        entries.filter(entry => programsOf(entry).length > 0 === runs),
      )
      for (const { label } of left ?? []) {
        runner.warning(
          `token ${JSON.stringify(label)} is left to a workflow: its program does not run on this machine (--run-programs allows it)`,
        )
      }
      return allowed ?? []
    },
  }
}

function createWriting({ runner, settings, github, write }: HandPorts) {
  const inPlace = (place?: string): string => (place === undefined ? '' : `, environment ${place}`)
  return {
    write: async (file: PlannedFile) => {
      const problem = await write(file)
      if (problem !== undefined) {
        throw new OatError('INPUT_INVALID', {
          message: `${file.path} cannot be written: ${problem}`,
          hint: 'correct that, then run setup again: it goes on where it stopped',
        })
      }
      runner.info(`✓ ${file.path}`)
      return true
    },
    put: async (secret: string, value: Secret, place?: string) => {
      const outcome = await github.write(secretIn(place, secret), { value })
      if (outcome.result === 'lost') throw outcome.error
      runner.info(`✓ secret ${secret}${inPlace(place)}`)
    },
    set: async (name: string, value: string, place?: string) => {
      await settings.setVariable({ name, environment: place }, value)
      runner.info(`✓ variable ${name}${inPlace(place)}: ${value}`)
      return true
    },
  }
}

/** Mode rotate in this terminal. */
function createRotating(ports: HandPorts) {
  const rotated = async (facts: Facts, entries: readonly Entry[], inputs: Record<string, string>) => {
    const only = entries.map(({ label }) => label).join('\n')
    const isCopied =
      entries.length === 0 || (await startRotate(asRotate(ports, facts.home, { ...inputs, only })))
    for (const entry of isCopied ? entries : []) {
      ports.runner.info(`✓ token ${JSON.stringify(entry.label)}: ${placesOf(entry, facts.home)}`)
    }
    return isCopied
  }
  return {
    /** It creates the tokens. */
    rotateByOwner: (facts: Facts, account: OwnerAccount, entries: readonly Entry[]) =>
      rotated(facts, entries, {
        'hub-username': account.username,
        'hub-password': account.password.reveal(),
        'hub-totp-secret': account.totpSecret?.reveal() ?? '',
      }),
    /** It copies those that a person created. */
    rotateByHand: async (facts: Facts, tokens: Awaited<ReturnType<typeof obtainTokens>>) => {
      let isDone = true
      for (const { entry, value, expiresAt } of tokens) {
        const inputs = { token: value.reveal(), 'expires-at': expiresAt }
        isDone = (await rotated(facts, [entry], inputs)) && isDone
      }
      return isDone
    },
  }
}

function noPolicies(seen: string, cause?: unknown): OatError {
  return new OatError('STORE_FAILED', {
    message: `GitHub does not limit the environment: ${seen}`,
    hint: 'in a private repository that takes GitHub Pro, Team or Enterprise. Without it, set up with --rotation none --audit none: nothing is then stored but the tokens, and a person replaces each in time by rotate --only LABEL --prompt token. Nothing else was changed',
    cause,
  })
}

const passedOn = ['config', 'registry', 'hub-url', 'timeout', 'attempts']

function asRotate(
  { runner, token, apiUrl }: Pick<HandPorts, 'runner' | 'token' | 'apiUrl'>,
  home: string,
  inputs: Readonly<Record<string, string>>,
): Runner {
  const all: Readonly<Record<string, string>> = {
    ...{ mode: 'rotate', 'github-token': token.reveal() },
    ...inputs,
  }
  return {
    ...runner,
    environment: inRepository(runner.environment, { repository: home, apiUrl }),
    input: name => all[name] ?? (passedOn.includes(name) ? runner.input(name) : ''),
    output: () => undefined,
    summary: () => Promise.resolve(),
    // One line for each token is enough here.
    info: text => {
      runner.progress(printable(text))
    },
  }
}
