import { organizationProblem } from '../../token-list/names.ts'
import { sourceOf } from '../../workflows/logins/credential.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { type Image, parseImage } from '../../workflows/values/image.ts'
import { type Hole, knownText, showText, splitText, type Text } from '../../workflows/values/text.ts'
import { asked, type ListView, type LoginUse, namedByVariable, obstacle, type Unedited } from './plan.ts'
import type { LoginContext } from './use.ts'

/** Who owns what a login works with: a name, or an expression. A question where it may be a person. */
export function organizationFor(
  use: LoginUse,
  { answer, owner, list }: Pick<LoginContext, 'answer' | 'owner'> & { list: ListView | undefined },
): { readonly organization: string; readonly isKnownElsewhere?: boolean } | Unedited {
  const { login } = use
  const images = login.form.kind === 'credentials' ? [parseImage(login.form.image)] : pushedImages(use)
  // Docker Hub's own names for images without an owner belong to no organization.
  const spaces = images
    .flatMap(({ namespace }) => (namespace === undefined ? [] : [namespace]))
    .filter(space => knownText(space) !== 'library')
  const plainOwners = spaces.flatMap(space => knownText(space) ?? [])
  const wrong = plainOwners.find(name => organizationProblem(name) !== undefined)
  if (wrong !== undefined) return obstacle(`${wrong} is no organization’s name`, 'correct the image’s name')
  const expectedOwner = answer?.repositories[0]?.replace(/\/.*/, '') ?? list?.organization
  if (expectedOwner !== undefined) {
    const foreign = [...plainOwners, list?.organization ?? expectedOwner].find(name => name !== expectedOwner)
    if (foreign === undefined) return { organization: expectedOwner }
    return obstacle(
      `it works with ${foreign}, and ${answer === undefined ? 'the token list' : 'the answer'} with ${expectedOwner}`,
      'give each organization a login and a token list of its own',
    )
  }
  const account = accountIn(login, images)
  if (account !== undefined) return asked('organization', `the user name is also the owner of ${account}`)
  const open = spaces.filter(space => knownText(space) === undefined && isKnownAt(login)(space)).map(showText)
  const [name, ...moreOwners] = new Set([...plainOwners, ...open])
  if (moreOwners.length > 0) {
    const why = `it pushes to ${[name, ...moreOwners].join(' and ')}`
    return obstacle(why, 'give each of them a login of its own, before its push')
  }
  const organization = name ?? owner
  const isComputed = computedOwner.test(organization ?? '')
  if (isComputed) return asked('organization', `the owner ${organization ?? ''} is computed`)
  const isGithubs = login.username.kind === 'variable' && login.username.name.startsWith('github.')
  if (isGithubs && (organization !== undefined || use.access === 'push')) {
    return asked('organization', 'the user name is that of who owns the repository on GitHub')
  }
  if (organization !== undefined) return { organization, isKnownElsewhere: name === undefined }
  // No image names one: then a variable does.
  return login.file.kind !== 'action' || login.form.kind === 'credentials'
    ? { organization: namedByVariable }
    : asked('organization', 'no image names the organization, and an action has no variables')
}

const computedOwner = /\.[\w-]*(user|login|account)[\w-]*\s*\}\}|\{.*(REGISTRY|HOST|SERVER)/i

/** What is, or may be, pushed to Docker Hub. */
function pushedImages({ pushes }: LoginUse): readonly Image[] {
  return pushes
    .flatMap(({ images }) => images)
    .filter(({ registry }) => registry === 'hub' || registry === 'unknown')
}

/** An image whose owner is the user name that the login writes, or takes from the same secret or variable. */
function accountIn({ username, account }: Login, images: readonly Image[]): string | undefined {
  const source = sourceOf(username)
  const accountImage = images.find(({ text, namespace }) => {
    if (account !== undefined) return knownText(namespace ?? []) === account.toLowerCase()
    const [owner = []] = splitText(text, /\//)
    return owner.some(
      piece =>
        typeof piece !== 'string' && piece.source !== undefined && piece.source.toUpperCase() === source,
    )
  })
  return accountImage && showText(accountImage.text)
}

/** Whether a text means at the login what it means where it is written. */
function isKnownAt({ file, step }: Login): (text: Text) => boolean {
  const isKnown = ({ source = '', file: from }: Hole): boolean => {
    if (!/^[\w-]+(\.[\w-]+)+$/.test(source) || file.kind === 'action' || step === undefined) return false
    return /^vars\./.test(source) || (from === file.path && /^(secrets|inputs|matrix)\./.test(source))
  }
  return text => text.every(piece => typeof piece === 'string' || isKnown(piece))
}

/** The repositories that it pushes to, as the login's step can write them; `isWhole`: and no others. */
export function repositoriesOf(use: LoginUse, organization: string) {
  const isKnown = isKnownAt(use.login)
  const isPlain = (piece: Text[number]) => typeof piece !== 'string' || /^[\w./-]*$/.test(piece)
  const paths = pushedImages(use).map(({ path }) =>
    path?.every(isPlain) === true && isKnown(path) ? showText(path) : undefined,
  )
  const plainPaths = new Set(paths.flatMap(name => (name?.startsWith('library/') === false ? [name] : [])))
  const isOnly = plainPaths.size === 1 && organization === namedByVariable
  const isOwn = (name: string) =>
    name.startsWith(`${organization}/`) || (isOnly && /^\$\{\{[^}]*\}\}$/.test(name))
  const names = [...plainPaths].filter(isOwn).sort()
  const isTold = use.pushes.every(push => push.images.length > 0) && !paths.includes(undefined)
  return { names, isWhole: names.length > 0 && names.length === plainPaths.size && isTold }
}
