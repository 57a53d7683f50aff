import { asJsonObject, type JsonObject } from '../base/json.ts'
import { type GithubOptions, openGithub } from '../stores/github/github.ts'

/** Which branches can use an environment. `every`: GitHub limits it to none. `protected`: those with a protection rule. */
export type EnvironmentBranches =
  | { readonly kind: 'absent' | 'every' | 'protected' }
  | { readonly kind: 'named'; readonly patterns: readonly BranchPattern[] }

interface BranchPattern {
  readonly id: number
  /** A name, or a pattern of Ruby's File.fnmatch. */
  readonly name: string
  /** `branch` or `tag`. */
  readonly type: string
}

/** Gives what limits the environments of one repository: which branches can use it, and how that is changed. */
export type Environments = ReturnType<typeof createEnvironments>

/** The environments of one repository (docs.github.com/rest/deployments/environments). Errors: STORE_*. */
export function createEnvironments(options: GithubOptions) {
  const { thisRepository: home } = options
  const client = openGithub(options, 'write')
  const root = `/repos/${home.split('/').map(encodeURIComponent).join('/')}`
  const pathOf = (environment: string): string => `${root}/environments/${encodeURIComponent(environment)}`
  const subject = (environment: string, permission: string) => {
    const place = `environment ${environment} of ${home}`
    return { name: place, place, permission: `the repository permission "${permission}" for ${home}` }
  }

  const find = (environment: string) =>
    client.find(pathOf(environment), {
      about: subject(environment, 'Actions: read'),
      parse: json => (typeof asJsonObject(json)?.['name'] === 'string' ? asJsonObject(json) : undefined),
    })

  async function branchesOf(environment: string): Promise<EnvironmentBranches> {
    const seen = await find(environment)
    if (seen === undefined) return { kind: 'absent' }
    const policy = asJsonObject(seen['deployment_branch_policy'])
    if (policy?.['protected_branches'] === true) return { kind: 'protected' }
    if (policy?.['custom_branch_policies'] !== true) return { kind: 'every' }
    const patterns = await client.list(
      `${pathOf(environment)}/deployment-branch-policies`,
      { about: subject(environment, 'Actions: read'), what: 'branches', parse: parsePatterns },
      ({ id }) => id,
    )
    return { kind: 'named', patterns }
  }

  return {
    branchesOf,
    /** Creates it, or limits one that is there, to one branch; says what is seen afterwards. Its other rules stay. */
    limit: async (environment: string, branch: string): Promise<EnvironmentBranches> => {
      const about = subject(environment, 'Administration: write')
      const path = pathOf(environment)
      const list = `${path}/deployment-branch-policies`
      // A PUT resets what it does not name.
      const rules = rulesOf(await find(environment))
      const deployment_branch_policy = { protected_branches: false, custom_branch_policies: true }
      await client.change('PUT', path, { about, body: { ...rules, deployment_branch_policy } })
      const before = await branchesOf(environment)
      const patterns = before.kind === 'named' ? before.patterns : []
      const isWanted = ({ name, type }: BranchPattern): boolean => name === branch && type === 'branch'
      if (!patterns.some(isWanted)) {
        await client.change('POST', list, { about, body: { name: branch, type: 'branch' } })
      }
      for (const pattern of patterns.filter(one => !isWanted(one))) {
        await client.change('DELETE', `${list}/${pattern.id}`, { about })
      }
      return branchesOf(environment)
    },
  }
}

function parsePatterns(json: unknown, hasNext = false) {
  const { total_count: total, branch_policies: list } = asJsonObject(json) ?? {}
  if (typeof total !== 'number' || !Array.isArray(list)) return undefined
  const items = list.map((item: unknown) => {
    const { id, name, type = 'branch' } = asJsonObject(item) ?? {}
    return typeof id === 'number' && typeof name === 'string' ? { id, name, type: String(type) } : undefined
  })
  const known = items.filter(item => item !== undefined)
  return known.length === items.length ? { total, items: known, hasNext } : undefined
}

/** The rules of an environment in the form of a PUT: waiting time and reviewers. */
function rulesOf(environment: JsonObject | undefined): JsonObject {
  const { protection_rules: list } = environment ?? {}
  const rules = Array.isArray(list) ? list.map(asJsonObject) : []
  const ruleOf = (type: string) => rules.find(rule => rule?.['type'] === type)
  const [timer, review] = [ruleOf('wait_timer'), ruleOf('required_reviewers')]
  const reviewers = Array.isArray(review?.['reviewers']) ? review['reviewers'].map(asJsonObject) : []
  return {
    ...(timer && { wait_timer: timer['wait_timer'] }),
    ...(review && {
      prevent_self_review: review['prevent_self_review'] === true,
      reviewers: reviewers.map(one => ({ type: one?.['type'], id: asJsonObject(one?.['reviewer'])?.['id'] })),
    }),
  }
}
