import { type AskedThere, found, type GithubReply, notFound, refuse } from './asked.ts'
import { may, refusalFor } from './permission.ts'
import type { BranchPattern, EnvironmentRules } from './state.ts'

export const openRules: EnvironmentRules = {
  branches: undefined,
  wait_timer: 0,
  prevent_self_review: false,
  reviewers: [],
}

/** The body of a PUT: what it leaves out is reset. */
interface Wishes extends Partial<Omit<EnvironmentRules, 'branches'>> {
  readonly deployment_branch_policy?: {
    readonly protected_branches: boolean
    readonly custom_branch_policies: boolean
  } | null
}

export async function answerEnvironment(asked: AskedThere): Promise<GithubReply> {
  const { state, token, method, body, repository, name, example } = asked
  const place = `actions:${repository.fullName}#${name}`
  if (method === 'PUT') {
    if (!may(token, 'administration', method)) return refuse(403, refusalFor(token))
    if (repository.hasNoPolicies) {
      const why = 'Please ensure the billing plan supports it.'
      return refuse(422, `Failed to create the environment protection rule. ${why}`)
    }
    if (state.place(place) === undefined) await state.addEnvironment(repository.fullName, name)
    repository.environments.set(name, wished(body, repository.environments.get(name)))
  }
  if (state.place(place) === undefined) return notFound
  const { branches, wait_timer, reviewers, prevent_self_review } =
    repository.environments.get(name) ?? openRules
  const custom_branch_policies = branches !== 'protected'
  const policy = { protected_branches: !custom_branch_policies, custom_branch_policies }
  const person = example('private-user-response-with-public-and-private-profile-information')
  const people = reviewers.map(({ type, id }) => ({ type, reviewer: { ...person, id } }))
  const rules = [
    ...(wait_timer > 0 ? [{ type: 'wait_timer', wait_timer }] : []),
    ...(people.length > 0 ? [{ type: 'required_reviewers', prevent_self_review, reviewers: people }] : []),
    ...(branches === undefined ? [] : [{ type: 'branch_policy' }]),
  ]
  return found({
    ...example('environment'),
    name,
    protection_rules: rules.map(rule => ({ id: 1, node_id: 'GA_1', ...rule })),
    deployment_branch_policy: branches === undefined ? null : policy,
  })
}

function wished(
  { deployment_branch_policy: policy, wait_timer = 0, prevent_self_review = false, reviewers = [] }: Wishes,
  before: EnvironmentRules = openRules,
): EnvironmentRules {
  const kept = Array.isArray(before.branches) ? before.branches : []
  const branches =
    policy === null || policy === undefined ? undefined : policy.custom_branch_policies ? kept : 'protected'
  return { branches, wait_timer, prevent_self_review, reviewers }
}

/** The list of an environment's branches, or a new one. */
export function answerBranches({ token, method, body, repository, name, example }: AskedThere): GithubReply {
  if (!may(token, method === 'GET' ? 'actions' : 'administration', method)) {
    return refuse(403, refusalFor(token))
  }
  const branches = repository.environments.get(name)?.branches
  if (!Array.isArray(branches)) return notFound
  const shown = (pattern: BranchPattern) => ({ ...example('deployment-branch-policy-wildcard'), ...pattern })
  if (method === 'GET') return found({ total_count: branches.length, branch_policies: branches.map(shown) })
  const { name: wanted, type = 'branch' } = body as { name?: string; type?: string }
  const pattern = { id: 1 + Math.max(0, ...branches.map(one => one.id)), name: wanted ?? '', type }
  branches.push(pattern)
  return found(shown(pattern))
}
