import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import { startRotate } from '../rotate/start.ts'
import type { Runner } from '../runner/runner.ts'
import type { Slot } from '../register/register.ts'
import type { SecretStore } from '../register/store.ts'
import type { GithubSettings } from '../stores/github/settings.ts'
import type { GithubStores } from '../stores/stores.ts'
import type { WorkflowFiles } from '../workflows/files.ts'
import type { OwnApp } from './app.ts'
import { type Facts, names } from './plan/facts.ts'
import { type Plan, type PlannedFile, placesOf } from './plan/plan.ts'
import type { PastedToken } from './tokens.ts'

/** An owner account of Docker, for the environment alone. */
export interface OwnerAccount {
  readonly username: string
  readonly password: Secret
  readonly totpSecret: Secret | undefined
}

/** Everything that the plan needs and that is not in it. */
export interface Performance {
  readonly facts: Facts
  readonly plan: Plan
  readonly account: OwnerAccount | undefined
  readonly tokens: readonly PastedToken[]
  /** The person's. */
  readonly githubToken: Secret
  /** Of GitHub's API. */
  readonly apiUrl: string
  readonly runner: Runner
  readonly files: WorkflowFiles
  readonly settings: GithubSettings
  readonly github: GithubStores
  /** `undefined`: the plan has none. */
  readonly app: AppWork | undefined
}

/** How the GitHub App comes about. */
export interface AppWork {
  /** Registers it, or gives the one that exists, with its key. */
  readonly register: () => Promise<OwnApp>
  /** Waits until it is installed. */
  readonly install: (app: OwnApp) => Promise<void>
}

/**
 * Carries out the plan step by step. Each step is whole when the next one begins, so that it can be stopped anywhere and run again.
 * `false`: a token could not be copied everywhere. Throws STORE_*, INPUT_INVALID for a file that cannot be written.
 */
export async function perform(work: Performance): Promise<boolean> {
  const { facts, plan, runner, settings, github } = work
  const environment = facts.environment.name
  const put = async (secret: string, value: Secret): Promise<void> => {
    const outcome = await github.write(secretIn(environment, secret), { value })
    if (outcome.result === 'lost') throw outcome.error
    runner.info(`✓ secret ${secret}, environment ${environment}`)
  }
  for (const file of plan.files) await write(file, work)
  if (plan.createsEnvironment) {
    await settings.createEnvironment(environment)
    runner.info(`✓ environment ${environment}, for protected branches`)
  }
  if (work.account !== undefined) {
    const { username, password, totpSecret } = work.account
    await put(names.password, password)
    if (totpSecret !== undefined) await put(names.totp, totpSecret)
    await settings.setVariable({ name: names.owner, environment }, username)
    runner.info(`✓ variable ${names.owner}, environment ${environment}: ${username}`)
  }
  if (work.app !== undefined) await makeApp(work.app, { work, environment, put })
  for (const { name, value } of plan.variables) {
    await settings.setVariable({ name, environment: undefined }, value)
    runner.info(`✓ variable ${name}: ${value}`)
  }
  return rotateFirst(work)
}

function secretIn(environment: string, secret: string): SecretStore {
  const position = { line: 1, column: 1 }
  return { kind: 'environment-secret', app: 'actions', repository: undefined, environment, secret, position }
}

async function write({ path, before, after }: PlannedFile, { files, runner }: Performance): Promise<void> {
  const problem =
    before === undefined ? await files.create(path, after) : await files.replace({ path, before, after })
  if (problem === undefined) {
    runner.info(`✓ ${path}`)
    return
  }
  throw new OatError('INPUT_INVALID', {
    message: `${path} cannot be written: ${problem}`,
    hint: 'see to this file, then run setup again: it goes on where it stopped',
  })
}

/** The key goes from GitHub's answer into the secret, and nowhere else. */
async function makeApp(
  { register, install }: AppWork,
  options: { work: Performance; environment: string; put: (secret: string, value: Secret) => Promise<void> },
): Promise<void> {
  const { work, environment, put } = options
  const { runner, settings } = work
  const app = await register()
  try {
    await put(names.appKey, app.key)
    await settings.setVariable({ name: names.appId, environment }, app.clientId)
    runner.info(`✓ variable ${names.appId}, environment ${environment}: ${app.clientId}`)
  } catch (error) {
    // Of another one the person has the key.
    if (app.slug !== '') {
      runner.warning(
        `the GitHub App ${app.slug} exists, and its key is not saved: delete the App in its settings on GitHub, then run setup again`,
      )
    }
    throw error
  }
  await install(app)
}

/** Mode rotate in this terminal: with an owner account it creates the tokens, else it copies those that a person created. */
async function rotateFirst(work: Performance): Promise<boolean> {
  const { plan, account, tokens } = work
  const labels = plan.tokens.map(({ label }) => label)
  if (labels.length === 0) return true
  const runs: { slots: readonly Slot[]; inputs: Readonly<Record<string, string>> }[] = tokens.map(
    ({ slot, value, expiresAt }) => ({
      slots: [slot],
      inputs: { only: slot.label, token: value.reveal(), 'expires-at': expiresAt },
    }),
  )
  if (tokens.length === 0 && account !== undefined) {
    runs.push({ slots: plan.tokens, inputs: ownerInputs(account, labels) })
  }
  let isDone = true
  for (const { slots, inputs } of runs) {
    const isCopied = await startRotate(asRotate(work, inputs))
    isDone &&= isCopied
    for (const slot of isCopied ? slots : []) {
      work.runner.info(`✓ token ${JSON.stringify(slot.label)}: ${placesOf(slot)}`)
    }
  }
  return isDone
}

function ownerInputs({ username, password, totpSecret }: OwnerAccount, labels: readonly string[]) {
  return {
    only: labels.join('\n'),
    'hub-username': username,
    'hub-password': password.reveal(),
    'hub-totp-secret': totpSecret?.reveal() ?? '',
  }
}

const passedOn = ['config', 'registry', 'hub-url', 'timeout', 'attempts']

function asRotate(
  { runner, githubToken, apiUrl, facts }: Performance,
  inputs: Readonly<Record<string, string>>,
): Runner {
  const all: Readonly<Record<string, string>> = {
    mode: 'rotate',
    'github-token': githubToken.reveal(),
    ...inputs,
  }
  return {
    ...runner,
    environment: { ...runner.environment, GITHUB_REPOSITORY: facts.home, GITHUB_API_URL: apiUrl },
    input: name => all[name] ?? (passedOn.includes(name) ? runner.input(name) : ''),
    output: () => undefined,
    summary: () => Promise.resolve(),
    // One line for each token is enough here.
    info: text => {
      runner.progress(printable(text))
    },
  }
}
