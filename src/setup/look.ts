import path from 'node:path'
import { OatError } from '../base/error.ts'
import { type Look, lookAt } from '../base/look.ts'
import { counted, unique } from '../base/text.ts'
import type { PlaceView } from '../stores/github/inventory.ts'
import { findTokenList } from '../token-list/read.ts'
import type { Entry } from '../token-list/token-list.ts'
import { isSecretStore, placeName, type SecretStore, storeName, storeWords } from '../token-list/store.ts'
import { environmentWords } from './environments.ts'
import type { Clone } from './logins.ts'
import type { Ports } from './ports.ts'
import { names } from './workflow-texts.ts'

export type Facts = Awaited<ReturnType<typeof lookAtHome>>

/** Where the actions of the workflows that setup writes look for the list. */
const listPath = '.github/docker-oat.yml'

/** Looks at the repository, here and on GitHub. Throws STORE_* where GitHub does not answer. */
export async function lookAtHome(ports: Ports, { workflows, own }: Clone, answers: readonly string[]) {
  const { runner, settings, inventory, server, environments, files } = ports
  runner.progress('asking GitHub')
  const list = await findTokenList({ path: listPath, isExplicit: false }, files)
  const github = await settings.repository()
  const { fullName: home, defaultBranch: branch } = github
  if (!github.isAdmin) {
    const message = `your GitHub token is not that of an administrator of ${home}`
    const hint = 'have an administrator run setup. A fine-grained token needs Administration: write'
    throw new OatError('STORE_FORBIDDEN', { message, hint })
  }
  // A step of another owner's action is not ours.
  const ours = workflows.steps.filter(({ action }) => own === undefined || action === own.name.toLowerCase())
  const runs = new Map<string, Awaited<ReturnType<typeof settings.runsOf>>>()
  const isProtected = await settings.isBranchProtected(branch)
  const isBranchMissing = 'seen' in isProtected && isProtected.seen === undefined
  // Runs of a review are about pull requests.
  for (const name of unique(ours.flatMap(step => (step.mode === 'review' ? [] : (step.start ?? []))))) {
    runs.set(name, await settings.runsOf(path.posix.basename(name)))
  }
  const merged = new Map<string, Look<string | undefined>>()
  for (const name of unique(ours.flatMap(step => step.files).concat(listPath))) {
    merged.set(name, isBranchMissing ? { seen: undefined } : await settings.hashOf(branch, name))
  }
  const modes = ['rotate', 'audit', 'review']
  const [rotate, audit, review] = modes.map(mode => ours.find(step => step.mode === mode))
  // A workflow decides where secrets go only if its action is the one that setup writes.
  const workflowsEnvironment = own && (rotate?.environment ?? audit?.environment)
  const name = ports.flags.get('environment') ?? workflowsEnvironment ?? names.environment
  const state = await environments.stateOf(name, branch)
  const account = await settings.account()
  return {
    home,
    server,
    github,
    list: { path: listPath, value: list, text: list && (await files.read(listPath)) },
    steps: ours,
    runs,
    rotate,
    audit,
    review,
    workflows,
    own,
    account: { name: 'seen' in account ? account.seen : undefined, from: ports.from },
    isBranchProtected: isProtected,
    /** Git's hash of each of these files on the default branch. */
    merged,
    logins: workflows.read({ own, answers, list }),
    environment: {
      name,
      state,
      holds: state === 'absent' ? undefined : await inventory.place(secretIn(name, 'ANY'), []),
    },
    holds: await inventory.place(secretIn(undefined, 'ANY'), []),
    places: await lookAtPlaces(list?.tokens ?? [], home, ports),
  }
}

/** Of each copy of the list on GitHub, and of this repository, by the name of its place. */
async function lookAtPlaces(entries: readonly Entry[], home: string, { inventory, runner }: Ports) {
  const places = new Map<string, Look<PlaceView>>()
  const stores = entries.flatMap(entry => entry.stores).filter(isSecretStore)
  for (const store of stores.concat(secretIn(undefined, 'ANY'))) {
    const name = placeName(store, home)
    const words = storeWords(storeName(store, home))
    const look = places.get(name) ?? (await lookAt(words, runner.place, () => inventory.place(store, [])))
    places.set(name, look)
  }
  return places
}

export function foundLines(facts: Facts): readonly string[] {
  const { github, account, environment, home, isBranchProtected, logins, workflows } = facts
  const { path, value: list } = facts.list
  const fork = github.forkOf === undefined ? '' : ` (a fork of ${github.forkOf})`
  const organization = list?.organization ?? logins.organization
  const owner = organization === undefined ? '' : `; Docker organization ${organization}`
  const tokens = list === undefined ? 'none' : `${path}, ${counted(list.tokens.length, 'token')}`
  const isByRuleset = 'seen' in isBranchProtected && isBranchProtected.seen === 'by a ruleset'
  const rules = isByRuleset ? ', protected by a ruleset: whether it demands a review is not seen' : ''
  const { unread } = workflows
  const missing = unread.length === 0 ? '' : `, and ${unread.length} that could not be read`
  const shared = logins.count === 0 ? '' : `, ${counted(logins.count, 'login')} to change`
  return [
    `Repository: ${home}${fork}, branch ${github.defaultBranch}${rules}`,
    `Account: ${account.name ?? 'the token'} (from ${account.from}), an administrator of the repository`,
    `Workflows: ${workflows.count}${missing}${shared}${owner}`,
    `Token list: ${tokens}`,
    `Environment ${environment.name}: ${environmentWords(environment.state, github.defaultBranch)}`,
  ]
}

export function secretIn(environment: string | undefined, secret: string): SecretStore {
  const [app, repository, position] = ['actions', undefined, { line: 1, column: 1 }] as const
  return environment === undefined
    ? { kind: 'repository-secret', secret, app, repository, position }
    : { kind: 'environment-secret', environment, secret, app, repository, position }
}
