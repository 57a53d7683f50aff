import { hasUnknownOwner, pushedNamespaces } from './pushed.ts'
import { isAccountImage, openOwner, openRepositories } from './targets.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { namespaceOf } from '../../registry/repositories.ts'
import { parseImage } from '../../workflows/workflow/image.ts'
import { namedByVariable, type RegisterView } from '../../workflows/logins/plan.ts'
import { inputEntry } from '../../workflows/workflow/workflow.ts'
import { textOf, valueOf } from '../../yaml/tree.ts'
import type { LoginUse } from './use.ts'

/** Who owns what a login works with, or why the files do not tell. */
export type OrganizationChoice =
  | { readonly organization: string; readonly named: boolean }
  | { readonly why: string; readonly remedy: string; readonly noAnswer?: true }

/** What a namespace that may be a person's needs. */
const ofPerson =
  'if it is an organization, answer with push:ORGANIZATION/IMAGE or add the register; a personal account has no organization tokens: keep the login, with a personal access token'

interface Known {
  readonly use: LoginUse
  readonly register: RegisterView | undefined
  readonly known: ReadonlySet<string>
  readonly others: ReadonlySet<string>
  readonly accounts: readonly string[]
  /** `owner/name` of the repository, when known. */
  readonly repository: string | undefined
}

/** @param facts its `known` are namespaces that the same secret is seen to push to. */
export function organizationChoice(login: Login, facts: Known): OrganizationChoice {
  const choice = ownerOf(login, facts)
  const foreign = 'organization' in choice ? foreignImage(login, choice.organization) : undefined
  if (foreign === undefined) return choice
  return {
    why: `the image belongs to ${foreign}: a token of another organization pulls it only if it is public`,
    remedy: 'drop the credentials if the image is public',
  }
}

/** The organization that an answer names: what the file shows must not speak against it. */
function answeredOwner(
  organization: string,
  pushed: readonly string[],
  register: RegisterView | undefined,
): OrganizationChoice {
  const other = pushed.find(namespace => namespace !== organization)
  if (other !== undefined) {
    return { why: `it also pushes to ${other}`, remedy: `give ${other} a login of its own` }
  }
  if (register === undefined || register.organization === organization) {
    return { organization, named: false }
  }
  return {
    why: `the answer names ${organization}, and the register is that of ${register.organization}`,
    remedy: 'give that organization a register of its own',
  }
}

function registeredOwner({ organization }: RegisterView, pushed: readonly string[]): OrganizationChoice {
  const other = pushed.find(namespace => namespace !== organization)
  if (other === undefined) return { organization, named: true }
  return {
    why: `it pushes to ${other}, and the register is that of ${organization}`,
    remedy: 'give that organization a register of its own',
  }
}

function foreignImage({ form }: Login, organization: string): string | undefined {
  if (form.kind !== 'credentials') return undefined
  const { namespace } = parseImage(form.image ?? '')
  return namespace === organization || isNobodys(form.image ?? '')
    ? undefined
    : (namespace ?? 'an unknown owner')
}

/** A login for other people's images: whose the token is, no image can tell. */
function isForPullsAlone(login: Login, { access }: LoginUse): boolean {
  return access === 'pull' && mayNameVariable(login)
}

/** A local action has no `vars`, and a container's image says whose it is, but for one of Docker's own or an open one. */
function mayNameVariable({ workflow, form }: Login): boolean {
  const isTold = form.kind === 'credentials' && !isNobodys(form.image ?? '')
  return workflow.kind === 'workflow' && !isTold
}

function isNobodys(image: string): boolean {
  const { namespace, name } = parseImage(image)
  return namespace === 'library' || name === undefined
}

