import path from 'node:path'
import { getExecOutput } from '@actions/exec'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { findProgram } from '../base/program.ts'
import { Secret } from '../base/secret.ts'
import { findRegister } from '../register/read.ts'
import type { SecretStore } from '../register/store.ts'
import { isWritten, readSecret, readText } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import type { GithubInventory } from '../stores/github/inventory.ts'
import type { GithubSettings } from '../stores/github/settings.ts'
import type { WorkflowFiles } from '../workflows/files.ts'
import { readRepository, usualPlaces } from '../workflows/read.ts'
import type { OwnAction } from '../workflows/jobs/repository.ts'
import { isOurs, type Workflow } from '../workflows/jobs/workflow.ts'
import { textOf } from '../yaml/tree.ts'
import type { ReadYaml } from '../yaml/read.ts'
import { type Facts, type ModeWorkflow, names } from './plan/facts.ts'
import { forbidden } from './plan/rights.ts'

/** A GitHub token, and where it came from in words. */
export interface PersonsToken {
  readonly value: Secret
  readonly from: string
}

/** The token that was given, else that of gh. Throws INPUT_INVALID without one. */
export async function readPersonsToken(runner: Runner, server: string): Promise<PersonsToken> {
  const token = readSecret(runner, 'github-token')
  if (token !== undefined) return { value: token, from: 'the token that you gave' }
  const gh = findProgram('gh', runner.environment)
  if (gh !== undefined) {
    const host = new URL(server).host
    const { stdout } = await getExecOutput(`"${gh}"`, ['auth', 'token', '--hostname', host], {
      silent: true,
      ignoreReturnCode: true,
    })
    if (stdout.trim() !== '') return { value: new Secret(stdout.trim(), runner.mask), from: 'gh' }
  }
  throw new OatError('INPUT_INVALID', {
    message: 'there is no GitHub token',
    hint: `run gh auth login, or set GH_TOKEN to a token of an administrator of the repository (classic: repo and workflow; fine-grained: Administration, Secrets, Variables and Environments: write)`,
  })
}

/** What setup looks at. */
export interface LookPorts {
  readonly runner: Runner
  readonly home: string
  readonly server: string
  readonly from: string
  readonly files: Files
  readonly workflowFiles: WorkflowFiles
  readonly readYaml: ReadYaml
  readonly settings: GithubSettings
  readonly inventory: GithubInventory
  readonly own: OwnAction | undefined
  /** A flag's, else the usual one. */
  readonly environment: string | undefined
  readonly now: number
}

/** Looks at the repository, here and on GitHub. Changes nothing. Throws STORE_* where GitHub does not answer. */
export async function lookAtHome(ports: LookPorts): Promise<Facts> {
  const { runner, settings, home } = ports
  runner.progress('looking at the workflows')
  const config = { path: readText(runner, 'config'), isExplicit: false }
  const register = await findRegister(config, ports.files)
  const { repository, paths } = readRepository(usualPlaces, {
    files: ports.workflowFiles,
    readYaml: ports.readYaml,
    name: home,
    own: ports.own ?? { name: '', tag: '', pin: undefined },
  })
  const { workflows } = repository
  runner.progress('asking GitHub')
  const github = await settings.repository()
  const rotate = await modeWorkflow('rotate', workflows, settings)
  const audit = await modeWorkflow('audit', workflows, settings)
  const name = rotate?.environment ?? audit?.environment ?? ports.environment ?? names.environment
  const environment = await settings.environment(name)
  const account = await settings.account()
  const rights = await settings.rights(account, github, environment && name)
  const who = { home: github.fullName, account: { name: account.name, from: ports.from }, rights }
  if (rights.lacks.includes('Secrets')) throw forbidden(rights.lacks, who)
  const isOpen = environment !== undefined && !rights.lacks.includes('Environments')
  const holds = isOpen ? await ports.inventory.place(storeIn(name), []) : undefined
  const appId = holds?.variables?.get(names.appId)
  return {
    ...who,
    server: ports.server,
    github,
    isBranchProtected: await settings.isBranchProtected(github.defaultBranch),
    repository,
    taken: paths,
    register: { path: config.path, value: register, text: register && (await ports.files.read(config.path)) },
    rotate,
    audit,
    environment: { name, isProtected: environment?.isProtected, holds },
    holds: await ports.inventory.place(storeIn(undefined), []),
    isAppInstalled: appId === undefined ? undefined : await settings.isInstalled(appId),
    own: ports.own,
    now: ports.now,
  }
}

/** Any secret of the repository, or of one of its environments: the place is what counts. */
function storeIn(environment: string | undefined): SecretStore {
  const common = {
    secret: 'ANY',
    app: 'actions',
    repository: undefined,
    position: { line: 1, column: 1 },
  } as const
  return environment === undefined
    ? { kind: 'repository-secret', ...common }
    : { kind: 'environment-secret', environment, ...common }
}

/** The first workflow with a step of this action in the mode. */
async function modeWorkflow(
  mode: 'rotate' | 'audit',
  workflows: ReadonlyMap<string, Workflow>,
  settings: GithubSettings,
): Promise<ModeWorkflow | undefined> {
  for (const [file, workflow] of workflows) {
    const job = workflow.jobs.find(({ steps }) =>
      steps.some(step => isOurs(step) && textOf(step.with, 'mode') === mode),
    )
    if (job === undefined) continue
    const lastRun = await settings.lastRun(path.posix.basename(file))
    return { path: file, text: workflow.text, environment: job.environment, lastRun }
  }
  return undefined
}

/** Throws INPUT_INVALID where this is not the root of a clone of a repository on GitHub. */
export async function requireClone(runner: Runner, files: Files): Promise<string> {
  const { GITHUB_REPOSITORY: home = '' } = runner.environment
  const git = await files.locate('.git')
  if (git.kind !== 'file' && git.kind !== 'other') {
    throw new OatError('INPUT_INVALID', {
      message: 'this is not the root of a clone of your repository',
      hint: 'go to the root of the clone, and run it there',
    })
  }
  if (/^[^/\s]+\/[^/\s]+$/.test(home)) return home
  const { GITHUB_SERVER_URL: server = '' } = runner.environment
  throw new OatError('INPUT_INVALID', {
    message: `the remote "origin" does not lead to a repository of ${server || 'https://github.com'}`,
    hint: 'add the remote (git remote add origin …), or set GITHUB_REPOSITORY to owner/name. For GitHub Enterprise Server set GITHUB_SERVER_URL to its https address',
  })
}

/** The API of the GitHub at a web address (docs.github.com, "REST API" of each product). */
export function apiAddress(server: string): string {
  const { origin, host } = new URL(server)
  if (host === 'github.com') return ''
  return host.endsWith('.ghe.com') ? `https://api.${host}` : `${origin}/api/v3`
}

/** Lines of `with:` for what is not at the usual place. */
export function elsewhereLines(runner: Runner): readonly string[] {
  return (['config', 'registry', 'hub-url'] as const).flatMap(name =>
    isWritten(runner, name) ? [`${name}: ${JSON.stringify(readText(runner, name))}`] : [],
  )
}
