import { OatError } from '../base/error.ts'
import { asJsonObject, type JsonObject } from '../base/json.ts'
import type { Log } from '../runner/runner.ts'
import { type GithubOptions, openGithub } from '../stores/github/client.ts'
import type { Asker } from './asker.ts'

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

/** What decides which branches can use an environment. */
interface BranchFacts {
  readonly environment: { readonly name: string; readonly branches: EnvironmentBranches }
  readonly github: { readonly defaultBranch: string }
  readonly isBranchProtected: boolean | undefined
}

/** The branches that can use the environment, in words. */
export function branchWords({ environment: { branches }, github }: BranchFacts): string {
  if (branches.kind === 'named') {
    const shown = branches.patterns.map(({ name, type }) => (type === 'branch' ? name : `${type} ${name}`))
    return shown.length === 0 ? 'no branch' : shown.join(', ')
  }
  const absent = `${github.defaultBranch} alone`
  return { absent, every: 'every branch', protected: 'protected branches' }[branches.kind]
}

/** Why the environment may not hold a secret; `undefined`: it may, or there is none yet. */
export function openness(facts: BranchFacts): string | undefined {
  const { environment, github, isBranchProtected } = facts
  const { name, branches } = environment
  const { defaultBranch: branch } = github
  if (branches.kind !== 'named') {
    if (branches.kind === 'absent') return undefined
    if (branches.kind === 'every') return `environment ${name} is open to every branch`
    // Where no branch is protected, GitHub limits nothing.
    const limit = `environment ${name} is limited to protected branches`
    return isBranchProtected === true ? undefined : `${limit}, and ${branch} is not seen to be one`
  }
  const { patterns } = branches
  if (patterns.some(({ name, type }) => type !== 'branch' || /[*?[\]{}\\]/.test(name))) {
    return `environment ${name} is open to ${branchWords(facts)}`
  }
  if (patterns.some(pattern => pattern.name === branch)) return undefined
  return `environment ${name} is not open to ${branch}, whose workflows use it, but to ${branchWords(facts)}`
}

/** Asks before the environment is limited: no secret is put where other branches can read it. */
export async function limitEnvironment(
  facts: BranchFacts & { readonly server: string; readonly home: string },
  ports: {
    flags: ReadonlyMap<string, string>
    asker: Asker | undefined
    environments: Environments
    runner: Log
  },
) {
  const { asker, flags, environments, runner } = ports
  const { name } = facts.environment
  const { defaultBranch: branch } = facts.github
  const open = openness(facts)
  const question = `${open ?? ''}: whoever can push such a branch could use its secrets. Limit it to ${branch} alone?`
  if (open !== undefined && !flags.has('limit-environment') && (await asker?.confirm(question)) !== true) {
    throw new OatError('INPUT_INVALID', {
      message: open,
      hint: `limit it to ${branch} (${facts.server}/${facts.home}/settings/environments), or let setup do that: --limit-environment; nothing was changed`,
    })
  }
  return async () => {
    const branches = await environments.limit(name, branch).catch((cause: unknown) => {
      if (!(cause instanceof OatError) || cause.code !== 'STORE_FAILED') throw cause
      throw noPolicies(cause.message, cause)
    })
    const after = { ...facts, environment: { ...facts.environment, branches } }
    const still = openness(after)
    if (still !== undefined || branches.kind === 'absent') throw noPolicies(still ?? 'it is not there')
    runner.info(`✓ environment ${name}, for ${branchWords(after)} alone`)
    return true
  }
}

function noPolicies(seen: string, cause?: unknown): OatError {
  return new OatError('STORE_FAILED', {
    message: `GitHub does not limit the environment: ${seen}`,
    hint: 'in a private repository that takes GitHub Pro, Team or Enterprise. Without it, set up with --rotation none --audit none: nothing is then stored but the tokens, and a person replaces each in time by rotate --only LABEL --prompt token. Nothing else was changed',
    cause,
  })
}
