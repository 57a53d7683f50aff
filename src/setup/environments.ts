import { OatError } from '../base/error.ts'
import { asJsonObject } from '../base/json.ts'
import type { ClientPorts } from '../runner/ports.ts'
import { type GithubOptions, openGithub } from '../stores/github/client.ts'

/** Who can use an environment. `closed`: no branch, as where a setup was stopped. */
type EnvironmentState = 'absent' | 'closed' | 'limited' | 'reviewed' | 'protected' | 'open'

export function environmentWords(state: EnvironmentState, branch: string): string {
  return {
    absent: 'none',
    closed: 'for no branch yet',
    limited: `for ${branch} alone`,
    reviewed: 'for jobs that a reviewer approves',
    protected: 'for protected branches, and which these are is not seen',
    open: 'open to other branches',
  }[state]
}

/** The environments of one repository (docs.github.com/rest/deployments/environments). Errors: STORE_*. */
export function createEnvironments(options: GithubOptions, ports: ClientPorts) {
  const { thisRepository: home } = options
  const client = openGithub(options, ports, 'write')
  const root = `/repos/${home.split('/').map(encodeURIComponent).join('/')}/environments`
  const pathOf = (environment: string) => `${root}/${encodeURIComponent(environment)}`
  const subjectOf = (environment: string, permission: string) => ({
    name: `environment ${environment} of ${home}`,
    permission: `the repository permission "${permission}" for ${home}`,
  })

  async function stateOf(environment: string, branch: string): Promise<EnvironmentState> {
    const asking = { subject: subjectOf(environment, 'Actions: read'), parse: asJsonObject }
    const path = pathOf(environment)
    const details = await client.find(path, asking)
    if (details === undefined) return 'absent'
    const policy = asJsonObject(details['deployment_branch_policy'])
    const rules = details['protection_rules']
    if (Array.isArray(rules) && rules.some(rule => asJsonObject(rule)?.['type'] === 'required_reviewers')) {
      return 'reviewed'
    }
    // GitHub's page knows rules of branches alone: without one, as beside a ruleset, all branches can use it.
    if (policy?.['protected_branches'] === true) return 'protected'
    if (policy?.['custom_branch_policies'] !== true) return 'open'
    const { total_count: count, branch_policies: list } = await client.ask(branchesOf(path), asking)
    if (count === 0) return 'closed'
    const { name, type = 'branch' } = (count === 1 && Array.isArray(list) && asJsonObject(list[0])) || {}
    return name === branch && type === 'branch' ? 'limited' : 'open'
  }

  return {
    stateOf,
    /** Creates it for one branch alone, or goes on where that was stopped. */
    create: async (environment: string, branch: string) => {
      const subject = subjectOf(environment, 'Administration: write')
      const path = pathOf(environment)
      if ((await stateOf(environment, branch)) === 'absent') {
        const deployment_branch_policy = { protected_branches: false, custom_branch_policies: true }
        await client.change('PUT', path, { subject, body: { deployment_branch_policy } })
      }
      await client.change('POST', branchesOf(path), { subject, body: { name: branch, type: 'branch' } })
      const state = await stateOf(environment, branch)
      if (state === 'limited') return
      throw new OatError('STORE_FAILED', {
        message: `GitHub does not limit environment ${environment}: it is ${environmentWords(state, branch)}`,
        hint: 'a private repository needs GitHub Pro, Team or Enterprise, or --rotation none --audit none',
      })
    },
  }
}

const branchesOf = (environmentPath: string) => `${environmentPath}/deployment-branch-policies`
