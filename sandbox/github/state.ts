import { type AppInstallation, createApp, type GithubApp } from './app.ts'
import type { GithubToken } from './permission.ts'
import { createPlace, type Place } from './place.ts'

export interface GithubRepository {
  readonly id: number
  fullName: string
  isArchived: boolean
  readonly issues: GithubIssue[]
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
  readonly removeToken: (token: GithubToken) => void
  /** An App that is installed there; with `owner` `kong` and all repositories when they are left out. */
  readonly addApp: (clientId: string, installed: readonly Partial<AppInstallation>[]) => GithubApp
  readonly apps: ReturnType<typeof createApp>[]
  /** The old name answers with a redirect from then on. */
  rename(from: string, to: string): void
  repository(fullName: string): GithubRepository | undefined
  repositoryById(id: number): GithubRepository | undefined
  /** Where a name led to before it was changed. */
  renamed(fullName: string): GithubRepository | undefined
  token(authorization: string | undefined): GithubToken | undefined
  /** `actions:kong/kic`, `actions:kong/kic#nightly`, `dependabot:kong`. */
  place(name: string): Place | undefined
}

export function createGithubState(): GithubState {
  const repositories: GithubRepository[] = []
  const formerNames = new Map<string, GithubRepository>()
  const tokens = new Map<string, GithubToken>()
  const registered: ReturnType<typeof createApp>[] = []
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
      return tokens.get(given ?? '')
    },
    place: name => places.get(name.toLowerCase()),
    apps: registered,
    addApp(clientId, installed) {
      const app = createApp(clientId, installed)
      registered.push(app)
      return app
    },
    addToken: token => void tokens.set(token.value, token),
    removeToken: ({ value }) => void tokens.delete(value),
    async addRepository(fullName, { environments = [], isArchived = false } = {}) {
      const added = { id: 1000 + repositories.length, fullName, isArchived, issues: [] }
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
