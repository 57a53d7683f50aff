import { lookAt } from '../../base/look.ts'
import { type Parse, parseAccount, parseProtected, parseRuns } from './answers.ts'
import { parseSeenRepository, parseValue } from './answers.ts'
import { type GithubOptions, openGithub } from './client.ts'
import { createHashes } from './contents.ts'

/** Beside secrets, with a person's token. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
export function createGithubSettings(options: GithubOptions) {
  const { thisRepository: home } = options
  const client = openGithub(options, 'write')
  const [owner = '', name = ''] = home.split('/').map(encodeURIComponent)
  const root = `/repos/${owner}/${name}`

  /** What the run can do without; `undefined`: it is not there. */
  const glimpse = <T>(path: string, permission: string, parse: Parse<T>) => {
    const about = subject(`repository ${home}`, `the repository permission "${permission}: read" for ${home}`)
    return lookAt(about.name, 'terminal', () => client.find(path, { about, parse }))
  }
  const hashOf = createHashes(client, 'terminal')

  return {
    /** Whose token it is, as far as GitHub tells. */
    account: () => glimpse('/user', 'Metadata', parseAccount),
    repository: () => {
      const about = subject(`repository ${home}`, `access for ${home}`)
      return client.ask(root, { about, parse: parseSeenRepository })
    },
    isBranchProtected: (branch: string) =>
      glimpse(`${root}/branches/${encodeURIComponent(branch)}`, 'Contents', parseProtected),
    hashOf: (branch: string, file: string) => hashOf({ repository: `${owner}/${name}`, ref: branch }, file),
    lastRun: (file: string) => {
      const path = `${root}/actions/workflows/${encodeURIComponent(file)}/runs?per_page=1`
      return glimpse(path, 'Actions', parseRuns)
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
      const currentValue = await client.find(`${path}/${name}`, { about, parse: parseValue })
      if (currentValue === value) return
      const [method, variablePath] =
        currentValue === undefined ? (['POST', path] as const) : (['PATCH', `${path}/${name}`] as const)
      await client.change(method, variablePath, { about, body: { name, value } })
    },
  }
}

const pathOf = (root: string, environment: string) =>
  `${root}/environments/${encodeURIComponent(environment)}`

const subject = (place: string, permission: string) => ({ name: place, place, permission })
