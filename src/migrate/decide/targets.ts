import { textOf } from '../../yaml/tree.ts'
import type { StepEffect, TaggedImage } from '../../workflows/effects/effect.ts'
import type { JobView } from '../../workflows/effects/job.ts'
import { namesHub } from '../../workflows/effects/unread.ts'
import { type Image, namesAnother } from '../../workflows/workflow/image.ts'
import { findLogins } from '../../workflows/logins/find.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { WorkflowStep } from '../../workflows/workflow/workflow.ts'
import { checkoutsOf } from '../../workflows/workflow/paths.ts'
import { localAction } from '../../workflows/workflow/repository.ts'
import { declaredSecrets } from '../../workflows/workflow/triggers.ts'
import { expressionIn, splitOutside, textParts } from '../../workflows/expression/open-text.ts'
import { imagesAtCallers } from './called-images.ts'

/** What the other logins of a job tell of a push whose registry is not written out. */
export interface Targets {
  /** The first step that logs in to another registry: what runs before can push to Docker Hub alone. */
  readonly elsewhereFrom: number
  /** Every other one gets a push that names it. */
  readonly isRestNamed: boolean
  /** What callers give the workflow makes of such a text: an image on Docker Hub, or none but on other registries. */
  readonly givenBy: (image: string) => 'hub' | 'other' | undefined
}

/** Where a login stands, and what is around it. */
interface Place {
  readonly login: Login
  readonly targets: Targets
}

export function targetsOf(view: JobView, effects: readonly StepEffect[]): Targets {
  const { job, logins } = view
  const others = [...logins.filter(one => one.registry !== 'hub'), ...loginsInActions(view)]
  const onHub = new Set(logins.flatMap(({ registry, step }) => (registry === 'hub' ? [step] : [])))
  const clouds = job.steps.filter(step => !onHub.has(step) && signsInElsewhere(step))
  // Credentials of a container are there from the start.
  const starts = [...clouds, ...others.map(({ step }) => step)].map(step => step?.index ?? 0)
  const pushed = effects.flatMap(({ kind, images }) => (kind === 'push' ? images : []))
  const isNamed = ({ registry, host }: Login) =>
    registry === 'other' && pushed.some(({ image }) => isNamedFor(image, host.toLowerCase()))
  return {
    elsewhereFrom: Math.min(...starts, Infinity),
    isRestNamed: clouds.length === 0 && others.every(isNamed),
    givenBy: text => givenBy(imagesAtCallers(text, view)),
  }
}

/** Logins of local actions to registries that are written out, as if the step that uses the action logged in. */
function loginsInActions({ job, repository }: JobView): readonly Login[] {
  const checkouts = checkoutsOf(job, repository.name)
  return job.steps.flatMap(step => {
    const action = step.uses && localAction(step.uses.value, repository, checkouts)
    return (action?.jobs ?? [])
      .flatMap(inner => (action === undefined ? [] : findLogins(action, inner, repository.name)))
      .flatMap(login => (login.registry === 'other' ? [{ ...login, step }] : []))
  })
}

function givenBy(images: readonly Image[]): 'hub' | 'other' | undefined {
  if (images.some(isNamedOnHub)) return 'hub'
  return images.length > 0 && images.every(({ registry }) => registry === 'other') ? 'other' : undefined
}

/** Nobody can push below Docker's own name. */
function isNamedOnHub({ registry, namespace }: Image): boolean {
  return registry === 'hub' && namespace !== 'library'
}

/** Its host is written out, or its expression's name speaks of it: `${{ vars.GHCR_IMAGE }}`. */
function isNamedFor({ text, open }: Image, host: string): boolean {
  const [word = ''] = host.split('.')
  return (
    text.startsWith(`${host}/`) || (/^(ghcr|quay)$/.test(word) && open?.toLowerCase().includes(word) === true)
  )
}

/** The effect with its images on Docker Hub only; none if it pushes elsewhere. */
export function hubPush(one: StepEffect, place: Place): StepEffect[] {
  if (one.kind !== 'push') return []
  if (one.images.length === 0) return isAlone(one.step, place) || namesHub(one.step) ? [one] : []
  const seen = one.images.filter(image => isOnHub(image, one.step, place))
  const images = seen.length > 0 ? seen : one.images.filter(({ image }) => isBesideHost(image, one.images))
  return images.length === 0 ? [] : [{ ...one, images }]
}

/** It pushes, to Docker Hub or elsewhere. */
export function hasUnknownTarget(one: StepEffect, place: Place): boolean {
  if (one.kind !== 'push' || isAlone(one.step, place)) return false
  const isElsewhere = ({ image }: TaggedImage) => place.targets.givenBy(image.text) === 'other'
  return (
    one.images.length === 0 ||
    one.images.some(image => isUnclear(image) && !isElsewhere(image) && !isOnHub(image, one.step, place))
  )
}

/** Which images it pushes is not read, and its words name no other registry: some may go to Docker Hub, too. */
export function mayPushMore(one: StepEffect, place: Place): boolean {
  const { kind, releases, images, by, step } = one
  const isUnread = kind === 'push' && images.every(image => mayBeOnHub(image, step, place))
  return (
    (isUnread || releases === true) && !namesAnother(by) && !namesAnother(textOf(step.node, 'name') ?? '')
  )
}

