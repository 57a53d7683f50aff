import type { Access } from '../slot.ts'
import type { StepEffect, TaggedImage } from './effect.ts'
import type { Confidence } from './finding.ts'
import type { Login } from './login.ts'
import { actionName, type Step } from './workflow.ts'

/** What a job does with a login. */
export interface LoginUse {
  readonly access: Access
  readonly confidence: Confidence
  readonly why: string
  /** Offset of the evidence. */
  readonly at: number
  readonly pushes: readonly StepEffect[]
  readonly pulls: readonly StepEffect[]
  /** It builds in Docker Build Cloud, which needs a scope of its own. */
  readonly cloud: boolean
}

/**
 * @param effects of the login's job
 * @param logins of the same job
 */
export function loginUse(
  login: Login,
  job: { effects: readonly StepEffect[]; logins: readonly Login[] },
): LoginUse {
  const from = login.step?.index ?? 0
  const others = job.logins.flatMap(one =>
    one.registry === 'hub' && one.step !== undefined ? [one.step] : [],
  )
  const next = Math.min(...[...others, ...ours(login)].map(step => step.index).filter(index => index > from))
  const after = job.effects.filter(({ step }) => step.index >= from && step.index < next)
  const alone = !job.logins.some(one => one.registry !== 'hub') && !signsInElsewhere(login)
  const pushes = after.flatMap(one => hubPush(one, { login, alone }))
  const pulls = after.filter(one => one.kind === 'pull')
  const cloud = after.some(one => one.kind === 'cloud') || job.effects.some(one => one.kind === 'cloud')
  const doubtful = after.find(one => one.kind === 'push' && !alone && hasUnknownTarget(one, login))
  return { ...accessOf({ login, after, pushes, doubtful }), pushes, pulls, cloud }
}

/** Steps that this action already logs in: what follows them is theirs. */
function ours({ job }: Login): Step[] {
  return job.steps.filter(step => actionName(step).endsWith('/docker-oat-login'))
}

function accessOf(seen: {
  login: Login
  after: readonly StepEffect[]
  pushes: readonly StepEffect[]
  doubtful: StepEffect | undefined
}): Pick<LoginUse, 'access' | 'confidence' | 'why' | 'at'> {
  const [push] = seen.pushes
  if (push !== undefined) return { access: 'push', confidence: 'sure', why: `${push.by} pushes`, at: push.at }
  if (seen.doubtful !== undefined) {
    const { by, at } = seen.doubtful
    return {
      access: 'push',
      confidence: 'likely',
      why: `${by} pushes to a registry that the file does not tell`,
      at,
    }
  }
  const opaque = seen.after.find(one => one.kind === 'opaque')
  if (opaque !== undefined) {
    return {
      access: 'pull',
      confidence: 'unsure',
      why: `${opaque.by} may push, the file does not tell`,
      at: opaque.at,
    }
  }
  return {
    access: 'pull',
    confidence: 'sure',
    why: 'nothing after the login pushes to Docker Hub',
    at: seen.login.at,
  }
}

/** The effect with its images on Docker Hub only; none if it pushes elsewhere. */
function hubPush(one: StepEffect, place: { login: Login; alone: boolean }): StepEffect[] {
  if (one.kind !== 'push') return []
  const { login, alone } = place
  if (one.images.length === 0) return alone ? [one] : []
  const images = one.images.filter(image => isOnHub(image, login) || (alone && isUnclear(image)))
  return images.length === 0 ? [] : [{ ...one, images }]
}

function hasUnknownTarget(one: StepEffect, login: Login): boolean {
  return one.images.length === 0 || one.images.some(image => isUnclear(image) && !isOnHub(image, login))
}

function isOnHub({ image }: TaggedImage, login: Login): boolean {
  if (image.registry === 'hub') return image.namespace !== 'library'
  return isAccountImage(image.text, login)
}

/** A bare name cannot be pushed to Docker Hub: something renames it first. */
function isUnclear({ image }: TaggedImage): boolean {
  return image.registry === 'unknown' || (image.registry === 'hub' && image.namespace === 'library')
}

/** `${{ secrets.DOCKERHUB_USERNAME }}/app`: the user name of the login is the image's namespace. */
export function isAccountImage(image: string, { username }: Login): boolean {
  if (username.kind !== 'secret' && username.kind !== 'variable') return false
  const [, name] = /^(?:docker\.io\/)?\$\{\{\s*(?:secrets|vars)\.([\w-]+)\s*\}\}\//.exec(image) ?? []
  return name?.toUpperCase() === username.name.toUpperCase()
}

/** Clouds sign in to their registries by actions and commands of their own. */
function signsInElsewhere({ job }: Login): boolean {
  return job.steps.some(
    ({ uses, run }) =>
      /ecr-login|google-github-actions\/auth|acr-login|docker-login/i.test(uses?.value ?? '') ||
      /configure-docker|acr login|get-login-password|configure-aws/.test(run?.value ?? ''),
  )
}
