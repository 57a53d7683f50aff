import { may, refusalFor } from './permission.ts'
import type { GithubScene } from './scene.ts'
import { type GithubReply, notFound, refuse } from './secrets.ts'
import type { BranchPattern, EnvironmentRules, GithubRepository } from './state.ts'

export const openRules: EnvironmentRules = {
  branches: undefined,
  wait_timer: 0,
  prevent_self_review: false,
  reviewers: [],
}

type EnvironmentScene = GithubScene & { readonly repository: GithubRepository }

/** The body of a PUT: what it leaves out is reset. */
interface Wishes extends Partial<Omit<EnvironmentRules, 'branches'>> {
  readonly deployment_branch_policy?: {
    readonly protected_branches: boolean
    readonly custom_branch_policies: boolean
  } | null
}

export async function answerEnvironment(name: string, scene: EnvironmentScene): Promise<GithubReply> {
  const { state, token, asked, repository, description } = scene
  const place = `actions:${repository.fullName}#${name}`
  if (asked.method === 'PUT') {
    if (!may(token, { permission: 'administration', method: 'PUT' })) return refuse(403, refusalFor(token))
    if (repository.hasNoPolicies) {
      return refuse(
        422,
        'Failed to create the environment protection rule. Please ensure the billing plan supports it.',
      )
    }
    if (state.place(place) === undefined) await state.addEnvironment(repository.fullName, name)
    repository.environments.set(name, wished(asked.body as Wishes, repository.environments.get(name)))
  }
  if (state.place(place) === undefined) return notFound
  const { branches, wait_timer, reviewers, prevent_self_review } =
    repository.environments.get(name) ?? openRules
  const custom = branches !== 'protected'
  const policy =
    branches === undefined ? null : { protected_branches: !custom, custom_branch_policies: custom }
  const rule = (type: string, more: object) => ({ id: 1, node_id: 'GA_1', type, ...more })
  const rules = [
    ...(wait_timer > 0 ? [rule('wait_timer', { wait_timer })] : []),
    ...(reviewers.length > 0
      ? [
          rule('required_reviewers', {
            prevent_self_review,
            reviewers: reviewers.map(({ type, id }) => ({ type, reviewer: reviewerOf(id, scene) })),
          }),
        ]
      : []),
    ...(branches === undefined ? [] : [rule('branch_policy', {})]),
  ]
  const example = description.example('environment') as object
  return {
    status: 200,
    body: { ...example, name, protection_rules: rules, deployment_branch_policy: policy },
  }
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

function reviewerOf(id: number, { description }: EnvironmentScene): object {
  const person = description.example('private-user-response-with-public-and-private-profile-information')
  return { ...(person as object), id }
}

/** The list of an environment's branches, a new one, or the end of one. */
export function answerBranches(
  { name, id }: { name: string; id: number | undefined },
  { token, asked, repository, description }: EnvironmentScene,
): GithubReply {
  const { method } = asked
  if (!may(token, { permission: method === 'GET' ? 'actions' : 'administration', method })) {
    return refuse(403, refusalFor(token))
  }
  const branches = repository.environments.get(name)?.branches
  if (!Array.isArray(branches)) return notFound
  const shown = (pattern: BranchPattern) => ({
    ...(description.example('deployment-branch-policy-wildcard') as object),
    ...pattern,
  })
  if (method === 'GET') {
    return { status: 200, body: { total_count: branches.length, branch_policies: branches.map(shown) } }
  }
  if (method === 'DELETE') {
    const at = branches.findIndex(one => one.id === id)
    if (at === -1) return notFound
    branches.splice(at, 1)
    return { status: 204 }
  }
  const { name: wanted, type = 'branch' } = asked.body as { name: string; type?: string }
  const pattern = { id: 1 + Math.max(0, ...branches.map(one => one.id)), name: wanted, type }
  branches.push(pattern)
  return { status: 200, body: shown(pattern) }
}
