/** How rewritten files name this action. Each release sets these lines; until the first one no such commit exists. */
export const actionReference = {
  name: 'kong/docker-oat-login',
  tag: 'v1',
  /** For files that pin by commit. */
  commit: '5d1c0f3b9a7e4826c0b1f4d7e93a6852bd40f1ce',
  version: 'v1.0.0',
} as const

/** The input that takes the token of a slot. */
export function tokenInput(channel: string, access: string): string {
  return `${channel}-${access}-token`
}

/** The secret that holds a slot's token, unless the register names another. */
export function secretName(channel: string, access: string): string {
  return `DOCKERHUB_${channel}_${access}_TOKEN`.toUpperCase()
}