/** It is not seen to be there, and nothing about it names another registry: `"$IMAGE"`, without a host before it. */
function mayBeOnHub(tagged: TaggedImage, step: WorkflowStep, place: Place): boolean {
  const { registry, text } = tagged.image
  const [head = '', ...rest] = splitOutside(text, /\//)
  const isHost = rest.length > 1 || (rest.length === 1 && /registry|server|host/i.test(head))
  return registry === 'unknown' && !isHost && !namesAnother(text) && !isOnHub(tagged, step, place)
}

function isAlone({ index }: WorkflowStep, { targets }: Place): boolean {
  return index < targets.elsewhereFrom
}

function isOnHub(tagged: TaggedImage, step: WorkflowStep, place: Place): boolean {
  const { image } = tagged
  const { login, targets } = place
  if (isNamedOnHub(image)) return true
  if (isAccountImage(image.text, login)) return true
  if (!isUnclear(tagged)) return false
  // `${{ secrets.DOCKERHUB_IMAGE }}`: the name speaks, and no other registry is left.
  return (
    isAlone(step, place) ||
    namesHub(step) ||
    targets.givenBy(image.text) === 'hub' ||
    (targets.isRestNamed && /\.[\w-]*docker/i.test(image.open ?? ''))
  )
}

/** The same text stands behind another registry's host, too, so it begins with none: `$REPO:1` beside `ghcr.io/$REPO:1`. */
function isBesideHost({ registry, text }: Image, all: readonly TaggedImage[]): boolean {
  const [name = ''] = splitOutside(text, /:/)
  const behind = all.flatMap(({ image }) =>
    image.registry === 'other' ? [splitOutside(image.text, /\//).slice(1).join('/')] : [],
  )
  return registry === 'unknown' && behind.some(path => splitOutside(path, /:/)[0] === name)
}

/** What is not seen to be on Docker Hub: a bare name cannot be pushed there, so something renames it first. */
function isUnclear({ image }: TaggedImage): boolean {
  return image.registry === 'unknown' || image.registry === 'hub'
}

/** `${{ vars.IMAGE || format('{0}/app', secrets.DOCKERHUB_USERNAME) }}`: the user name of the login is, or may be, the image's namespace. */
export function isAccountImage(image: string, { username }: Login): boolean {
  if (username.kind !== 'secret' && username.kind !== 'variable') return false
  const [owner = ''] = splitOutside(image.replace(/^docker\.io\//, ''), /\//)
  return [...owner.matchAll(/\$\{\{((?:(?!\}\}).)*)\}\}/g)].some(([, inside = '']) => {
    const names = [...inside.replace(/'[^']*'/g, '').matchAll(/\b(?:secrets|vars)\.([\w-]+)/g)]
    return names.some(([, name]) => name?.toUpperCase() === username.name.toUpperCase())
  })
}

/** Clouds sign in to their registries by actions and commands of their own. */
function signsInElsewhere({ uses, run }: WorkflowStep): boolean {
  return (
    /ecr-login|google-github-actions\/auth|acr-login|docker-login/i.test(uses?.value ?? '') ||
    /configure-docker|acr login|get-login-password|configure-aws/.test(run?.value ?? '')
  )
}

/**
 * Repositories on Docker Hub that a job pushes and that only a run knows, such as `${{ vars.OWNER }}/app`: as the step of the
 * login can have them, too. Those of other expressions are left out.
 */
export function openRepositories(
  { pushes }: { readonly pushes: readonly StepEffect[] },
  login: Login,
): readonly string[] {
  const names = pushes.flatMap(push => push.images.flatMap(one => openRepository(one, push, login) ?? []))
  return [...new Set(names)].sort()
}

/** The push of the first of them that is wanted. */
export function pushOf(
  { pushes }: { readonly pushes: readonly StepEffect[] },
  login: Login,
  isWanted: (repository: string) => boolean,
): StepEffect | undefined {
  return pushes.find(push =>
    push.images.some(image => {
      const repository = openRepository(image, push, login)
      return repository !== undefined && isWanted(repository)
    }),
  )
}

/** The same for one image of a push; `undefined` where it is known, or where the login's step cannot name it. */
export function openRepository(
  { image: { open } }: TaggedImage,
  push: StepEffect,
  login: Login,
): string | undefined {
  // Docker Hub's have an owner and a name: the first of three parts may be another registry.
  const isNamed = open !== undefined && splitOutside(open, /\//).length <= 2
  return isNamed && isMadeOf(open, contextsAt(login, push)) ? open : undefined
}

/** The text means the same in every file. */
export function isSameEverywhere(text: string): boolean {
  return isMadeOf(text, [github])
}

function isMadeOf(text: string, contexts: readonly RegExp[]): boolean {
  return textParts(text).every(part => {
    const inside = expressionIn(part)
    return inside === undefined || contexts.some(context => context.test(inside))
  })
}

/** The namespace of such a text; the text itself where one expression is the whole name. */
export function openOwner(repository: string): string {
  const pieces = splitOutside(repository, /\//)
  return pieces.length > 1 ? pieces.slice(0, -1).join('/') : repository
}

const github = /^github\.(repository|repository_owner|event\.repository\.(full_)?name)$/
const variables = /^vars\.[\w-]+$/
const secrets = /^secrets\.[\w-]+$/
/** They may be empty where what pushes does not run. */
const ofRun = /^((github\.event\.)?inputs\.[\w-]+|matrix\.[\w.-]+|needs\.[\w-]+\.outputs\.[\w-]+)$/

/** Expressions that mean at the login what they mean at the push. What is passed has other names at the caller's. */
function contextsAt({ workflow, step }: Login, push: StepEffect): readonly RegExp[] {
  if (declaredSecrets(workflow.on) !== undefined) return [github, variables]
  const isTogether = push.step.condition === undefined || push.step.condition === step?.condition
  return isTogether ? [github, variables, secrets, ofRun] : [github, variables, secrets]
}
