import type { Entry, TokenList } from '../token-list/token-list.ts'
import { isSecretStore, type SecretStore } from '../token-list/store.ts'
import type { SeenRepository, WorkflowRun } from '../stores/github/answers.ts'
import type { PlaceView } from '../stores/github/inventory.ts'
import type { SeenRights } from '../stores/github/settings.ts'
import type { EnvironmentBranches } from './environment.ts'
import type { ActionName, LoginReading, OwnStep, SeenWorkflows } from './logins.ts'

/** A workflow of this repository that runs this action. `lastRun`: GitHub's latest of it. */
export interface SeenStep extends OwnStep {
  readonly lastRun: WorkflowRun | undefined
}

/** Everything that setup saw before it asked anything. */
export interface Facts {
  /** `owner/repo` on GitHub. */
  readonly home: string
  /** GitHub's web address, without a slash at the end. */
  readonly server: string
  readonly github: SeenRepository
  /** Whose token is used, and where it came from, in words. */
  readonly account: { readonly name: string | undefined; readonly from: string }
  readonly rights: SeenRights
  readonly isBranchProtected: boolean | undefined
  /** Git's hash of each file of the default branch; `undefined`: they could not be seen. */
  readonly merged: ReadonlyMap<string, string> | undefined
  /** Files that differ from the last commit of this clone; `undefined`: git did not tell. */
  readonly uncommitted: ReadonlySet<string> | undefined
  readonly workflows: SeenWorkflows
  /** What the logins need, with the answers that were given. */
  readonly logins: LoginReading
  /** Without a text the entries are those that steps of this action name. */
  readonly list: {
    readonly path: string
    readonly value: TokenList | undefined
    readonly text: string | undefined
  }
  /** Workflows of this action alone: one of another owner is not ours. */
  readonly rotate: SeenStep | undefined
  readonly audit: SeenStep | undefined
  readonly steps: readonly SeenStep[]
  readonly environment: {
    readonly name: string
    readonly branches: EnvironmentBranches
    readonly holds: PlaceView | undefined
  }
  /** Actions secrets and variables of the repository. */
  readonly holds: PlaceView
  /** Whether the App is installed; `undefined` where that cannot be seen. */
  readonly isAppInstalled: boolean | undefined
  readonly own: ActionName | undefined
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What the workflows that setup writes call things. */
export const names = {
  environment: 'docker-rotation',
  appId: 'ROTATION_APP_CLIENT_ID',
  appKey: 'ROTATION_APP_KEY',
  owner: 'DOCKER_OWNER',
  password: 'DOCKER_OWNER_PASSWORD',
  totp: 'DOCKER_OWNER_TOTP',
  connection: 'DOCKER_OIDC_CONNECTION',
  newToken: 'NEW_DOCKER_TOKEN',
} as const

/** The branches that can use the environment, in words. */
export function branchWords({ environment: { branches }, github }: BranchFacts): string {
  if (branches.kind === 'named') {
    const shown = branches.patterns.map(({ name, type }) => (type === 'branch' ? name : `${type} ${name}`))
    return shown.length === 0 ? 'no branch' : shown.join(', ')
  }
  return { absent: `${github.defaultBranch} alone`, every: 'every branch', protected: 'protected branches' }[
    branches.kind
  ]
}

type BranchFacts = Pick<Facts, 'environment' | 'github' | 'isBranchProtected'>

/** Why the environment may not hold a secret; `undefined`: it may, or there is none yet. */
export function openness(facts: BranchFacts): string | undefined {
  const { environment, github, isBranchProtected } = facts
  const { name, branches } = environment
  const { defaultBranch } = github
  if (branches.kind !== 'named') {
    if (branches.kind === 'every') return `environment ${name} is open to every branch`
    // Where no branch is protected, GitHub limits nothing.
    return branches.kind === 'absent' || isBranchProtected === true
      ? undefined
      : `environment ${name} is limited to protected branches, and ${defaultBranch} is not seen to be one`
  }
  const wide = branches.patterns.filter(({ name, type }) => type !== 'branch' || /[*?[\]{}\\]/.test(name))
  if (wide.length > 0) return `environment ${name} is open to ${branchWords(facts)}`
  if (branches.patterns.some(pattern => pattern.name === defaultBranch)) return undefined
  return `environment ${name} is not open to ${defaultBranch}, whose workflows use it, but to ${branchWords(facts)}`
}

/** The stores of an entry that this repository keeps, for rights of the person alone. */
export function ownStores({ stores }: Pick<Entry, 'stores'>, home: string): readonly SecretStore[] {
  return stores
    .filter(isSecretStore)
    .filter(
      store =>
        store.kind !== 'organization-secret' &&
        (store.repository ?? home).toLowerCase() === home.toLowerCase(),
    )
}

/** What was seen of the place of a copy; `undefined`: setup does not look at it. */
export function placeOf(store: SecretStore, { environment, holds, home }: Facts): PlaceView | undefined {
  const isOwn = ownStores({ stores: [store] }, home).length > 0 && store.app === 'actions'
  if (!isOwn) return undefined
  if (store.kind === 'repository-secret') return holds
  if (store.kind !== 'environment-secret' || store.environment !== environment.name) return undefined
  return environment.branches.kind === 'absent' ? emptyPlace : environment.holds
}

const emptyPlace: PlaceView = { secrets: new Map(), variables: new Map() }
