import type { KeyObject } from 'node:crypto'
import type { GithubToken } from './permission.ts'
import { createPlace, type Place } from './place.ts'

export interface GithubRepository {
  readonly id: number
  fullName: string
  isArchived: boolean
  readonly issues: GithubIssue[]
  readonly defaultBranch: string
  isBranchProtected: boolean
  isFork: boolean
  /** Names of environments that are open to protected branches alone. */
  readonly limited: Set<string>
  /** By the workflow's file: the end of its latest run. */
  readonly runs: Map<string, { conclusion: string | null; at: number }>
}

/** A GitHub App that was made from a manifest. */
export interface GithubApp {
  readonly clientId: string
  readonly slug: string
  readonly owner: string
  readonly permissions: Readonly<Record<string, string>>
  /** For `crypto.verify`. */
  readonly publicKey: KeyObject
  readonly pem: string
  /** `owner/repo`, in small letters. */
  readonly installedOn: Set<string>
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

const apps = ['actions', 'dependabot', 'codespaces']

/** Everything this GitHub knows. Names are compared as GitHub does: upper and lower case are the same. */
export interface GithubState {
  addRepository(
    fullName: string,
    options?: { environments?: readonly string[]; isArchived?: boolean },
  ): Promise<GithubRepository>
  addOrganization(name: string): Promise<void>
  readonly addToken: (token: GithubToken) => void
  /** The old name answers with a redirect from then on. */
  rename(from: string, to: string): void
  repository(fullName: string): GithubRepository | undefined
  repositoryById(id: number): GithubRepository | undefined
  /** Where a name led to before it was changed. */
  renamed(fullName: string): GithubRepository | undefined
  token(authorization: string | undefined): GithubToken | undefined
  /** `actions:kong/kic`, `actions:kong/kic#nightly`, `dependabot:kong`. */
  place(name: string): Place | undefined
  addEnvironment(fullName: string, environment: string): Promise<void>
  /** By the code that GitHub gave the browser; a code is taken out with its App. */
  readonly codes: Map<string, GithubApp>
  readonly apps: GithubApp[]
}

export function createGithubState(): GithubState {
  const repositories: GithubRepository[] = []
  const formerNames = new Map<string, GithubRepository>()
  const tokens: GithubToken[] = []
  const places = new Map<string, Place>()
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  const add = async (name: string) => places.set(name.toLowerCase(), await createPlace(name))
  const repository = (fullName: string) => repositories.find(it => same(it.fullName, fullName))

  return {
    repository,
    repositoryById: id => repositories.find(it => it.id === id),
    renamed: fullName => formerNames.get(fullName.toLowerCase()),
    token: header => {
      // Octokit writes `bearer` in small letters before a token with two dots; GitHub takes the scheme in any (RFC 9110, 11.1).
      const given = /^(?:token|bearer) (.+)$/i.exec(header ?? '')?.[1]
      return tokens.find(({ value }) => value === given)
    },
    place: name => places.get(name.toLowerCase()),
    addToken: token => void tokens.push(token),
    addEnvironment: async (fullName, environment) => {
      await add(`actions:${fullName}#${environment}`)
    },
    codes: new Map(),
    apps: [],
    async addRepository(fullName, { environments = [], isArchived = false } = {}) {
      const added: GithubRepository = {
        id: 1000 + repositories.length,
        fullName,
        isArchived,
        issues: [],
        defaultBranch: 'main',
        isBranchProtected: false,
        isFork: false,
        limited: new Set(),
        runs: new Map(),
      }
      repositories.push(added)
      for (const app of apps) await add(`${app}:${fullName}`)
      for (const environment of environments) await add(`actions:${fullName}#${environment}`)
      return added
    },
    async addOrganization(name) {
      for (const app of apps) await add(`${app}:${name}`)
    },
    rename(from, to) {
      const found = repository(from)
      if (found === undefined) throw new TypeError(`the sandbox has no repository ${from}`)
      for (const [name, place] of [...places]) {
        const [app = '', where = ''] = name.split(':')
        const [owner, environment] = where.split('#')
        if (owner === from.toLowerCase())
          places.set(`${app}:${to.toLowerCase()}${environment === undefined ? '' : `#${environment}`}`, place)
      }
      found.fullName = to
      formerNames.set(from.toLowerCase(), found)
    },
  }
}
