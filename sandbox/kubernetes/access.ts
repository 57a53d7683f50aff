import type { ResourceAttributes } from './review.ts'

/** What a role allows; `namespace` undefined: a cluster role. `names` undefined: every object. */
export interface KubernetesRule {
  readonly namespace?: string
  readonly resources: readonly string[]
  readonly verbs: readonly string[]
  readonly names?: readonly string[]
}

/** Somebody with a bearer token. */
export interface KubernetesUser {
  readonly name: string
  readonly token: string
  readonly rules: readonly KubernetesRule[]
}

/** RBAC: what no rule allows is forbidden. */
export function isAllowed({ rules }: KubernetesUser, asked: ResourceAttributes): boolean {
  const { namespace, resource = '', verb = '', name = '', group = '' } = asked
  return (
    group === '' &&
    rules.some(
      rule =>
        (rule.namespace === undefined || rule.namespace === namespace) &&
        rule.resources.includes(resource) &&
        rule.verbs.includes(verb) &&
        (rule.names === undefined || rule.names.includes(name)),
    )
  )
}
