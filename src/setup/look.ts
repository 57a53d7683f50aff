import { createHash } from 'node:crypto'
import path from 'node:path'
import { getExecOutput } from '@actions/exec'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { findProgram } from '../base/program.ts'
import { Secret } from '../base/secret.ts'
import { counted } from '../base/text.ts'
import { findTokenList, parseTokenList } from '../token-list/read.ts'
import type { TokenList } from '../token-list/token-list.ts'
import type { SecretStore } from '../token-list/store.ts'
import { jobOf } from '../runner/job.ts'
import { readSecret, readText } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import type { GithubInventory } from '../stores/github/inventory.ts'
import type { GithubSettings } from '../stores/github/settings.ts'
import { readTokenListYaml } from '../yaml/read.ts'
import type { Environments } from './environment.ts'
import { branchWords, type Facts, names, openness, type SeenStep } from './facts.ts'
import { type ActionName, draftList, type OwnStep, plainEntry, type SeenWorkflows } from './logins.ts'
import { forbidden, rightsLine } from './rights.ts'

/** The token that was given, else that of gh, and where it came from. Throws INPUT_INVALID without one. */
export async function readPersonsToken(
  runner: Runner,
  server: string,
): Promise<{ token: Secret; from: string }> {
  const token = readSecret(runner, 'github-token')
  if (token !== undefined) return { token, from: 'the token that you gave' }
  const stdout = await outputOf('gh', ['auth', 'token', '--hostname', new URL(server).host], runner)
  if (stdout !== undefined && stdout.trim() !== '') {
    return { token: new Secret(stdout.trim(), runner.mask), from: 'gh' }
  }
  throw new OatError('INPUT_INVALID', {
    message: 'there is no GitHub token',
    hint: `run gh auth login, or set GH_TOKEN to a token of an administrator of the repository (classic: repo and workflow; fine-grained: Administration, Secrets, Variables and Environments: write)`,
  })
}

/** `undefined`: the program is not there, or it failed. */
async function outputOf(
  name: string,
  args: readonly string[],
  { environment }: Pick<Runner, 'environment'>,
): Promise<string | undefined> {
  const program = findProgram(name, environment)
  if (program === undefined) return undefined
  // It splits its first argument as a shell does.
  const { stdout, exitCode } = await getExecOutput(`"${program}"`, [...args], {
    silent: true,
    ignoreReturnCode: true,
  })
  return exitCode === 0 ? stdout : undefined
}

