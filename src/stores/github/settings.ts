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
import { type GithubClient, type GithubOptions, openGithub } from './client.ts'
import { isAnswer } from './ask.ts'

/** What setting up a repository takes, by GitHub's names of the permissions. */
const rights = ['Secrets', 'Variables', 'Environments', 'Administration'] as const
export type Right = (typeof rights)[number]

/** What a token can do in a repository, as far as reading shows it. */
export interface SeenRights {
  /**
   * `told`: GitHub names the scopes of the token. `read`: it names none, as of a fine-grained token, so only
   * reading was tried; whether it can write shows at the first change.
   */
  readonly by: 'told' | 'read'
  readonly has: readonly Right[]
  readonly lacks: readonly Right[]
}

/** Beside secrets, with a person's token. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
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
    /** Whose token it is, and the scopes of a classic one, as far as GitHub tells. */
    account: async () => {
      const reply = await client.send('GET', '/user')
      return isAnswer(reply)
        ? { name: parseAccount(reply.data), scopes: reply.scopes }
        : { name: undefined, scopes: undefined }
    },
    /**
     * What the token can do: by its scopes, if it has them (docs.github.com, "Scopes for OAuth apps"), and the
     * role of its account; else seen by reading alone. `environment`: one that is there.
     */
    rights: async (
      { scopes }: { scopes: string | undefined },
      { isAdmin, canPush }: SeenRepository,
      environment?: string,
    ): Promise<SeenRights> => {
      if (scopes === undefined) return tryRights(client, root, environment)
      const isWhole = scopes.split(/[ ,]+/).includes('repo')
      const has = rights.filter(right => isWhole && (right === 'Administration' ? isAdmin : canPush))
      return { by: 'told', has, lacks: rights.filter(right => !has.includes(right)) }
    },
    repository: () => {
      const about = subject(`repository ${home}`, `access for ${home}`)
      return client.ask(root, { about, parse: parseSeenRepository })
    },
    /** `undefined` where the branch is not there yet, or may not be seen. */
    isBranchProtected: (branch: string) =>
      glimpse(`${root}/branches/${encodeURIComponent(branch)}`, parseProtected),
    /** Git's hash of each file of a branch by path; `undefined` where not all of them may be seen. */
    files: (branch: string) =>
      glimpse(`${root}/git/trees/${encodeURIComponent(branch)}?recursive=1`, parseTree),
    /** The latest run of a workflow by its file's name; `undefined` where none is seen. */
    lastRun: async (file: string) => {
      const path = `${root}/actions/workflows/${encodeURIComponent(file)}/runs?per_page=1`
      return (await glimpse(path, parseRuns))?.items[0]
    },
    /** Whether an App is installed for the owner; `undefined` where the token may not see that. */
    isInstalled: async (clientId: string) => {
      const found = await glimpse(`/orgs/${owner}/installations?per_page=100`, parseInstallations)
      return found?.items.includes(clientId)
    },
    /** Creates it, or changes it if it has another value. `environment`: it is a variable of that one. */
    setVariable: async (variable: { name: string; environment: string | undefined }, value: string) => {
      const { name, environment } = variable
      const [base, where, kind] =
        environment === undefined
          ? [`${root}/actions`, '', 'Variables']
          : [pathOf(root, environment), `, environment ${environment}`, 'Environments']
      const permission = `the repository permission "${kind}: write" for ${home}`
      const about = subject(`variable ${name}${where} of ${home}`, permission)
      const path = `${base}/variables`
      const before = await client.find(`${path}/${name}`, { about, parse: parseValue })
      if (before === value) return
      const [method, at] =
        before === undefined ? (['POST', path] as const) : (['PATCH', `${path}/${name}`] as const)
      await client.change(method, at, { about, body: { name, value } })
    },
  }
}

/**
 * What to read for each right (docs.github.com, "Permissions required for fine-grained personal access
 * tokens"); an environment that is not there tells nothing.
 */
async function tryRights(client: GithubClient, root: string, environment?: string): Promise<SeenRights> {
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

const pathOf = (root: string, environment: string) =>
  `${root}/environments/${encodeURIComponent(environment)}`

const subject = (place: string, permission: string) => ({ name: place, place, permission })
