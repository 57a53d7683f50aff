import path from 'node:path'
import { OatError } from '../base/error.ts'
import { findTokenList, parseTokenList } from '../token-list/read.ts'
import type { SecretStore } from '../token-list/store.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { readText } from '../runner/inputs.ts'
import type { Right, SeenRights } from '../stores/github/settings.ts'
import { readTokenListYaml } from '../yaml/read.ts'
import { type ActionName, draftList, plainEntry, type SeenWorkflows } from './logins.ts'
import { outputOf, type Ports } from './ports.ts'
import { names } from './workflow-texts.ts'

/** Everything that setup saw before it asked anything. */
export type Facts = Awaited<ReturnType<typeof lookAtHome>>

/** The workflows of the clone, and what a person said of their logins. */
interface SeenClone {
  readonly workflows: SeenWorkflows
  readonly own: ActionName | undefined
  readonly answers: readonly string[]
}

/** Looks at the repository, here and on GitHub. Changes nothing. Throws STORE_* where GitHub does not answer. */
export async function lookAtHome(ports: Ports, { workflows, own, answers }: SeenClone) {
  const { runner, settings, inventory, server, environments } = ports
  runner.progress('asking GitHub')
  const list = await seenList(ports, workflows)
  const github = await settings.repository()
  const { fullName: home, defaultBranch } = github
  // A step of another owner's action is not ours.
  const ours = workflows.steps.filter(({ action }) => own === undefined || action === own.name.toLowerCase())
  const runs = new Map<string, Awaited<ReturnType<typeof settings.lastRun>>>()
  for (const name of new Set(ours.map(step => step.path))) {
    runs.set(name, await settings.lastRun(path.posix.basename(name)))
  }
  const steps = ours.map(step => ({ ...step, lastRun: runs.get(step.path) }))
  const [rotate, audit] = ['rotate', 'audit'].map(mode => steps.find(step => step.mode === mode))
  // A workflow decides where secrets go only if its action is the one that setup writes.
  const written = own && (rotate?.environment ?? audit?.environment)
  const name = ports.flags.get('environment') ?? written ?? names.environment
  const branches = await environments.branchesOf(name)
  const account = await settings.account()
  const isThere = branches.kind !== 'absent'
  const rights = await settings.rights(account, github, isThere ? name : undefined)
  if (rights.lacks.includes('Secrets')) throw forbidden(rights.lacks, { home, rights })
  const isOpen = isThere && !rights.lacks.includes('Environments')
  const holds = isOpen ? await inventory.place(secretIn(name, 'ANY'), []) : undefined
  const appId = holds?.variables?.get(names.appId)
  return {
    home,
    server,
    github,
    rights,
    list,
    steps,
    rotate,
    audit,
    workflows,
    own,
    now: ports.clock.now(),
    account: { name: account.name, from: ports.from },
    isBranchProtected: await settings.isBranchProtected(defaultBranch),
    /** Git's hash of each file of the default branch; `undefined`: they could not be seen. */
    merged: await settings.files(defaultBranch),
    /** Files that differ from the last commit of this clone; `undefined`: git did not tell. */
    uncommitted: await uncommittedFiles(ports),
    /** What the logins need, with the answers that were given. */
    logins: workflows.read({
      own,
      answers,
      isKeyless: false,
      list: list.text === undefined ? undefined : list.value,
    }),
    environment: { name, branches, holds },
    /** Actions secrets and variables of the repository. */
    holds: await inventory.place(secretIn(undefined, 'ANY'), []),
    /** Whether the App is installed; `undefined` where that cannot be seen. */
    isAppInstalled: appId === undefined ? undefined : await settings.isInstalled(appId),
  }
}

/** The list in its file; without one, what the login steps of this action say. */
async function seenList({ runner, files, home }: Ports, { steps }: SeenWorkflows) {
  const path = readText(runner, 'config')
  const value = await findTokenList({ path, isExplicit: false }, files)
  if (value !== undefined) return { path, value, text: await files.read(path) }
  const logins = steps.filter(({ mode, repositories }) => mode === 'login' && repositories.length > 0)
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
  const drafted = text === undefined ? text : await parsed(text).catch(() => undefined)
  return { path, value: drafted, text: undefined }
}

/** By the list's own rules. Throws LIST_INVALID. */
export async function parsed(text: string, path = 'the list'): Promise<TokenList> {
  return parseTokenList(await readTokenListYaml(text), path)
}

async function uncommittedFiles({ runner }: Ports): Promise<ReadonlySet<string> | undefined> {
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

/** STORE_FORBIDDEN for rights without which the token is of no use. */
export function forbidden(missing: readonly Right[], at: { home: string; rights: SeenRights }): OatError {
  const { by, has } = at.rights
  const remedy =
    by === 'read'
      ? `give the token these repository permissions: ${missing.map(right => `${right}: write`).join(', ')}`
      : has.length > 0
        ? 'have an administrator of the repository run it'
        : 'give the token the scope repo (gh auth refresh --scopes repo)'
  return new OatError('STORE_FORBIDDEN', {
    message: `your GitHub token lacks on ${at.home}: ${missing.join(', ')}`,
    hint: `${remedy}; nothing was changed`,
  })
}
