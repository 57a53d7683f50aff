import type { SeenRepository } from './answers.ts'

/** What setting up a repository takes, by GitHub's names of the permissions. */
const rights = ['Secrets', 'Variables', 'Environments', 'Administration'] as const
export type Right = (typeof rights)[number]

/** What a token can do in a repository, as far as reading shows it. */
export interface SeenRights {
  /**
   * `told`: GitHub names the scopes of the token. `read`: it names none, as of a fine-grained token, so only reading was tried;
   * whether it can write shows at the first change.
   */
  readonly by: 'told' | 'read'
  readonly has: readonly Right[]
  readonly lacks: readonly Right[]
}

/** By the scopes of a classic token, or gh's (docs.github.com, "Scopes for OAuth apps"), and the role of its account. */
export function rightsByScopes(
  scopes: string,
  { isAdmin, canPush }: Pick<SeenRepository, 'isAdmin' | 'canPush'>,
): SeenRights {
  const isWhole = scopes.split(/[ ,]+/).includes('repo')
  const has = rights.filter(right => isWhole && (right === 'Administration' ? isAdmin : canPush))
  return { by: 'told', has, lacks: rights.filter(right => !has.includes(right)) }
}

/**
 * What to read for each right (docs.github.com, "Permissions required for fine-grained personal access tokens"); an environment that
 * is not there tells nothing.
 */
export function probesOf(root: string, environment: string | undefined): readonly [Right, string][] {
  return [
    ['Secrets', `${root}/actions/secrets/public-key`],
    ['Variables', `${root}/actions/variables?per_page=1`],
    ...(environment === undefined
      ? []
      : [['Environments', `${environment}/secrets/public-key`] satisfies [Right, string]]),
    ['Administration', `${root}/actions/permissions`],
  ]
}
