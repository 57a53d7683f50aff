import type { EntryName } from './token-list.ts'
/** One part of a repository's name (distribution/reference, `path-component`). */
const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*'
const organizationPattern = new RegExp(`^${component}$`)
const repositoryPattern = new RegExp(`^${component}/${component}$`)

/** The longest name that Docker's references allow (distribution/reference, NameTotalLengthMax). */
const longest = 255

/** What forbids this name, and what to write instead; `undefined` when nothing does. */
export type NameProblem = { readonly message: string; readonly hint: string } | undefined

export function organizationProblem(name: string): NameProblem {
  if (name.length <= longest && organizationPattern.test(name)) return undefined
  const hint = organizationPattern.test(name.toLowerCase())
    ? `write ${name.toLowerCase()}`
    : 'write the name as in hub.docker.com/u/<name>: lower-case letters, digits and single . _ - between them'
  return { message: 'is not the name of a Docker organization', hint }
}

export function homeProblem(name: string): NameProblem {
  if (name.length <= 60 && /^[A-Za-z0-9][\w.-]*(?:\/[\w.-]+)*$/.test(name)) return undefined
  return {
    message: 'is not the name of a token list',
    hint: 'write at most 60 letters, digits and . _ - /, such as git.example.com/team/app; no other list of the organization may have it',
  }
}

/** Whether a text can be `org/name` on Docker Hub. `organization`: whose it probably is. */
export function repositoryProblem(name: string, organization = 'acme'): NameProblem {
  if (name.length <= longest && repositoryPattern.test(name)) return undefined
  if (name === '*/*/public') return { message: 'is a pattern', hint: 'write `public-pull: true` instead' }
  if (/[*?[\]{}]/.test(name)) {
    const hint = 'list every repository by its name, so that a new one is not included by accident'
    return { message: 'is a pattern', hint }
  }
  if (/[:@]/.test(name)) return { message: 'has a host, tag or digest', hint: 'write only org/name' }
  if (repositoryPattern.test(name.toLowerCase())) {
    return { message: 'has upper-case letters', hint: `write ${name.toLowerCase()}` }
  }
  if (organizationPattern.test(name)) {
    return { message: 'has no organization', hint: `write ${organization}/${name}` }
  }
  return { message: 'is not a repository of Docker Hub', hint: 'write org/name, such as acme/app' }
}

export function hardenedImageProblem(name: string): NameProblem {
  const isPath = organizationPattern.test(name) || repositoryPattern.test(name)
  if (name.length <= longest && isPath) return undefined
  const hint = 'write only its path, such as node: no host, tag or digest'
  return { message: 'is not a repository of dhi.io', hint }
}

/** Whether a text can be the name of a GitHub user or organization. `_` comes from managed users. */
export function isGithubOwner(text: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?$/.test(text)
}

export function isGithubRepository(text: string): boolean {
  const [owner = '', repository = '', ...surplus] = text.split('/')
  if (surplus.length > 0 || repository === '.' || repository === '..') return false
  return isGithubOwner(owner) && /^[A-Za-z0-9._-]{1,100}$/.test(repository)
}

/** What forbids this name for a GitHub secret (docs.github.com, "Naming your secrets"). */
export function secretNameProblem(name: string): string | undefined {
  if (!/^[A-Za-z0-9_]+$/.test(name)) return 'only letters, digits and _ are allowed'
  if (/^[0-9]/.test(name)) return 'it must not start with a digit'
  if (/^GITHUB_/i.test(name)) return 'the prefix GITHUB_ is reserved by GitHub'
  return undefined
}

/** The secret of a token whose entry names no store: `DOCKERHUB_[<CHANNEL>_]<ACCESS>_TOKEN`. */
export function conventionalSecret({ channel, access }: EntryName): string {
  const words = ['dockerhub', channel ?? [], access, 'token'].flat()
  return words.join('_').replaceAll('-', '_').toUpperCase()
}

/** Whether a text can be the ID of an OIDC connection: Docker takes any version of UUID. */
export function isConnectionId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

export function equalsIgnoringCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
