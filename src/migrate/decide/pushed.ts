import type { StepEffect } from '../../workflows/effects/effect.ts'
import { splitOutside } from '../../workflows/expression/open-text.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { type Image, repositoryOf } from '../../workflows/workflow/image.ts'
import { openRepository } from './targets.ts'
import type { LoginUse } from './use.ts'

/** Pushed images on Docker Hub; a bare name is none, for nobody can push to `library`. */
function hubImages(use: LoginUse): readonly Image[] {
  const images = use.pushes.flatMap(push => push.images.map(({ image }) => image))
  return images.filter(({ registry, namespace }) => registry === 'hub' && namespace !== 'library')
}

/** `namespace/name` on Docker Hub that a job is seen to push. */
export function pushedRepositories(use: LoginUse): readonly string[] {
  return [...new Set(hubImages(use).flatMap(image => repositoryOf(image) ?? []))]
}

/** Namespaces on Docker Hub that a job is seen to push to. */
export function pushedNamespaces(use: LoginUse): readonly string[] {
  return [...new Set(hubImages(use).flatMap(({ namespace }) => namespace ?? []))]
}

/** What pushes something whose repository neither the file tells nor a run will. */
export function unknownPush(use: LoginUse, login: Login): StepEffect | undefined {
  return use.pushes.find(
    push =>
      push.images.length === 0 ||
      push.images.some(
        one =>
          openRepository(one, push, login) === undefined &&
          (repositoryOf(one.image) === undefined || hasNoOwner(one.image)),
      ),
  )
}

/** It pushes something whose owner the file does not tell. */
export function hasUnknownOwner({ pushes }: LoginUse): boolean {
  return pushes.some(({ images }) => images.length === 0 || images.some(({ image }) => hasNoOwner(image)))
}

/** The file does not tell it, or it is Docker's own name, under which nobody can push. */
export function hasNoOwner({ namespace }: Image): boolean {
  return namespace === undefined || namespace === 'library'
}

/** Something that it pushes has an owner, known or not: `$(./whose.sh)/app`. */
export function namesOwner({ pushes }: LoginUse): boolean {
  return pushes.some(({ images }) => images.some(({ image }) => splitOutside(image.text, /\//).length > 1))
}
