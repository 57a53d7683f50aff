import { asJsonObject, type JsonObject } from '../base/json.ts'
import { type GithubOptions, openGithub } from '../stores/github/github.ts'

interface BranchPattern {
  readonly id: number
  /** A name, or a pattern of Ruby's File.fnmatch. */
  readonly name: string
  /** `branch` or `tag`. */
  readonly type: string
}

/** Which branches can use an environment. `every`: GitHub limits it to none. `protected`: those with a protection rule. */
export type EnvironmentBranches =
  | { readonly kind: 'absent' | 'every' | 'protected' }
  | { readonly kind: 'named'; readonly patterns: readonly BranchPattern[] }

/** The environments of one repository (docs.github.com/rest/deployments/environments). Errors: STORE_*. */
export type Environments = ReturnType<typeof createEnvironments>

export function createEnvironments(options: GithubOptions) {
  const { thisRepository: home } = options
  const client = openGithub(options, 'write')
  const root = `/repos/${home.split('/').map(encodeURIComponent).join('/')}/environments`
  const placeOf = (environment: string, permission = 'Actions: read') => {
    const name = `environment ${environment} of ${home}`
    const about = { name, place: name, permission: `the repository permission "${permission}" for ${home}` }
    const path = `${root}/${encodeURIComponent(environment)}`
    return { about, path, policies: `${path}/deployment-branch-policies` }
  }
  const find = (environment: string) => {
    const { about, path } = placeOf(environment)
    return client.find(path, { about, parse: asJsonObject })
  }

  async function branchesOf(environment: string): Promise<EnvironmentBranches> {
    const seen = await find(environment)
    if (seen === undefined) return { kind: 'absent' }
    const policy = asJsonObject(seen['deployment_branch_policy'])
    if (policy?.['protected_branches'] === true) return { kind: 'protected' }
    if (policy?.['custom_branch_policies'] !== true) return { kind: 'every' }
    const { about, policies } = placeOf(environment)
    const asking = { about, what: 'branches', parse: parsePatterns }
    return { kind: 'named', patterns: await client.list(policies, asking, ({ id }) => id) }
  }

  return {
    branchesOf,
    /** Creates it, or limits one that is there, to one branch; gives what is seen afterwards. Its other rules stay. */
    limit: async (environment: string, branch: string) => {
      const { about, path, policies } = placeOf(environment, 'Administration: write')
      const deployment_branch_policy = { protected_branches: false, custom_branch_policies: true }
      // A PUT resets what it does not name.
      const body = { ...rulesOf(await find(environment)), deployment_branch_policy }
      await client.change('PUT', path, { about, body })
      const before = await branchesOf(environment)
      const patterns = before.kind === 'named' ? before.patterns : []
      const isWanted = ({ name, type }: BranchPattern): boolean => name === branch && type === 'branch'
      if (!patterns.some(isWanted)) {
        await client.change('POST', policies, { about, body: { name: branch, type: 'branch' } })
      }
      for (const pattern of patterns.filter(one => !isWanted(one))) {
        await client.change('DELETE', `${policies}/${pattern.id}`, { about })
      }
      return branchesOf(environment)
    },
  }
}

function parsePatterns(json: unknown, hasNext = false) {
  const { total_count: total, branch_policies: list } = asJsonObject(json) ?? {}
  if (typeof total !== 'number' || !Array.isArray(list)) return undefined
  const items = list.flatMap((item: unknown) => {
    const { id, name, type = 'branch' } = asJsonObject(item) ?? {}
    return typeof id === 'number' && typeof name === 'string' ? [{ id, name, type: String(type) }] : []
  })
  return items.length === list.length ? { total, items, hasNext } : undefined
}

/** The rules of an environment in the form of a PUT: waiting time and reviewers. */
function rulesOf(environment: JsonObject | undefined): JsonObject {
  const { protection_rules: list } = environment ?? {}
  const rules = Array.isArray(list) ? list.map(asJsonObject) : []
  const [timer, review] = ['wait_timer', 'required_reviewers'].map(type =>
    rules.find(rule => rule?.['type'] === type),
  )
  const reviewers = Array.isArray(review?.['reviewers']) ? review['reviewers'].map(asJsonObject) : []
  return {
    ...(timer && { wait_timer: timer['wait_timer'] }),
    ...(review && {
      prevent_self_review: review['prevent_self_review'] === true,
      reviewers: reviewers.map(one => ({ type: one?.['type'], id: asJsonObject(one?.['reviewer'])?.['id'] })),
    }),
  }
}