/** It pushes a name that nothing is to be put into, and that Docker Hub takes from nobody: something renames it first. */
function isBare({ pushes }: LoginUse): boolean {
  const images = pushes.flatMap(push => push.images)
  return images.length > 0 && images.every(({ image }) => !/[$%`]/.test(image.text))
}

/** The organization of images that a job only reads: what a tool of Docker's is asked about, or the owner on GitHub. */
function readOwner({ pulls }: LoginUse, repository: string | undefined): string | undefined {
  const owners = new Set(pulls.flatMap(({ owner }) => owner ?? []))
  const [only] = owners
  if (owners.size === 1) return only
  const home = repository?.replace(/\/.*/, '').toLowerCase()
  return pulls.some(({ images }) =>
    images.some(({ image }) => image.registry === 'hub' && image.namespace === home),
  )
    ? home
    : undefined
}

/** The namespace of a user who reads an image of their own: what is pushed, and computed, may be theirs as well. */
function ownRead({ account }: Login, { pulls }: LoginUse): readonly string[] {
  const own = account?.toLowerCase()
  const read = pulls.flatMap(({ images }) => images.map(({ image }) => image))
  const names = read.flatMap(({ registry, namespace }) => (registry === 'hub' ? (namespace ?? []) : []))
  return names.filter(name => name === own)
}

function usesOwnImage({ pushes, pulls }: LoginUse, login: Login): boolean {
  return [...pushes, ...pulls].some(({ images }) =>
    images.some(({ image }) => isAccountImage(image.text, login)),
  )
}

/** GitHub's own name for who owns the repository, if that is the user name: written, or as the default of an input. */
function githubName({ username, workflow: { on, root, kind } }: Login): string | undefined {
  if (username.kind === 'variable') return username.name.startsWith('github.') ? username.name : undefined
  if (username.kind !== 'input') return undefined
  const declared = valueOf(kind === 'action' ? root : valueOf(on, 'workflow_call'), 'inputs')
  const fallback = textOf(inputEntry(declared, username.name)?.value, 'default') ?? ''
  return /^\$\{\{\s*(github\.(?:actor|repository_owner))\s*\}\}$/.exec(fallback)?.[1]
}

/**
 * The namespaces that a login needs: what it pushes decides, and not what the same secret serves in other places. But it may
 * read their images, which may be private.
 */
function neededNamespaces(
  use: LoginUse,
  own: readonly string[],
  { known, others }: Known,
): readonly string[] {
  if (pushedNamespaces(use).length === 0 || hasUnknownOwner(use)) return [...own, ...known]
  const read = [...use.pulls, ...use.bases].flatMap(({ images }) =>
    images.flatMap(({ image }) => image.namespace ?? []),
  )
  return [...own, ...read.filter(name => known.has(name) || others.has(name))]
}

/** Why one organization is not told: each may be named by a job of its own, or all by this one. */
function severalOwners(own: ReadonlySet<string>, candidates: ReadonlySet<string>): OrganizationChoice {
  if (own.size > 1) {
    const why = `it pushes to ${[...own].join(' and ')}`
    return { why, remedy: 'give each of them a login of its own, and its push behind it', noAnswer: true }
  }
  const why =
    candidates.size === 0
      ? 'no image that migrate can read names the organization'
      : `its credential serves ${[...candidates].join(' and ')}`
  return { why, remedy: 'add the register, which names the organization' }
}

function ownerOf(login: Login, facts: Known): OrganizationChoice {
  const { use, register } = facts
  const pushed = pushedNamespaces(use)
  const deep = pushed.find(namespace => namespace.includes('/'))
  if (deep !== undefined) {
    const why = `below ${deep} Docker Hub has no images: their names have two parts`
    return { why, remedy: 'correct the image’s name' }
  }
  const answered = namespaceOf(login.answer?.repositories ?? [])
  if (answered !== undefined) return answeredOwner(answered, pushed, register)
  if (register !== undefined) return registeredOwner(register, pushed)
  if (usesOwnImage(use, login)) {
    return {
      why: 'the user name is also the namespace of the image: it may be a personal account',
      remedy: ofPerson,
    }
  }
  const told = use.pushes.flatMap(({ owner }) => owner ?? [])
  const own = [...pushed, ...told]
  const named = neededNamespaces(use, own, facts)
  const open = openRepositories(use, login).map(openOwner)
  const candidates = new Set([named, open, ownRead(login, use)].find(names => names.length > 0))
  const [organization] = candidates
  const ownersName = githubName(login)
  const isOwners = ownersName !== undefined
  if (organization === undefined && isForPullsAlone(login, use)) {
    return { organization: readOwner(use, facts.repository) ?? namedByVariable, named: false }
  }
  if (
    organization === undefined &&
    use.access === 'push' &&
    mayNameVariable(login) &&
    !isOwners &&
    !isBare(use)
  ) {
    return { organization: namedByVariable, named: false }
  }
  if (organization === undefined || candidates.size > 1) return severalOwners(new Set(own), candidates)
  if (/\{\{\s*needs\./.test(organization)) {
    const why = `the namespace ${organization} is computed when the workflow runs, and each may be another organization`
    return { why, remedy: 'write the organization out' }
  }
  if (/\.[\w-]*(user|login|account)[\w-]*\s*\}\}/i.test(organization)) {
    return {
      why: `the namespace ${organization} may be a personal account`,
      remedy: ofPerson,
    }
  }
  if (facts.accounts.includes(organization) || isOwners) {
    const name = isOwners ? `\${{ ${ownersName} }}` : organization
    return {
      why: `the user name ${name} ${isOwners ? 'may be' : 'is also'} the namespace: a personal account, or an organization’s token already`,
      remedy: ofPerson,
    }
  }
  return { organization, named: false }
}
