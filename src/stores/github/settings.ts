import {
  parseAccount,
  parseInstallations,
  parseProtected,
  parseRuns,
  parseSeenRepository,
  parseTree,
  parseValue,
  type SeenRepository,
} from './answers.ts'
import { isAnswer } from './octokit.ts'
import type { GithubCall, GithubRequestContext } from './call.ts'
import { type GithubOptions, openGithub } from './github.ts'

/** What setting up a repository takes, by GitHub's names of the permissions. */
const rights = ['Secrets', 'Variables', 'Environments', 'Administration'] as const
export type Right = (typeof rights)[number]

/** What a token can do in a repository, as far as reading shows it. */
export interface SeenRights {
  /**
   * `told`: GitHub names the scopes of the token. `read`: it names none, as of a fine-grained token, so only reading was tried;
   * whether it can write shows at the first change.
   */
  readonly by: 'told' | 'read'
  readonly has: readonly Right[]
  readonly lacks: readonly Right[]
}

/** Whom a token belongs to, and the scopes of a classic one. */
interface SeenAccount {
  readonly name: string | undefined
  readonly scopes: string | undefined
}

/** What a repository's administrator sees and sets beside secrets. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
export type GithubSettings = ReturnType<typeof createGithubSettings>

/** One repository's settings, with a person's token. */
export function createGithubSettings(options: GithubOptions) {
  const { thisRepository: home } = options
  const call = openGithub(options, 'write')
  const [owner = '', name = ''] = home.split('/').map(encodeURIComponent)
  const root = `/repos/${owner}/${name}`

  /** What the run can do without: `undefined` where it may not be seen. */
  async function glimpse<T>(path: string, parse: (json: unknown) => T | undefined): Promise<T | undefined> {
    const reply = await call.send({ method: 'GET', path })
    return isAnswer(reply) && reply.status === 200 ? parse(reply.data) : undefined
  }

  return {
    ...createChanges(call, home, root),
    /** Whose token it is, and the scopes of a classic one; `undefined` where GitHub does not tell, as of an App's. */
    account: async (): Promise<SeenAccount> => {
      const reply = await call.send({ method: 'GET', path: '/user' })
      const [name, scopes] = isAnswer(reply) ? [parseAccount(reply.data), reply.scopes] : []
      return { name, scopes }
    },
    /** What the token can do, seen by reading alone. `environment`: one that is there. */
    rights: ({ scopes }: SeenAccount, repository: SeenRepository, environment?: string) =>
      scopes === undefined
        ? tryRights(call, probesOf(root, environment && environmentPath(root, environment)))
        : Promise.resolve(rightsByScopes(scopes, repository)),
    repository: () =>
      call.ask({ ...question(root, `repository ${home}`, `access for ${home}`), parse: parseSeenRepository }),
    /** `undefined` where the branch is not there yet, or may not be seen. */
    isBranchProtected: async (branch: string) =>
      (await glimpse(`${root}/branches/${encodeURIComponent(branch)}`, parseProtected))?.isProtected,
    /** The files of a branch by path, each with git's hash of its text; `undefined` where they may not be seen, or not all of them. */
    files: (branch: string) =>
      glimpse(`${root}/git/trees/${encodeURIComponent(branch)}?recursive=1`, parseTree),
    /** The latest run of a workflow by its file's name; `undefined` where none is seen. */
    lastRun: async (file: string) => {
      const path = `${root}/actions/workflows/${encodeURIComponent(file)}/runs?per_page=1`
      return (await glimpse(path, parseRuns))?.items[0]
    },
    /** Whether an App is installed for the repository's owner; `undefined` where the token may not see that. */
    isInstalled: async (clientId: string) => {
      const found = await glimpse(`/orgs/${owner}/installations?per_page=100`, parseInstallations)
      return found?.items.includes(clientId)
    },
  }
}

async function tryRights(call: GithubCall, probes: ReturnType<typeof probesOf>): Promise<SeenRights> {
  const has: Right[] = []
  const lacks: Right[] = []
  for (const [right, path] of probes) {
    const reply = await call.send({ method: 'GET', path })
    if (isAnswer(reply)) has.push(right)
    // GitHub says "not found" as well where something may not be seen.
    else if ('status' in reply && [403, 404].includes(reply.status)) lacks.push(right)
  }
  return { by: 'read', has, lacks }
}

function environmentPath(root: string, environment: string): string {
  return `${root}/environments/${encodeURIComponent(environment)}`
}

function question(path: string, store: string, permission: string) {
  return { store, target: { place: store, permission }, request: { method: 'GET', path } as const }
}

function createChanges(call: GithubCall, home: string, root: string) {
  async function change(context: GithubRequestContext): Promise<void> {
    const reply = await call.send(context.request)
    if (!isAnswer(reply)) throw call.refusal(context, reply)
  }

  return {
    /** Creates it, or changes it if it has another value. `environment`: it is a variable of that one. */
    setVariable: async (place: { name: string; environment: string | undefined }, value: string) => {
      const { name, environment } = place
      const base = environment === undefined ? `${root}/actions` : environmentPath(root, environment)
      const what = `variable ${name}${environment === undefined ? '' : `, environment ${environment}`} of ${home}`
      const kind = environment === undefined ? 'Variables' : 'Environments'
      const path = `${base}/variables/${name}`
      const about = question(path, what, `the repository permission "${kind}: write" for ${home}`)
      const before = await call.find({ ...about, parse: parseValue })
      if (before === value) return
      const body = { name, value }
      const request =
        before === undefined
          ? ({ method: 'POST', path: `${base}/variables`, body } as const)
          : ({ method: 'PATCH', path, body } as const)
      await change({ ...about, request })
    },
  }
}

/** By the scopes of a classic token, or gh's (docs.github.com, "Scopes for OAuth apps"), and the role of its account. */
function rightsByScopes(
  scopes: string,
  { isAdmin, canPush }: Pick<SeenRepository, 'isAdmin' | 'canPush'>,
): SeenRights {
  const isWhole = scopes.split(/[ ,]+/).includes('repo')
  const has = rights.filter(right => isWhole && (right === 'Administration' ? isAdmin : canPush))
  return { by: 'told', has, lacks: rights.filter(right => !has.includes(right)) }
}

/**
 * What to read for each right (docs.github.com, "Permissions required for fine-grained personal access tokens"); an environment that
 * is not there tells nothing.
 */
function probesOf(root: string, environment: string | undefined): readonly [Right, string][] {
  return [
    ['Secrets', `${root}/actions/secrets/public-key`],
    ['Variables', `${root}/actions/variables?per_page=1`],
    ...(environment === undefined
      ? []
      : [['Environments', `${environment}/secrets/public-key`] satisfies [Right, string]]),
    ['Administration', `${root}/actions/permissions`],
  ]
}
