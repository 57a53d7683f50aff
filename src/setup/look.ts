import path from 'node:path'
import { getExecOutput } from '@actions/exec'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { findProgram } from '../base/program.ts'
import { Secret } from '../base/secret.ts'
import { findTokenList, parseTokenList } from '../token-list/read.ts'
import type { TokenList } from '../token-list/token-list.ts'
import type { SecretStore } from '../token-list/store.ts'
import { readSecret, readText } from '../runner/inputs.ts'
import { jobOf } from '../runner/job.ts'
import type { Runner } from '../runner/runner.ts'
import type { GithubInventory } from '../stores/github/inventory.ts'
import type { GithubSettings } from '../stores/github/settings.ts'
import { readTokenListYaml } from '../yaml/read.ts'
import type { Environments } from './environment.ts'
import { type ActionName, draftList, plainEntry, type SeenWorkflows } from './logins.ts'
import { forbidden } from './rights.ts'
import { names } from './workflow-texts.ts'

/** Throws INPUT_INVALID where this is not the root of a clone of a repository on GitHub. */
export async function requireClone({ environment }: Runner, files: Files): Promise<string> {
  const { repository: home, server } = jobOf(environment)
  const git = await files.locate('.git')
  if (git.kind !== 'file' && git.kind !== 'other') {
    throw new OatError('INPUT_INVALID', {
      message: 'this is not the root of a clone of your repository',
      hint: 'go to the root of the clone, and run it there',
    })
  }
  if (/^[^/\s]+\/[^/\s]+$/.test(home)) return home
  throw new OatError('INPUT_INVALID', {
    message: `the remote "origin" does not lead to a repository of ${server}`,
    hint: 'add the remote (git remote add origin …), or set GITHUB_REPOSITORY to owner/name. For GitHub Enterprise Server set GITHUB_SERVER_URL to its https address',
  })
}

/** The token that was given, else that of gh, and where it came from. Throws INPUT_INVALID without one. */
export async function readPersonsToken(runner: Runner, server: string) {
  const token = readSecret(runner, 'github-token')
  if (token !== undefined) return { token, from: 'the token that you gave' }
  const text = (await outputOf('gh', ['auth', 'token', '--hostname', new URL(server).host], runner))?.trim()
  if (text) return { token: new Secret(text, runner.mask), from: 'gh' }
  throw new OatError('INPUT_INVALID', {
    message: 'there is no GitHub token',
    hint: 'run gh auth login, or set GH_TOKEN to a token of an administrator of the repository (classic: repo and workflow; fine-grained: Administration, Secrets, Variables and Environments: write)',
  })
}

/** `undefined`: the program is not there, or it failed. */
async function outputOf(name: string, args: string[], { environment }: Pick<Runner, 'environment'>) {
  const program = findProgram(name, environment)
  if (program === undefined) return undefined
  // It splits its first argument as a shell does.
  const options = { silent: true, ignoreReturnCode: true }
  const { stdout, exitCode } = await getExecOutput(`"${program}"`, args, options)
  return exitCode === 0 ? stdout : undefined
}

interface LookPorts {
  readonly runner: Runner
  readonly home: string
  readonly server: string
  /** Where the token came from, in words. */
  readonly from: string
  readonly files: Files
  readonly workflows: SeenWorkflows
  readonly own: ActionName | undefined
  readonly settings: GithubSettings
  readonly environments: Environments
  readonly inventory: GithubInventory
  /** A flag's. */
  readonly environment: string | undefined
  /** What a person said of logins. */
  readonly answers: readonly string[]
  readonly now: number
}

/** Everything that setup saw before it asked anything. */
export type Facts = Awaited<ReturnType<typeof lookAtHome>>

