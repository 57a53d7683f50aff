import { lookAt } from '../../base/look.ts'
import type { ClientPorts } from '../../runner/ports.ts'
import { type Parse, parseAccount, parseProtected, parseRuns } from './answers.ts'
import { parseSeenRepository, parseState, parseValue } from './answers.ts'
import { type GithubOptions, openGithub } from './client.ts'
import { createHashes } from './contents.ts'

/** Beside secrets, with a person's token. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
export function createGithubSettings(options: GithubOptions, ports: ClientPorts) {
  const { thisRepository: home } = options
  const client = openGithub(options, ports, 'write')
  const [owner = '', name = ''] = home.split('/').map(encodeURIComponent)
  const root = `/repos/${owner}/${name}`

  /** What the run can do without; `undefined`: it is not there. */
  const glimpse = <T>(path: string, permission: string, parse: Parse<T>) => {
    const rights = `the repository permission "${permission}: read" for ${home}`
    const subject = { name: `repository ${home}`, permission: rights }
    return lookAt(subject.name, client.place, () => client.find(path, { subject, parse }))
  }
  const hashOf = createHashes(client)

  return {
    account: () => glimpse('/user', 'Metadata', parseAccount),
    repository: () => {
      const subject = { name: `repository ${home}`, permission: `access for ${home}` }
      return client.ask(root, { subject, parse: parseSeenRepository })
    },
    isBranchProtected: (branch: string) =>
      glimpse(`${root}/branches/${encodeURIComponent(branch)}`, 'Contents', parseProtected),
    hashOf: (branch: string, file: string) => hashOf({ repository: `${owner}/${name}`, ref: branch }, file),
    /** The latest, and `active`, or why GitHub starts none. */
    runsOf: async (file: string) => {
      const path = `${root}/actions/workflows/${encodeURIComponent(file)}`
      const latest = await glimpse(`${path}/runs?per_page=20`, 'Actions', parseRuns)
      return { latest, state: await glimpse(path, 'Actions', parseState) }
    },
    /** Creates it, or changes it if it has another value. `environment`: it is a variable of that one. */
    setVariable: async (variable: { name: string; environment: string | undefined }, value: string) => {
      const { name, environment } = variable
      const [base, where, kind] =
        environment === undefined
          ? ['actions', '', 'Variables']
          : [
              `environments/${encodeURIComponent(environment)}`,
              `, environment ${environment}`,
              'Environments',
            ]
      const permission = `the repository permission "${kind}: write" for ${home}`
      const subject = { name: `variable ${name}${where} of ${home}`, permission }
      const path = `${root}/${base}/variables`
      const currentValue = await client.find(`${path}/${name}`, { subject, parse: parseValue })
      if (currentValue === value) return
      const [method, variablePath] =
        currentValue === undefined ? (['POST', path] as const) : (['PATCH', `${path}/${name}`] as const)
      await client.change(method, variablePath, { subject, body: { name, value } })
    },
  }
}
