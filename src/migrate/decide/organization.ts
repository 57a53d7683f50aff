import { organizationProblem } from '../../token-list/names.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { parseImage, repositoryOf, writtenPath } from '../../workflows/values/image.ts'
import {
  type Hole,
  onlyHole,
  knownText,
  showText,
  splitText,
  type Text,
} from '../../workflows/values/text.ts'
import { type ListView, type LoginUse, namedByVariable, type Obstacle, type LoginQuestion } from './plan.ts'
import type { LoginContext } from './use.ts'

/** Who owns what a login works with. */
interface Owner {
  readonly organization: string
  readonly isListed: boolean
  /** What shows it, where that is not the images. */
  readonly shown?: string
}

interface Seen extends Pick<LoginContext, 'answer' | 'known'> {
  readonly list: ListView | undefined
  /** User names that are written out beside the same secret. */
  readonly accounts: ReadonlySet<string>
  /** `owner/name` of the repository, when known. */
  readonly home: string | undefined
}

/** The organization of a login's images; a question where they are of several, or may be a person's. */
export function organizationFor(use: LoginUse, seen: Seen): Owner | LoginQuestion | Obstacle {
  const { login } = use
  const spaces = pushedSpaces(use)
  const pushed = [...new Set(spaces.flatMap(space => knownText(space) ?? []))]
  const deep = pushed.find(name => name.includes('/'))
  if (deep !== undefined) {
    return {
      why: `below ${deep} Docker Hub has no images: their names have two parts`,
      remedy: 'correct the image’s name',
    }
  }
  const told = seen.answer?.repositories[0]?.replace(/\/.*/, '') ?? seen.list?.organization
  if (told !== undefined) return foreignContainer(login, told) ?? toldOwner(told, pushed, seen)
  const account = accountIn(use)
  if (account !== undefined) return person(`the user name is also the owner of ${account}`)
  const open = spaces.filter(space => knownText(space) === undefined && isKnownAt(login)(space)).map(showText)
  const [name, ...more] = new Set([...pushed, ...open])
  if (more.length > 0) {
    return {
      why: `it pushes to ${[name, ...more].join(' and ')}`,
      remedy: 'give each of them a login of its own, before its push',
    }
  }
  const owner = name ?? seen.known
  if (owner === undefined) return unnamedOwner(use, seen)
  if (/\{\{\s*needs\.|\.[\w-]*(user|login|account)[\w-]*\s*\}\}|\{.*(REGISTRY|HOST|SERVER)/i.test(owner)) {
    return person(`the owner ${owner} is computed`)
  }
  if (!owner.includes('{') && organizationProblem(owner) !== undefined) {
    return {
      why: `${owner} is not the name of an organization on Docker Hub`,
      remedy: 'correct the image’s name',
    }
  }
  if (seen.accounts.has(owner.toLowerCase()) || isGithubs(login)) {
    return person(`the user name may be that of a person who owns the images`)
  }
  return {
    organization: owner,
    isListed: false,
    ...(name === undefined ? { shown: `the same secret serves ${owner} in another place` } : {}),
  }
}

function toldOwner(told: string, pushed: readonly string[], { list }: Seen): Owner | Obstacle {
  const other =
    pushed.find(name => name !== told) ??
    (list !== undefined && list.organization !== told ? told : undefined)
  if (other === undefined) return { organization: told, isListed: list?.organization === told }
  const why = `it pushes to ${other}, and ${list === undefined ? `the answer names ${told}` : `the token list is that of ${list.organization}`}`
  return { why, remedy: 'give each organization a login of its own, and a token list of its own' }
}

/** No image names one: then a variable does. */
function unnamedOwner(use: LoginUse, { home }: Seen): Owner | LoginQuestion | Obstacle {
  const { login, access, pushes } = use
  if (login.form.kind === 'credentials') return containerOwner(login.form.image)
  if (login.file.kind === 'action') {
    return { kind: 'organization', why: 'no image names the organization, and an action has no variables' }
  }
  if (access === 'push') {
    const images = pushes.flatMap(push => push.images)
    const isBare = images.length > 0 && images.every(({ text }) => knownText(text) !== undefined)
    if (isGithubs(login)) return person('the user name is that of who owns the repository on GitHub')
    if (isBare) {
      return {
        kind: 'organization',
        why: `${showText(images[0]?.text ?? [])} has no organization before its name`,
      }
    }
  }
  // An image of the owner on GitHub that a job reads may be private.
  const [owner = ''] = (home ?? '').toLowerCase().split('/')
  const isRead = use.pulls.some(({ images }) =>
    images.some(image => repositoryOf(image)?.startsWith(`${owner}/`)),
  )
  return {
    organization: access === 'pull' && isRead && owner !== '' ? owner : namedByVariable,
    isListed: false,
  }
}

/** A token of one organization pulls the image of another only if that is public. */
function foreignContainer({ form }: Login, told: string): Obstacle | undefined {
  if (form.kind !== 'credentials') return undefined
  const other = form.image
    .map(text => knownText(parseImage(text).namespace ?? []) ?? '')
    .find(name => name !== '' && name !== told && name !== 'library')
  return other === undefined
    ? undefined
    : { why: `the image belongs to ${other}`, remedy: 'drop the credentials if the image is public' }
}

function containerOwner(image: readonly Text[]): Owner | LoginQuestion {
  const [only, ...more] = new Set(
    image.map(text => parseImage(text).namespace).map(space => (space === undefined ? '' : showText(space))),
  )
  const isTold =
    only !== undefined && more.length === 0 && only !== '' && !only.includes('{') && only !== 'library'
  return { organization: isTold ? only : namedByVariable, isListed: false }
}

function person(why: string): LoginQuestion {
  return { kind: 'organization', why }
}

/** What is pushed to Docker Hub, up to its last slash. */
function pushedSpaces({ pushes }: LoginUse): readonly Text[] {
  const images = pushes
    .flatMap(push => push.images)
    .filter(({ registry }) => registry === 'hub' || registry === 'unknown')
  const spaces = images.flatMap(({ namespace }) => (namespace === undefined ? [] : [namespace]))
  return spaces.filter(space => knownText(space) !== 'library')
}

/** An image whose owner is the user name that the login takes from the same secret or variable. */
function accountIn({ login: { username, account }, pushes, pulls }: LoginUse): string | undefined {
  const images = [...pushes, ...pulls].flatMap(one => one.images)
  const own = images.find(
    ({ namespace }) =>
      account !== undefined && namespace !== undefined && knownText(namespace) === account.toLowerCase(),
  )
  if (own !== undefined) return showText(own.text)
  if (username.kind !== 'secret' && username.kind !== 'variable') return undefined
  const isAccount = (hole: Hole) =>
    hole.source?.toUpperCase() ===
    `${username.kind === 'secret' ? 'SECRETS' : 'VARS'}.${username.name.toUpperCase()}`
  const found = [...pushes, ...pulls]
    .flatMap(({ images }) => images)
    .find(({ text }) => {
      const [owner = []] = splitText(text, /\//)
      return owner.some(piece => typeof piece !== 'string' && isAccount(piece))
    })
  return found === undefined ? undefined : showText(found.text)
}

/** GitHub's own name for who owns the repository. */
function isGithubs({ username }: Login): boolean {
  return username.kind === 'variable' && username.name.startsWith('github.')
}

/** Whether a text means at the login what it means where it is written. */
function isKnownAt({ file, step }: Login): (text: Text) => boolean {
  const isKnown = (hole: Hole): boolean => {
    const { source = '' } = hole
    if (!/^[\w-]+(\.[\w-]+)+$/.test(source)) return false
    if (/^github\.(repository|repository_owner|event\.repository\.name)$/.test(source)) return true
    if (file.kind === 'action' || step === undefined) return false
    return (
      /^vars\./.test(source) || (hole.file === file.path && /^(secrets|inputs|matrix|needs)\./.test(source))
    )
  }
  return text => text.every(piece => typeof piece === 'string' || isKnown(piece))
}

/** The repositories of a use, as the login's step can write them; `isWhole`: there are no others. */
export function repositoriesOf(use: LoginUse, organization: string) {
  const { login, access, pushes, pulls } = use
  const isKnown = isKnownAt(login)
  const images = (access === 'push' ? pushes : pulls).flatMap(one => one.images)
  const hub = images.filter(
    ({ registry }) => registry === 'hub' || (access === 'push' && registry === 'unknown'),
  )
  // A person who starts the workflow may name another image beside the usual ones.
  const usual = hub.filter(
    ({ text, path }) => !/^github\.event\.inputs\./.test(onlyHole(path ?? text)?.source ?? ''),
  )
  const written = (usual.length > 0 ? usual : hub).map(image => writtenPath(image, hole => isKnown([hole])))
  const names = [
    ...new Set(written.flatMap(name => (name === undefined || name.startsWith('library/') ? [] : [name]))),
  ].sort()
  const isOnly = names.length === 1 && organization === namedByVariable
  const isOwn = (name: string) =>
    name.startsWith(`${organization}/`) || (isOnly && /^\$\{\{[^}]*\}\}$/.test(name))
  const isTold = pushes.every(push => push.images.length > 0 && push.isMore !== true)
  const isWhole =
    names.length > 0 && !written.includes(undefined) && names.every(isOwn) && (access === 'pull' || isTold)
  return { names: names.filter(isOwn), isWhole, others: names.filter(name => !isOwn(name)) }
}

/** What the job's builds start from, and does not make itself; none where something that is read nowhere may make it. */
export function basesOf({ bases, locals, login }: LoginUse, seen: readonly string[]): readonly string[] {
  if (locals.some(({ kind, step }) => kind === 'open' && step.index < (login.step?.index ?? 0))) return []
  const made = new Set(locals.flatMap(({ images }) => images.flatMap(image => repositoryOf(image) ?? [])))
  const names = bases.flatMap(({ images }) => images.flatMap(image => repositoryOf(image) ?? []))
  return [...new Set(names)].filter(name => !made.has(name) && !seen.includes(name)).sort()
}
