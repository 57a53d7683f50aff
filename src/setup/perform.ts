import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import { isSecretStore } from '../token-list/store.ts'
import { startRotate } from '../rotate/start.ts'
import { inRepository } from '../runner/job.ts'
import type { Runner } from '../runner/runner.ts'
import type { GithubSettings } from '../stores/github/settings.ts'
import type { GithubStores } from '../stores/stores.ts'
import type { OwnApp } from './app.ts'
import type { Environments } from './environment.ts'
import { branchWords, type Facts, names, openness } from './facts.ts'
import type { PlannedFile } from './logins.ts'
import { secretIn } from './look.ts'
import type { OwnerAccount } from './owner.ts'
import { type Plan, placesOf } from './plan.ts'
import type { PastedToken } from './tokens.ts'

/** What the plan needs and does not have. */
export interface Performance {
  readonly facts: Facts
  readonly plan: Plan
  readonly account: OwnerAccount | undefined
  readonly app: OwnApp | undefined
  readonly tokens: readonly PastedToken[]
  readonly runner: Runner
  readonly settings: GithubSettings
  readonly environments: Environments
  readonly github: GithubStores
  /** Gives the reason when a file cannot be written. */
  readonly write: (file: PlannedFile) => Promise<string | undefined>
  /** What mode rotate gets as its inputs beside the token. */
  readonly rotateInputs: Readonly<Record<string, string>>
  readonly apiUrl: string
}

/**
 * Carries out the plan step by step. Each step is whole when the next one begins, so that it can be stopped anywhere and run again.
 * `false`: a token could not be copied everywhere. Throws STORE_*, INPUT_INVALID for a file that cannot be written.
 */
export async function perform(work: Performance): Promise<boolean> {
  const { facts, plan, runner, settings, github, account, app } = work
  const environment = facts.environment.name
  const put = async (secret: string, value: Secret, place?: string): Promise<void> => {
    const outcome = await github.write(secretIn(place, secret), { value })
    if (outcome.result === 'lost') throw outcome.error
    runner.info(`✓ secret ${secret}${place === undefined ? '' : `, environment ${place}`}`)
  }
  const set = async (name: string, value: string, place?: string): Promise<void> => {
    await settings.setVariable({ name, environment: place }, value)
    runner.info(`✓ variable ${name}${place === undefined ? '' : `, environment ${place}`}: ${value}`)
  }
  // Before any secret, and seen to hold.
  if (plan.limits) await limitEnvironment(work)
  for (const file of plan.files) await writeFile(file, work)
  if (account !== undefined && plan.username !== undefined) {
    await put(names.password, account.password, environment)
    if (account.totpSecret !== undefined) await put(names.totp, account.totpSecret, environment)
    await set(names.owner, account.username, environment)
  }
  if (app !== undefined) {
    await put(names.appKey, app.key, environment)
    await set(names.appId, app.clientId, environment)
  }
  for (const { name, value } of plan.variables) await set(name, value)
  return plan.hasFile ? copyByRotation(work) : copyAlone(work, { put, set })
}

async function limitEnvironment({ facts, environments, runner }: Performance): Promise<void> {
  const { name } = facts.environment
  const branches = await environments.limit(name, facts.github.defaultBranch).catch((cause: unknown) => {
    if (!(cause instanceof OatError) || cause.code !== 'STORE_FAILED') throw cause
    throw noPolicies(cause.message, cause)
  })
  const after = { ...facts, environment: { ...facts.environment, branches } }
  const open = openness(after)
  if (open !== undefined || branches.kind === 'absent') throw noPolicies(open ?? 'it is not there')
  runner.info(`✓ environment ${name}, for ${branchWords(after)} alone`)
}

function noPolicies(seen: string, cause?: unknown): OatError {
  return new OatError('STORE_FAILED', {
    message: `GitHub does not limit the environment: ${seen}`,
    hint: 'in a private repository that takes GitHub Pro, Team or Enterprise. Without it, set up with --rotation none --audit none: nothing is then stored but the tokens, and a person replaces each in time by rotate --only LABEL --prompt token. Nothing else was changed',
    cause,
  })
}

async function writeFile(file: PlannedFile, { write, runner }: Performance): Promise<void> {
  const problem = await write(file)
  if (problem === undefined) {
    runner.info(`✓ ${file.path}`)
    return
  }
  throw new OatError('INPUT_INVALID', {
    message: `${file.path} cannot be written: ${problem}`,
    hint: 'see to this file, then run setup again: it goes on where it stopped',
  })
}

interface Hands {
  readonly put: (secret: string, value: Secret) => Promise<void>
  readonly set: (name: string, value: string) => Promise<void>
}

/** Without a list there is nothing to rotate: each token goes into the secrets of this repository. */
async function copyAlone({ tokens }: Performance, { put, set }: Hands): Promise<boolean> {
  for (const { entry, value, expiresAt } of tokens) {
    for (const { secret } of entry.stores.filter(isSecretStore)) {
      await put(secret, value)
      if (expiresAt !== '') await set(`${secret}_EXPIRES_AT`, new Date(expiresAt).toISOString())
    }
  }
  return true
}

/** Mode rotate in this terminal: with an owner account it creates the tokens, else it copies those that a person created. */
async function copyByRotation(work: Performance): Promise<boolean> {
  const { plan, account, tokens, runner, facts } = work
  const runs = tokens.map(({ entry, value, expiresAt }) => ({
    entries: [entry],
    inputs: { only: entry.label, token: value.reveal(), 'expires-at': expiresAt },
  }))
  const all: readonly { entries: Plan['tokens']; inputs: Readonly<Record<string, string>> }[] =
    account === undefined || plan.tokens.length === 0
      ? runs
      : [{ entries: plan.tokens, inputs: ownerInputs(account, plan.tokens) }]
  let isDone = true
  for (const { entries, inputs } of all) {
    const isCopied = await startRotate(asRotate(work, inputs))
    isDone &&= isCopied
    for (const entry of isCopied ? entries : []) {
      runner.info(`✓ token ${JSON.stringify(entry.label)}: ${placesOf(entry, facts.home)}`)
    }
  }
  return isDone
}

function ownerInputs({ username, password, totpSecret }: OwnerAccount, entries: Plan['tokens']) {
  return {
    only: entries.map(({ label }) => label).join('\n'),
    'hub-username': username,
    'hub-password': password.reveal(),
    'hub-totp-secret': totpSecret?.reveal() ?? '',
  }
}

const passedOn = ['config', 'registry', 'hub-url', 'timeout', 'attempts']

function asRotate(
  { runner, rotateInputs, apiUrl, facts }: Performance,
  inputs: Readonly<Record<string, string>>,
): Runner {
  const all: Readonly<Record<string, string>> = { mode: 'rotate', ...rotateInputs, ...inputs }
  return {
    ...runner,
    environment: inRepository(runner.environment, { repository: facts.home, apiUrl }),
    input: name => all[name] ?? (passedOn.includes(name) ? runner.input(name) : ''),
    output: () => undefined,
    summary: () => Promise.resolve(),
    // One line for each token is enough here.
    info: text => {
      runner.progress(printable(text))
    },
  }
}
