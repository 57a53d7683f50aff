/** How rewritten files name this action. */
export const actionReference = { name: 'kong/docker-oat-login', tag: 'v1' } as const

/**
 * `owner/name@commit` for files that pin by commit: what the runner itself was told to run, `undefined` when that is no
 * commit. Takes GITHUB_ACTION_REPOSITORY and GITHUB_ACTION_REF (docs.github.com, "Variables").
 */
export function pinnedReference(repository: string | undefined, ref: string | undefined): string | undefined {
  const reference = `${repository ?? ''}@${ref ?? ''}`
  return /^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/.test(reference) ? reference : undefined
}

/** The input that takes the token of a slot. */
export function tokenInput(channel: string, access: string): string {
  return `${channel}-${access}-token`
}

/** The secret that holds a slot's token, unless the register names another. */
export function secretName(channel: string, access: string): string {
  return `DOCKERHUB_${channel}_${access}_TOKEN`.toUpperCase()
}
