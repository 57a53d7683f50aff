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
import { isAnswer } from './ask.ts'
import type { GithubCall, GithubRequestContext } from './call.ts'
import { type GithubOptions, openGithub } from './github.ts'

/** A variable of the repository, or of one of its environments. */
interface VariablePlace {
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
export function createGithubSettings(options: GithubOptions): GithubSettings {
  const { thisRepository } = options
  const call = openGithub(options, 'write')
  const [owner = '', name = ''] = thisRepository.split('/').map(encodeURIComponent)
  const place = { call, home: thisRepository, root: `/repos/${owner}/${name}` }
  const { root } = place

  /** What the run can do without: `undefined` where it may not be seen. */
  async function glimpse<T>(path: string, parse: (json: unknown) => T | undefined): Promise<T | undefined> {
    const reply = await call.send({ method: 'GET', path })
    return isAnswer(reply) && reply.status === 200 ? parse(reply.data) : undefined
  }

  return {
    ...createChanges(place),
    account: () => glimpse('/user', parseAccount),
    repository: () => {
      const what = `repository ${thisRepository}`
      return call.ask({
        ...question(root, { what, permission: 'access', place }),
        parse: parseSeenRepository,
      })
    },
    isBranchProtected: async branch =>
      (await glimpse(`${root}/branches/${encodeURIComponent(branch)}`, parseProtected))?.isProtected,
    environment: environment => {
      const what = `environment ${environment} of ${thisRepository}`
      const permission = 'the repository permission "Actions: read"'
      const about = question(environmentPath(root, environment), { what, permission, place })
      return call.find({ ...about, parse: parseEnvironment })
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

interface SettingsPlace {
  readonly call: GithubCall
  /** `owner/repo` */
  readonly home: string
  readonly root: string
}

function environmentPath(root: string, environment: string): string {
  return `${root}/environments/${encodeURIComponent(environment)}`
}

function question(
  path: string,
  { what, permission, place }: { what: string; permission: string; place: SettingsPlace },
) {
  const target = { place: what, permission: `${permission} for ${place.home}` }
  return { store: what, target, request: { method: 'GET', path } as const }
}

function createChanges(place: SettingsPlace): Pick<GithubSettings, 'createEnvironment' | 'setVariable'> {
  const { call, home, root } = place

  async function change(context: GithubRequestContext): Promise<void> {
    const reply = await call.send(context.request)
    if (!isAnswer(reply)) throw call.refusal(context, reply)
  }

  return {
    createEnvironment: environment => {
      const what = `environment ${environment} of ${home}`
      const permission = 'the repository permission "Administration: write"'
      const body = { deployment_branch_policy: { protected_branches: true, custom_branch_policies: false } }
      const request = { method: 'PUT', path: environmentPath(root, environment), body } as const
      return change({ ...question('', { what, permission, place }), request })
    },
    setVariable: async ({ name, environment }, value) => {
      const base = environment === undefined ? `${root}/actions` : environmentPath(root, environment)
      const what = `variable ${name}${environment === undefined ? '' : `, environment ${environment}`} of ${home}`
      const kind = environment === undefined ? 'Variables' : 'Environments'
      const permission = `the repository permission "${kind}: write"`
      const about = question(`${base}/variables/${name}`, { what, permission, place })
      const before = await call.find({ ...about, parse: parseValue })
      if (before === value) return
      const body = { name, value }
      const request =
        before === undefined
          ? ({ method: 'POST', path: `${base}/variables`, body } as const)
          : ({ method: 'PATCH', path: `${base}/variables/${name}`, body } as const)
      await change({ ...about, request })
    },
  }
}
