import { organizationProblem } from '../../token-list/names.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { type Image, parseImage, repositoryOf, writtenPath } from '../../workflows/values/image.ts'
import { type Hole, knownText, showText, splitText, type Text } from '../../workflows/values/text.ts'
import { type ListView, type LoginUse, namedByVariable, type Obstacle, type LoginQuestion } from './plan.ts'
import type { LoginContext } from './use.ts'

/** Who owns what a login works with. `shown`: what shows it, where that is not the images. */
interface Owner {
  readonly organization: string
  readonly shown?: string
}

interface Seen extends Pick<LoginContext, 'answer' | 'known'> {
  readonly list: ListView | undefined
  /** User names that are written out beside the same secret. */
  readonly accounts: ReadonlySet<string>
}

/** The organization of a login's images; a question where they are of several, or may be a person's. */
export function organizationFor(use: LoginUse, seen: Seen): Owner | LoginQuestion | Obstacle {
  const { login } = use
  const { list, known } = seen
  const images = imagesOf(use.pushes).filter(({ registry }) => registry === 'hub' || registry === 'unknown')
  // Docker Hub's own names for images without an owner are nobody's.
  const spaces = images
    .flatMap(({ namespace }) => (namespace === undefined ? [] : [namespace]))
    .filter(space => knownText(space) !== 'library')
  const pushed = [...new Set(spaces.flatMap(space => knownText(space) ?? []))]
  const wrong = pushed.find(name => organizationProblem(name) !== undefined)
  if (wrong !== undefined) {
    const why = `${wrong} is not the name of an organization on Docker Hub, whose images have two parts in their names`
    return { why, remedy: 'correct the image’s name' }
  }
  const told = seen.answer?.repositories[0]?.replace(/\/.*/, '') ?? list?.organization
  if (told !== undefined) {
    const image = login.form.kind === 'credentials' ? parseImage(login.form.image).namespace : undefined
    const spaceOf = image && knownText(image)
    const other = [...pushed, ...(spaceOf === undefined || spaceOf === 'library' ? [] : [spaceOf])].find(
      name => name !== told,
    )
    const foreign = other ?? (list !== undefined && list.organization !== told ? told : undefined)
    if (foreign === undefined) return { organization: told }
    const why = `it works with ${foreign}, and ${list === undefined ? `the answer names ${told}` : `the token list is that of ${list.organization}`}`
    return { why, remedy: 'give each organization a login of its own, and a token list of its own' }
  }
  const account = accountIn(use)
  if (account !== undefined) return asked(`the user name is also the owner of ${account}`)
  const open = spaces.filter(space => knownText(space) === undefined && isKnownAt(login)(space)).map(showText)
  const [name, ...more] = new Set([...pushed, ...open])
  if (more.length > 0) {
    const why = `it pushes to ${[name, ...more].join(' and ')}`
    return { why, remedy: 'give each of them a login of its own, before its push' }
  }
  const owner = name ?? known
  if (owner === undefined) return unnamedOwner(use, images)
  if (/\.[\w-]*(user|login|account)[\w-]*\s*\}\}|\{.*(REGISTRY|HOST|SERVER)/i.test(owner)) {
    return asked(`the owner ${owner} is computed`)
  }
  if (seen.accounts.has(owner.toLowerCase()) || isGithubs(login)) {
    return asked('the user name may be that of a person who owns the images')
  }
  const shown = `the same secret serves ${owner} in another place`
  return { organization: owner, ...(name === undefined ? { shown } : {}) }
}

/** No image names one: then a variable does. */
function unnamedOwner({ login, access }: LoginUse, images: readonly Image[]): Owner | LoginQuestion {
  const { form, file } = login
  if (form.kind === 'credentials') {
    const { namespace } = parseImage(form.image)
    const name = namespace && knownText(namespace)
    return { organization: name === undefined || name === 'library' ? namedByVariable : name }
  }
  if (file.kind === 'action') return asked('no image names the organization, and an action has no variables')
  if (access === 'push' && isGithubs(login)) {
    return asked('the user name is that of who owns the repository on GitHub')
  }
  const [first] = images
  if (access === 'push' && first !== undefined && images.every(({ text }) => knownText(text) !== undefined)) {
    return asked(`${showText(first.text)} has no organization before its name`)
  }
  return { organization: namedByVariable }
}

function asked(why: string): LoginQuestion {
  return { kind: 'organization', why }
}

function imagesOf(effects: LoginUse['pushes']): readonly Image[] {
  return effects.flatMap(({ images }) => images)
}

/** An image whose owner is the user name that the login writes, or takes from the same secret or variable. */
function accountIn({ login: { username, account }, pushes }: LoginUse): string | undefined {
  const context = username.kind === 'secret' ? 'SECRETS' : 'VARS'
  const source = 'name' in username ? `${context}.${username.name.toUpperCase()}` : ''
  const found = imagesOf(pushes).find(({ text, namespace }) => {
    if (account !== undefined) return knownText(namespace ?? []) === account.toLowerCase()
    const [owner = []] = splitText(text, /\//)
    return owner.some(piece => typeof piece !== 'string' && piece.source?.toUpperCase() === source)
  })
  return found && showText(found.text)
}

/** GitHub's own name for who owns the repository. */
function isGithubs({ username }: Login): boolean {
  return username.kind === 'variable' && username.name.startsWith('github.')
}

/** Whether a text means at the login what it means where it is written. */
function isKnownAt({ file, step }: Login): (text: Text) => boolean {
  const isKnown = ({ source = '', file: from }: Hole): boolean => {
    if (!/^[\w-]+(\.[\w-]+)+$/.test(source) || file.kind === 'action' || step === undefined) return false
    return /^vars\./.test(source) || (from === file.path && /^(secrets|inputs|matrix)\./.test(source))
  }
  return text => text.every(piece => typeof piece === 'string' || isKnown(piece))
}

/** The repositories that a use pushes to, as the login's step can write them; `isWhole`: there are no others. */
export function repositoriesOf({ login, pushes }: LoginUse, organization: string) {
  const isKnown = isKnownAt(login)
  const images = imagesOf(pushes).filter(({ registry }) => registry === 'hub' || registry === 'unknown')
  const written = images.map(image => writtenPath(image, hole => isKnown([hole])))
  const all = new Set(written.flatMap(name => (name?.startsWith('library/') === false ? [name] : [])))
  const isOnly = all.size === 1 && organization === namedByVariable
  const isOwn = (name: string) =>
    name.startsWith(`${organization}/`) || (isOnly && /^\$\{\{[^}]*\}\}$/.test(name))
  const names = [...all].filter(isOwn).sort()
  const isTold = pushes.every(push => push.images.length > 0) && !written.includes(undefined)
  return { names, isWhole: names.length > 0 && names.length === all.size && isTold }
}

/** What the job's builds start from, and does not make itself; none where something that is read nowhere may make it. */
export function basesOf({ bases, locals, login }: LoginUse, seen: readonly string[]): readonly string[] {
  if (locals.some(({ kind, step }) => kind === 'open' && step.index < (login.step?.index ?? 0))) return []
  const namesOf = (effects: LoginUse['bases']) =>
    imagesOf(effects).flatMap(image => repositoryOf(image) ?? [])
  const made = new Set([...namesOf(locals), ...seen])
  return [...new Set(namesOf(bases))].filter(name => !made.has(name)).sort()
}