/** Looks at the repository, here and on GitHub. Changes nothing. Throws STORE_* where GitHub does not answer. */
export async function lookAtHome(ports: LookPorts) {
  const { runner, settings, workflows, own, inventory, server, now, environments } = ports
  runner.progress('asking GitHub')
  const list = await seenList(ports)
  const github = await settings.repository()
  const { fullName: home, defaultBranch } = github
  // A step of another owner's action is not ours.
  const ours = workflows.steps.filter(({ action }) => own === undefined || action === own.name.toLowerCase())
  const steps: (SeenWorkflows['steps'][number] & {
    lastRun: Awaited<ReturnType<typeof settings.lastRun>>
  })[] = []
  for (const step of ours) {
    const known = steps.find(one => one.path === step.path)
    steps.push({ ...step, ...(known ?? { lastRun: await settings.lastRun(path.posix.basename(step.path)) }) })
  }
  const [rotate, audit] = ['rotate', 'audit'].map(mode => steps.find(step => step.mode === mode))
  // A workflow decides where secrets go only if its action is the one that setup writes.
  const written = own && (rotate?.environment ?? audit?.environment)
  const name = ports.environment ?? written ?? names.environment
  const branches = await environments.branchesOf(name)
  const account = await settings.account()
  const isThere = branches.kind !== 'absent'
  const rights = await settings.rights(account, github, isThere ? name : undefined)
  if (rights.lacks.includes('Secrets')) throw forbidden(rights.lacks, { home, rights })
  const isOpen = isThere && !rights.lacks.includes('Environments')
  const inEnvironment = isOpen ? await inventory.place(secretIn(name, 'ANY'), []) : undefined
  const appId = inEnvironment?.variables?.get(names.appId)
  return {
    ...{ home, server, github, rights, list, steps, rotate, audit, workflows, own, now },
    account: { name: account.name, from: ports.from },
    isBranchProtected: await settings.isBranchProtected(defaultBranch),
    /** Git's hash of each file of the default branch; `undefined`: they could not be seen. */
    merged: await settings.files(defaultBranch),
    /** Files that differ from the last commit of this clone; `undefined`: git did not tell. */
    uncommitted: await uncommittedFiles(runner),
    /** What the logins need, with the answers that were given. */
    logins: workflows.read({
      ...{ own, isKeyless: false, list: list.text === undefined ? undefined : list.value },
      answers: ports.answers,
    }),
    environment: { name, branches, holds: inEnvironment },
    /** Actions secrets and variables of the repository. */
    holds: await inventory.place(secretIn(undefined, 'ANY'), []),
    /** Whether the App is installed; `undefined` where that cannot be seen. */
    isAppInstalled: appId === undefined ? undefined : await settings.isInstalled(appId),
  }
}

/** The list in its file; without one, what the login steps of this action say. */
async function seenList({ runner, files, workflows, home }: LookPorts) {
  const path = readText(runner, 'config')
  const value = await findTokenList({ path, isExplicit: false }, files)
  if (value !== undefined) return { path, value, text: await files.read(path) }
  const logins = workflows.steps.filter(
    ({ mode, repositories }) => mode === 'login' && repositories.length > 0,
  )
  const secrets = [...new Set(logins.flatMap(({ secret }) => secret ?? []))]
  const entries = secrets.flatMap(secret => {
    const own = logins.filter(step => step.secret === secret)
    const access = own.some(step => step.access === 'push') ? 'push' : 'pull'
    const repositories = [...new Set(own.flatMap(step => step.repositories.map(name => name.toLowerCase())))]
    const named = plainEntry(repositories, { access, home, known: [] })
    return named.map(entry => ({ ...entry, secrets: [secret] }))
  })
  const text = draftList(entries)
  // What steps name may not be what a list may hold, such as a repository of another registry.
  return {
    path,
    value: text === undefined ? text : await parsed(text).catch(() => undefined),
    text: undefined,
  }
}

/** By the list's own rules. Throws LIST_INVALID. */
export async function parsed(text: string, path = 'the list'): Promise<TokenList> {
  return parseTokenList(await readTokenListYaml(text), path)
}

async function uncommittedFiles(runner: Runner): Promise<ReadonlySet<string> | undefined> {
  const args = ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames']
  const text = await outputOf('git', args, runner)
  return text === undefined ? undefined : new Set(text.split('\0').map(line => line.slice(3)))
}

/** A secret of the repository, or of one of its environments. */
export function secretIn(environment: string | undefined, secret: string): SecretStore {
  const common = { secret, app: 'actions', repository: undefined, position: { line: 1, column: 1 } } as const
  return environment === undefined
    ? { kind: 'repository-secret', ...common }
    : { kind: 'environment-secret', environment, ...common }
}
