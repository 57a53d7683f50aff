import {
  type Parse,
  parseAccount,
  parseProtected,
  parseRuns,
  parseSeenRepository,
  parseTree,
  parseValue,
} from './answers.ts'
import { type GithubOptions, openGithub } from './client.ts'
import { isAnswer } from './ask.ts'

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
    /** Whose token it is, as far as GitHub tells. */
    account: () => glimpse('/user', parseAccount),
    repository: () => {
      const about = subject(`repository ${home}`, `access for ${home}`)
      return client.ask(root, { about, parse: parseSeenRepository })
    },
    /** `undefined` where the branch is not there yet, or may not be seen. */
    isBranchProtected: (branch: string) =>
      glimpse(`${root}/branches/${encodeURIComponent(branch)}`, parseProtected),
    /** The files of a branch by path; `undefined` where not all of them may be seen. */
    files: async (branch: string) => {
      const tree = await glimpse(`${root}/git/trees/${encodeURIComponent(branch)}?recursive=1`, parseTree)
      return tree?.isCut === false ? tree.entries : undefined
    },
    /** The latest run of a workflow by its file's name; `undefined` where none is seen. */
    lastRun: async (file: string) => {
      const path = `${root}/actions/workflows/${encodeURIComponent(file)}/runs?per_page=1`
      return (await glimpse(path, parseRuns))?.items[0]
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

const pathOf = (root: string, environment: string) =>
  `${root}/environments/${encodeURIComponent(environment)}`

const subject = (place: string, permission: string) => ({ name: place, place, permission })
