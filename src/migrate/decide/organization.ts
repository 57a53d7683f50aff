import { type Access, type Channel, channelsFit } from '../../register/register.ts'
import type { JobView } from '../effects/job.ts'
import type { Login } from '../logins/login.ts'
import type { RegisterView } from '../logins/plan.ts'
import { type Image, parseImage, repositoryOf } from '../workflow/image.ts'
import { isAccountImage, type LoginUse } from './use.ts'

/** Whatever login a push has: one that is migrated already still shows whose images these are. */
export function ownNamespaces(
  views: readonly JobView[],
  register: RegisterView | undefined,
): ReadonlySet<string> {
  const pushes = views.flatMap(view => view.effects).filter(effect => effect.kind === 'push')
  const images = pushes.flatMap(push => push.images).filter(({ image }) => image.registry === 'hub')
  return new Set([...images.map(({ image }) => image.namespace ?? ''), register?.organization ?? ''])
}

/** Who owns what a login works with, or why the files do not tell. */
export type OrganizationChoice =
  | { readonly organization: string; readonly named: boolean }
  | { readonly why: string; readonly remedy: string }

/** Pushed images on Docker Hub; a bare name is none, for nobody can push to `library`. */
function hubImages(use: LoginUse): readonly Image[] {
  const images = use.pushes.flatMap(push => push.images.map(({ image }) => image))
  return images.filter(({ registry, namespace }) => registry === 'hub' && namespace !== 'library')
}

/** `namespace/name` on Docker Hub that a job is seen to push. */
export function pushedRepositories(use: LoginUse): readonly string[] {
  return [...new Set(hubImages(use).flatMap(image => repositoryOf(image) ?? []))].sort()
}

/** `namespace/name` of that organization on Docker Hub that a job is seen to pull. */
export function pulledRepositories(use: LoginUse, organization: string): readonly string[] {
  const images = use.pulls.flatMap(pull => pull.images)
  const own = images.filter(({ image }) => image.registry === 'hub' && image.namespace === organization)
  return [...new Set(own.flatMap(({ image }) => repositoryOf(image) ?? []))].sort()
}

/** Namespaces on Docker Hub that a job is seen to push to; `''` for one that the file does not tell. */
export function pushedNamespaces(use: LoginUse): readonly string[] {
  return [...new Set(hubImages(use).map(({ namespace }) => namespace ?? ''))]
}

interface Known {
  readonly use: LoginUse
  readonly register: RegisterView | undefined
  readonly known: ReadonlySet<string>
}

/** @param given its `known` are the namespaces that the same secret is seen to push to, anywhere in the repository. */
export function organizationChoice(login: Login, given: Known): OrganizationChoice {
  const choice = ownerOf(login, given)
  const foreign = 'organization' in choice ? foreignImage(login, choice.organization) : undefined
  if (foreign === undefined) return choice
  return {
    why: `the image belongs to ${foreign}: a token of another organization pulls it only if it is public`,
    remedy: 'drop the credentials if the image is public',
  }
}

function foreignImage({ form }: Login, organization: string): string | undefined {
  if (form.kind !== 'credentials') return undefined
  const { namespace } = parseImage(form.image ?? '')
  return namespace === organization || namespace === 'library' ? undefined : (namespace ?? 'an unknown owner')
}

function ownerOf(login: Login, given: Known): OrganizationChoice {
  const { use, register, known } = given
  const pushed = pushedNamespaces(use).filter(namespace => namespace !== '')
  if (register !== undefined) {
    const other = pushed.find(namespace => namespace !== register.organization)
    return other === undefined
      ? { organization: register.organization, named: true }
      : {
          why: `it pushes to ${other}, and the register is that of ${register.organization}`,
          remedy: 'give that organization a register of its own',
        }
  }
  if (use.pushes.some(push => push.images.some(({ image }) => isAccountImage(image.text, login)))) {
    return {
      why: 'the user name is also the namespace of the image',
      remedy: 'write the organization out, or add the register',
    }
  }
  const candidates = new Set([...pushed, ...known].filter(namespace => namespace !== ''))
  const [organization] = candidates
  if (organization === undefined || candidates.size > 1) {
    const why =
      organization === undefined
        ? 'no image names the organization'
        : `it serves ${[...candidates].join(' and ')}`
    return { why, remedy: 'add the register, which names the organization' }
  }
  if (login.account?.toLowerCase() === organization) {
    return {
      why: `the user name ${organization} is also the namespace: a person, or an organization’s token already`,
      remedy: 'add the register if it is an organization',
    }
  }
  return { organization, named: false }
}

/** The register's secret for a slot, and the repositories to name when it has several such slots. */
export function slotChoice(
  slot: { channel: Channel; access: Access; seen: readonly string[] },
  register: RegisterView | undefined,
): { secret: string | undefined; name: boolean } | { why: string } {
  const slots = (register?.slots ?? []).filter(
    one => channelsFit(one.channel, slot.channel) && one.access === slot.access,
  )
  if (slots.length === 0) return { secret: undefined, name: false }
  const fitting = slots.filter(one => slot.seen.every(repository => one.repositories.includes(repository)))
  const [only] = fitting
  if (only === undefined) {
    return { why: `no ${slot.channel} ${slot.access} token of the register has ${slot.seen.join(', ')}` }
  }
  if (fitting.length > 1)
    return { why: `the register has several ${slot.channel} ${slot.access} tokens that fit` }
  return { secret: only.secret, name: slots.length > 1 }
}