/** What setup looks at. */
interface LookPorts {
  readonly runner: Runner
  readonly home: string
  readonly server: string
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

/** Looks at the repository, here and on GitHub. Changes nothing. Throws STORE_* where GitHub does not answer. */
export async function lookAtHome(ports: LookPorts): Promise<Facts> {
  const { runner, settings, workflows, own, inventory } = ports
  runner.progress('asking GitHub')
  const list = await seenList(ports)
  const github = await settings.repository()
  const isOwn = ({ action }: OwnStep): boolean => own === undefined || action === own.name.toLowerCase()
  const steps: SeenStep[] = []
  for (const step of workflows.steps.filter(isOwn)) {
    const known = steps.find(({ path }) => path === step.path)
    const lastRun = known ? known.lastRun : await settings.lastRun(path.posix.basename(step.path))
    steps.push({ ...step, lastRun })
  }
  const [rotate, audit] = ['rotate', 'audit'].map(mode => steps.find(step => step.mode === mode))
  // A workflow decides where secrets go only if its action is the one that setup writes.
  const written = own && (rotate?.environment ?? audit?.environment)
  const name = ports.environment ?? written ?? names.environment
  const branches = await ports.environments.branchesOf(name)
  const account = await settings.account()
  const isThere = branches.kind !== 'absent'
  const rights = await settings.rights(account, github, isThere ? name : undefined)
  const who = { home: github.fullName, account: { name: account.name, from: ports.from }, rights }
  if (rights.lacks.includes('Secrets')) throw forbidden(rights.lacks, who)
  const isOpen = isThere && !rights.lacks.includes('Environments')
  const holds = isOpen ? await inventory.place(storeIn(name), []) : undefined
  const appId = holds?.variables?.get(names.appId)
  return {
    ...{ ...who, github, list, steps, rotate, audit, workflows, own },
    server: ports.server,
    isBranchProtected: await settings.isBranchProtected(github.defaultBranch),
    merged: await settings.files(github.defaultBranch),
    uncommitted: await uncommittedFiles(runner),
    logins: workflows.read({
      ...{ own, isKeyless: false, list: list.text === undefined ? undefined : list.value },
      answers: ports.answers,
    }),
    environment: { name, branches, holds },
    holds: await inventory.place(storeIn(undefined), []),
    isAppInstalled: appId === undefined ? undefined : await settings.isInstalled(appId),
    now: ports.now,
  }
}

/** The list in its file; without one, what the steps of this action say. */
async function seenList({ runner, files, workflows, home }: LookPorts): Promise<Facts['list']> {
  const path = readText(runner, 'config')
  const value = await findTokenList({ path, isExplicit: false }, files)
  if (value !== undefined) return { path, value, text: await files.read(path) }
  return { path, value: await listOfSteps(workflows, home), text: undefined }
}

async function listOfSteps({ steps }: SeenWorkflows, home: string): Promise<TokenList | undefined> {
  const logins = steps.filter(({ mode, repositories }) => mode === 'login' && repositories.length > 0)
  const secrets = new Set(logins.map(({ secret }) => secret).filter(name => name !== undefined))
  const entries = [...secrets].flatMap(secret => {
    const own = logins.filter(step => step.secret === secret)
    const access = own.some(step => step.access === 'push') ? 'push' : 'pull'
    const repositories = [...new Set(own.flatMap(step => step.repositories.map(name => name.toLowerCase())))]
    return plainEntry(repositories, { access, home, known: [] }).map(entry => ({
      ...entry,
      secrets: [secret],
    }))
  })
  const text = draftList(entries)
  // What steps name may not be what a list may hold, such as a repository of another registry.
  return text === undefined ? undefined : parsed(text).catch(() => undefined)
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

/** Git's hash of a text, and of the same with git's line ends. */
export function hashesOf(text: string): readonly string[] {
  return [text, text.replaceAll('\r\n', '\n')].map(content => {
    const bytes = Buffer.from(content)
    return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  })
}

/** Any secret of the repository, or of one of its environments: the place is what counts. */
function storeIn(environment: string | undefined): SecretStore {
  return secretIn(environment, 'ANY')
}

/** A secret of the repository, or of one of its environments. */
export function secretIn(environment: string | undefined, secret: string): SecretStore {
  const common = { secret, app: 'actions', repository: undefined, position: { line: 1, column: 1 } } as const
  return environment === undefined
    ? { kind: 'repository-secret', ...common }
    : { kind: 'environment-secret', environment, ...common }
}

/** Throws INPUT_INVALID where this is not the root of a clone of a repository on GitHub. */
export async function requireClone(runner: Runner, files: Files): Promise<string> {
  const { repository: home, server } = jobOf(runner.environment)
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

/** What was seen, in a few lines. */
export function foundLines(facts: Facts): readonly string[] {
  const { github, account, list, environment, isBranchProtected, home, logins } = facts
  const role = github.isAdmin ? 'an administrator' : 'not an administrator'
  const branch = isBranchProtected === undefined ? '' : isBranchProtected ? ', protected' : ', not protected'
  const organization = list.value?.organization ?? logins.organization
  const count = [...facts.workflows.paths].filter(path => path.startsWith('.github/workflows/')).length
  const shared = logins.count === 0 ? '' : `, ${counted(logins.count, 'login')} to change`
  const fork = github.forkOf
  const wide = openness(facts)
  return [
    `Repository: ${home}${fork === undefined ? '' : ` (a fork of ${fork})`}, branch ${github.defaultBranch}${branch}`,
    ...(fork === undefined
      ? []
      : [
          `  What is set up here is for the runs of ${home}: pull requests to ${fork} get no secrets of it. For ${fork} itself, run this in a clone whose origin is ${fork}`,
        ]),
    `Account: ${account.name ?? 'The token'} (from ${account.from}), ${role} of the repository`,
    rightsLine(facts.rights),
    `Workflows: ${count}${shared}${organization === undefined ? '' : `; Docker organization ${organization}`}`,
    `Token list: ${list.text === undefined ? 'none' : `${list.path}, ${counted(list.value?.tokens.length ?? 0, 'token')}`}`,
    `Environment ${environment.name}: ${environment.branches.kind === 'absent' ? 'none' : `for ${branchWords(facts)}`}${wide === undefined ? '' : ' (not limited enough)'}`,
  ]
}
