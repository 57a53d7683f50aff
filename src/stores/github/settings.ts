import {
  type Parse,
  parseAccount,
  parseInstallations,
  parseProtected,
  parseRuns,
  parseSeenRepository,
  parseTree,
  parseValue,
  type SeenRepository,
} from './answers.ts'
import type { GithubClient } from './client.ts'
import { type GithubOptions, openGithub } from './github.ts'
import { isAnswer } from './octokit.ts'

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

/**
 * What a repository's administrator sees and sets beside secrets, with a person's token. Errors: STORE_FORBIDDEN, STORE_MISSING,
 * STORE_FAILED.
 */
export function createGithubSettings(options: GithubOptions) {
  const { thisRepository: home } = options
  const client = openGithub(options, 'write')
  const [owner = '', name = ''] = home.split('/').map(encodeURIComponent)
  const root = `/repos/${owner}/${name}`

  /** What the run can do without: `undefined` where it may not be seen. */
  async function glimpse<T>(path: string, parse: Parse<T>): Promise<T | undefined> {
    const reply = await client.send('GET', path)
    return isAnswer(reply) && reply.status === 200 ? parse(reply.data) : undefined
  }

  return {
    /** Whose token it is, and the scopes of a classic one; `undefined` where GitHub does not tell, as of an App's. */
    account: async (): Promise<SeenAccount> => {
      const reply = await client.send('GET', '/user')
      const [name, scopes] = isAnswer(reply) ? [parseAccount(reply.data), reply.scopes] : []
      return { name, scopes }
    },
    /** What the token can do, seen by reading alone. `environment`: one that is there. */
    rights: ({ scopes }: SeenAccount, repository: SeenRepository, environment?: string) =>
      scopes === undefined
        ? tryRights(client, root, environment)
        : Promise.resolve(rightsByScopes(scopes, repository)),
    repository: () =>
      client.ask(root, {
        about: subject(`repository ${home}`, `access for ${home}`),
        parse: parseSeenRepository,
      }),
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
    ...createChanges(client, home, root),
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
async function tryRights(
  client: GithubClient,
  root: string,
  environment: string | undefined,
): Promise<SeenRights> {
  const probes: readonly (readonly [Right, string])[] = [
    ['Secrets', `${root}/actions/secrets/public-key`],
    ['Variables', `${root}/actions/variables?per_page=1`],
    ...(environment ? [['Environments', `${pathOf(root, environment)}/secrets/public-key`] as const] : []),
    ['Administration', `${root}/actions/permissions`],
  ]
  const has: Right[] = []
  const lacks: Right[] = []
  for (const [right, path] of probes) {
    const reply = await client.send('GET', path)
    if (isAnswer(reply)) has.push(right)
    // GitHub says "not found" as well where something may not be seen.
    else if ('status' in reply && [403, 404].includes(reply.status)) lacks.push(right)
  }
  return { by: 'read', has, lacks }
}

function createChanges(client: GithubClient, home: string, root: string) {
  return {
    /** Creates it, or changes it if it has another value. `environment`: it is a variable of that one. */
    setVariable: async (
      { name, environment }: { name: string; environment: string | undefined },
      value: string,
    ) => {
      const [base, where, kind] =
        environment === undefined
          ? [`${root}/actions`, '', 'Variables']
          : [pathOf(root, environment), `, environment ${environment}`, 'Environments']
      const about = subject(`variable ${name}${where} of ${home}`, right(`${kind}: write`, home))
      const path = `${base}/variables`
      const before = await client.find(`${path}/${name}`, { about, parse: parseValue })
      if (before === value) return
      const asked = { about, body: { name, value } }
      await (before === undefined
        ? client.change('POST', path, asked)
        : client.change('PATCH', `${path}/${name}`, asked))
    },
  }
}

function pathOf(root: string, environment: string): string {
  return `${root}/environments/${encodeURIComponent(environment)}`
}

function subject(place: string, permission: string) {
  return { name: place, place, permission }
}

function right(what: string, home: string): string {
  return `the repository permission "${what}" for ${home}`
}
