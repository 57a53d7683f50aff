import { textOf } from '../../yaml/tree.ts'
import { resolveText } from '../workflow/scope.ts'
import { actionName } from '../workflow/workflow.ts'
import { type Effect, effect } from './effect.ts'
import { imagesIn } from './images.ts'
import type { StepPlace } from './place.ts'

/** Actions that build and push by themselves, and the input with their image. */
const imageInputs: Readonly<Record<string, string>> = {
  'elgohr/publish-docker-github-action': 'name',
  'mr-smithers-excellent/docker-build-push': 'image',
  'whoan/docker-build-with-cache-action': 'image_name',
  'jerray/publish-docker-action': 'repository',
}

/** What such an action pushes; `undefined` for any other one. */
export function publisherEffects(place: StepPlace): readonly Effect[] | undefined {
  const { step, scope } = place
  const by = actionName(step)
  // Its first major version had no `tags:`, and pushed unless it was told not to.
  const isFirst = by === 'docker/build-push-action' && textOf(step.with, 'repository') !== undefined
  const input = isFirst ? 'repository' : imageInputs[by]
  if (input === undefined) return undefined
  const isOff = resolveText(textOf(step.with, 'push') ?? '', scope).every(text => text.trim() === 'false')
  const at = step.node.start
  return isOff
    ? [effect('pull', { by, at })]
    : [effect('push', { by, at, images: imagesIn(textOf(step.with, input), place) })]
}
