import {
  parseAccount,
  parseEnvironment,
  parseInstallations,
  parseProtected,
  parseRuns,
  parseSeenRepository,
  parseValue,
  type SeenRepository,
  type WorkflowRun,
} from './answers.ts'
import { createGithubCall, type GithubRequestContext } from './call.ts'
import { createGithubClient, isAnswer } from './client.ts'
import type { GithubOptions } from './github.ts'
import { githubPace } from './pace.ts'

/** A variable of the repository, or of one of its environments. */
export interface VariablePlace {
  readonly name: string
  readonly environment: string | undefined
}

/** What a repository's administrator sees and sets beside secrets. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
export interface GithubSettings {
  /** Whose token it is; `undefined` where GitHub does not tell, as of an App's. */
  account(): Promise<string | undefined>
  repository(): Promise<SeenRepository>
  /** `undefined` where the branch is not there yet, or may not be seen. */
  isBranchProtected(branch: string): Promise<boolean | undefined>
  /** `undefined` when there is none. */
  environment(name: string): Promise<{ readonly isProtected: boolean } | undefined>
  /** Only for one that is not there: a PUT resets what it does not name (docs.github.com/rest/deployments/environments). */
  createEnvironment(name: string): Promise<void>
  /** Creates it, or changes it if it has another value. */
  setVariable(place: VariablePlace, value: string): Promise<void>
  /** The latest run of a workflow by its file's name; `undefined` where none is seen. */
  lastRun(file: string): Promise<WorkflowRun | undefined>
  /** Whether an App is installed for the repository's owner; `undefined` where the token may not see that. */
  isInstalled(clientId: string): Promise<boolean | undefined>
}

/** One repository's settings, with a person's token. */
export function createGithubSettings(options: Omit<GithubOptions, 'warn'>): GithubSettings {
  const { token, thisRepository, info } = options
  const client = createGithubClient({ windows: githubPace, ...options, onWait: info })
  const call = createGithubCall(client, { isInstallation: token.reveal().startsWith('ghs_') })
  const [owner = '', name = ''] = thisRepository.split('/').map(encodeURIComponent)
  const root = `/repos/${owner}/${name}`
  const environmentPath = (environment: string) => `${root}/environments/${encodeURIComponent(environment)}`

  function get(path: string, { what, permission }: { what: string; permission: string }) {
    const target = { place: what, permission: `${permission} for ${thisRepository}` }
    return { store: what, target, request: { method: 'GET', path } as const }
  }

  /** Something that is no reason to stop where it may not be seen. */
  async function glimpse<T>(path: string, parse: (json: unknown) => T | undefined): Promise<T | undefined> {
    const reply = await client.send({ method: 'GET', path })
    return isAnswer(reply) && reply.status === 200 ? parse(reply.data) : undefined
  }

  async function change(context: GithubRequestContext): Promise<void> {
    const reply = await client.send(context.request)
    if (!isAnswer(reply)) throw call.refusal(context, reply)
  }

  return {
    account: () => glimpse('/user', parseAccount),
    repository: () =>
      call.ask({
        ...get(root, { what: `repository ${thisRepository}`, permission: 'access' }),
        parse: parseSeenRepository,
      }),
    isBranchProtected: async branch =>
      (await glimpse(`${root}/branches/${encodeURIComponent(branch)}`, parseProtected))?.isProtected,
    environment: environment =>
      call.find({
        ...get(environmentPath(environment), {
          what: `environment ${environment} of ${thisRepository}`,
          permission: 'the repository permission "Actions: read"',
        }),
        parse: parseEnvironment,
      }),
    createEnvironment: environment => {
      const what = `environment ${environment} of ${thisRepository}`
      const { target } = get('', { what, permission: 'the repository permission "Administration: write"' })
      const body = { deployment_branch_policy: { protected_branches: true, custom_branch_policies: false } }
      const request = { method: 'PUT', path: environmentPath(environment), body } as const
      return change({ store: what, target, request })
    },
    setVariable: async ({ name: variable, environment }, value) => {
      const base = environment === undefined ? `${root}/actions` : environmentPath(environment)
      const place = environment === undefined ? '' : `, environment ${environment}`
      const what = `variable ${variable}${place} of ${thisRepository}`
      const kind = environment === undefined ? 'Variables' : 'Environments'
      const asked = get(`${base}/variables/${variable}`, {
        what,
        permission: `the repository permission "${kind}: write"`,
      })
      const before = await call.find({ ...asked, parse: parseValue })
      if (before === value) return
      const body = { name: variable, value }
      const request =
        before === undefined
          ? ({ method: 'POST', path: `${base}/variables`, body } as const)
          : ({ method: 'PATCH', path: `${base}/variables/${variable}`, body } as const)
      await change({ ...asked, request })
    },
    lastRun: async file => {
      const path = `${root}/actions/workflows/${encodeURIComponent(file)}/runs?per_page=1`
      return (await glimpse(path, parseRuns))?.items[0]
    },
    isInstalled: async clientId => {
      const found = await glimpse(`/orgs/${owner}/installations?per_page=100`, parseInstallations)
      return found?.items.includes(clientId)
    },
  }
}

