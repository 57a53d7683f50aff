import { type AppInstallation, createApp, type GithubApp, type RegisteredApp } from './app.ts'
import type { GithubToken } from './permission.ts'
import { createPlace, type Place } from './place.ts'

/** A name or a pattern of branches, or of tags. */
export interface BranchPattern {
  readonly id: number
  readonly name: string
  readonly type: string
}

/** What an environment demands. Without `branches` every branch can use it. */
export interface EnvironmentRules {
  readonly branches: 'protected' | BranchPattern[] | undefined
  readonly wait_timer: number
  readonly prevent_self_review: boolean
  readonly reviewers: readonly { readonly type: string; readonly id: number }[]
}

export type GithubRepository = ReturnType<typeof createRepository>

interface RepositoryOptions {
  readonly environments?: readonly string[]
  readonly isArchived?: boolean
  /** `owner/repo`. */
  readonly forkOf?: string
}

function createRepository(id: number, fullName: string, { isArchived = false, forkOf }: RepositoryOptions) {
  return {
    id,
    fullName,
    isArchived,
    forkOf,
    issues: new Array<GithubIssue>(),
    defaultBranch: 'main',
    /** What a tree tells of at most (docs.github.com, "Get a tree"). */
    mostEntries: 100_000,
    /** By a rule of branches, or by any rule of a ruleset. */
    isBranchProtected: false as boolean | 'ruleset',
    /** What an environment demands; nothing of one that is left out. */
    environments: new Map<string, EnvironmentRules>(),
    /** GitHub's plan limits no environment. */
    hasNoPolicies: false,
    /** On the default branch: texts by their paths. */
    files: new Map<string, string>(),
    /** Of commits and tags that others name: texts by their paths. One that is not here is gone. */
    commits: new Map<string, ReadonlyMap<string, string>>(),
    /** By the workflow's file: the end of its latest run, before one of a fork, and why none is started. */
    runs: new Map<string, { conclusion: string | null; at: number; isAfterFork?: boolean; state?: string }>(),
    /** Every run of every workflow. */
    history: new Array<GithubRun>(),
    /** Pull requests by their branches, the one that was changed last first. */
    pulls: new Array<{ readonly head: string; readonly base: string; readonly updatedAt: number }>(),
    /** Where branches have moved, the last move first. */
    moves: new Array<GithubMove>(),
    isPrivate: false,
  }
}

/** A run of a workflow. Times: milliseconds since 1970; it is what its jobs are at the moment when somebody asks. */
export interface GithubRun {
  readonly id: number
  readonly workflow: string
  /** The workflow's file, what started the run, and the commit that it ran at, where somebody looks at them. */
  readonly path?: string
  readonly event?: string
  readonly commit?: string
  /** The branch of the commit, and whose it is: this repository's where it is left out. */
  readonly branch?: string
  readonly headRepository?: string | null
  /** The commits of the workflows that it called, by `owner/repo/path@ref`. */
  readonly called?: Readonly<Record<string, string>>
  readonly createdAt: number
  readonly jobs: readonly GithubJob[]
}

/** A branch was at another commit before. */
export interface GithubMove {
  readonly branch: string
  readonly before: string
  readonly at: number
}

export interface GithubJob {
  readonly name: string
  /** 1 when it is left out. */
  readonly attempt?: number
  readonly startsAt: number
  /** `undefined`: it runs on and on. */
  readonly endsAt?: number
  readonly conclusion?: 'success' | 'failure' | 'skipped'
}

export interface GithubIssue {
  readonly number: number
  readonly title: string
  body: string
  state: 'open' | 'closed'
  readonly labels: readonly string[]
  /** How often somebody changed it. */
  changes: number
}

const kinds = ['actions', 'dependabot', 'codespaces']

export type GithubState = ReturnType<typeof createGithubState>

/** Everything this GitHub knows. Names are compared as GitHub does: upper and lower case are the same. */
export function createGithubState() {
  let repositories: GithubRepository[] = []
  let made = 0
  const formerNames = new Map<string, GithubRepository>()
  const tokens = new Map<string, GithubToken>()
  const apps: RegisteredApp[] = []
  const places = new Map<string, Place>()
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  const add = async (name: string) => places.set(name.toLowerCase(), await createPlace(name))
  const repository = (fullName: string) => repositories.find(it => same(it.fullName, fullName))

  return {
    repository,
    repositoryById: (id: number) => repositories.find(it => it.id === id),
    /** Where a name led to before it was changed. */
    renamed: (fullName: string) => formerNames.get(fullName.toLowerCase()),
    token: (header: string | undefined) => {
      // Octokit writes `bearer` in small letters before a token with two dots; GitHub takes the scheme in any (RFC 9110, 11.1).
      const given = /^(?:token|bearer) (.+)$/i.exec(header ?? '')?.[1]
      return tokens.get(given ?? '')
    },
    /** `actions:acme/app`, `actions:acme/app#nightly`, `dependabot:acme`. */
    place: (name: string) => places.get(name.toLowerCase()),
    addToken: (token: GithubToken) => void tokens.set(token.value, token),
    removeToken: ({ value }: GithubToken) => void tokens.delete(value),
    addEnvironment: async (fullName: string, environment: string): Promise<void> => {
      await add(`actions:${fullName}#${environment}`)
    },
    apps,
    /** An App that is installed there; with `owner` `acme` and all repositories when they are left out. */
    addApp(clientId: string, installed: readonly Partial<AppInstallation>[]): GithubApp {
      const app = createApp(clientId, installed)
      apps.push(app)
      return app
    },
    async addRepository(fullName: string, options: RepositoryOptions = {}) {
      const added = createRepository(1000 + made++, fullName, options)
      // Added again, it begins anew.
      repositories = [...repositories.filter(it => !same(it.fullName, fullName)), added]
      for (const kind of kinds) await add(`${kind}:${fullName}`)
      for (const environment of options.environments ?? []) await add(`actions:${fullName}#${environment}`)
      return added
    },
    async addOrganization(name: string): Promise<void> {
      for (const kind of kinds) await add(`${kind}:${name}`)
    },
    /** The old name answers with a redirect from then on. */
    rename(from: string, to: string): void {
      const found = repository(from)
      if (found === undefined) throw new TypeError(`the sandbox has no repository ${from}`)
      for (const [name, place] of [...places]) {
        const [app = '', where = ''] = name.split(':')
        const [owner, environment] = where.split('#')
        if (owner === from.toLowerCase()) {
          places.set(`${app}:${to.toLowerCase()}${environment === undefined ? '' : `#${environment}`}`, place)
        }
      }
      found.fullName = to
      formerNames.set(from.toLowerCase(), found)
    },
  }
}
