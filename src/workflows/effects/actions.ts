import { actionName, inputText } from '../workflow/workflow.ts'
import { resolveText } from '../workflow/scope.ts'
import { bakeEffects } from './bake.ts'
import { buildPushEffects } from './build.ts'
import { type Effect, effect, untagged } from './effect.ts'
import { isHarmlessAction } from './harmless.ts'
import { imagesIn } from './images.ts'
import { unreadEffects } from './scripts.ts'
import type { ActionContext } from './context.ts'

/** True for an action that calls Docker Hub's API, by its name. */
export function isHubApi(name: string): boolean {
  return /dockerhub-description|container-description|sync-(dockerhub-)?readme|docker-?hub.*(clean|delete|prune)/.test(
    name,
  )
}

/** Its name says to which other registry it pushes: `push-to-ecr`. */
const elsewhere = /^[\w.-]+\/(?!.*hub)(.*[^a-z])?(ecr|acr|gcr|ghcr|quay)([^a-z]|$)/

/** What an action from elsewhere does to registries. */
export function actionEffects(place: ActionContext): readonly Effect[] {
  const { step } = place
  const name = actionName(step)
  const at = step.node.start
  const input = (key: string) => inputText(step, key)
  const push = (images: string | undefined) => [
    effect('push', { by: name, at, images: imagesIn(images, place) }),
  ]
  switch (name) {
    // Builders of others that take the same inputs.
    case 'depot/build-push-action':
    case 'useblacksmith/build-push-action':
    case 'docker/build-push-action':
      return buildPushEffects(place)
    case 'depot/bake-action':
    case 'docker/bake-action':
      return bakeEffects(place)
    case 'docker/setup-buildx-action':
      return input('driver') === 'cloud' ? [effect('cloud', { by: name, at })] : []
    case 'redhat-actions/push-to-registry':
      return push(
        input('image') === undefined
          ? input('tags')?.replace(/\s+/g, '\n')
          : registryImages(input('registry'), input('image')),
      )
    // It pushes unless it is told not to (its documentation, "push").
    case 'devcontainers/ci':
      return input('push') === 'never' || input('imageName') === undefined
        ? [effect('opaque', { by: name, at })]
        : push(input('imageName'))
    case 'akhilerm/tag-push-action':
      return push(input('dst'))
    case 'noelware/docker-manifest-action':
      return isTrue(input('push')) ? push(input('base-image') ?? input('tags')) : []
    case 'int128/docker-manifest-create-action':
      return push(input('tags') ?? input('index-annotations'))
    case 'actions/attest-build-provenance':
    case 'actions/attest-sbom':
    case 'actions/attest':
      return isTrue(input('push-to-registry')) ? untagged(push(input('subject-name'))) : []
    case 'aquasecurity/trivy-action':
      return pulls(place, input('image-ref'))
    case 'anchore/sbom-action':
    case 'anchore/scan-action':
      return pulls(place, input('image'))
    case 'docker/scout-action':
      return scout(place)
    case 'actions/github-script':
      return /docker|exec/.test(input('script') ?? '') ? [effect('opaque', { by: name, at })] : []
    default:
      if (isHubApi(name)) return [effect('api', { by: name, at })]
      if (isHarmlessAction(name)) return []
      return elsewhere.test(name) ? [effect('pull', { by: name, at })] : unknownAction(place)
  }
}

/** As actions read it (@actions/core, getBooleanInput): also `True` and `TRUE`. */
function isTrue(text = ''): boolean {
  return /^\s*true\s*$/i.test(text)
}

/** An action that is told to push images pushes them, whoever wrote it; `args` tell what a program does that it runs. Any other may push. */
function unknownAction(place: ActionContext): readonly Effect[] {
  const { step, scope } = place
  const name = actionName(step)
  const part = { by: name, at: step.node.start }
  const program = name.replace(/^.*\//, '').replace(/-action$/, '')
  const words = inputText(step, 'args')?.split(/\s+/) ?? []
  const told = unreadEffects([program, ...words], { ...place, at: part.at })
  const isTold = told.some(({ kind, releases }) => kind === 'push' || releases === true)
  if (isTold) return told.map(one => ({ ...one, by: name }))
  const named = ['tags', 'images', 'image'].flatMap(key => inputText(step, key) ?? [])
  const isPushed = resolveText(inputText(step, 'push') ?? '', scope).every(isTrue)
  if (!isPushed || named.length === 0) return [effect('opaque', part)]
  return [effect('push', { ...part, images: imagesIn(named[0], place) })]
}

function pulls(place: ActionContext, image: string | undefined): readonly Effect[] {
  const { step } = place
  return [effect('pull', { by: actionName(step), at: step.node.start, images: imagesIn(image, place) })]
}

/** Docker Scout signs in at Docker's own service with what it is given. */
function scout(place: ActionContext): readonly Effect[] {
  const { step } = place
  const part = { by: 'docker/scout-action', at: step.node.start }
  const named = ['image', 'to'].map(key => inputText(step, key)?.replace(/^(image|registry):\/\//, ''))
  const images = named.flatMap(text => (text?.includes('://') === true ? [] : imagesIn(text, place)))
  const owned = images.find(({ image }) => image.registry === 'hub' && image.namespace !== 'library')
  const owner = inputText(step, 'organization') ?? owned?.image.namespace
  const isGiven = inputText(step, 'dockerhub-password') !== undefined
  return [
    effect('pull', { ...part, images, ...(owner === undefined ? {} : { owner: owner.toLowerCase() }) }),
    ...(isGiven ? [effect('api', part)] : []),
  ]
}

function registryImages(registry: string | undefined, image: string | undefined): string {
  return [registry ?? '', image ?? ''].filter(part => part !== '').join('/')
}
