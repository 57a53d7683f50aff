import { repositoryOf } from '../../workflows/workflow/image.ts'
import type { StepEffect } from '../../workflows/effects/effect.ts'
import type { LoginUse } from './use.ts'

/** `namespace/name` of that organization on Docker Hub that a job is seen to pull. */
export function pulledRepositories(use: LoginUse, organization: string): readonly string[] {
  const pulled = use.pulls.flatMap(pull => {
    const made = new Set(madeBefore(use, pull).flatMap(namesOf))
    return namesOf(pull).filter(name => !made.has(name))
  })
  const names = [...pulled, ...baseRepositories(use, organization)]
  return [...new Set(names)].filter(name => name.startsWith(`${organization}/`))
}

/**
 * `namespace/name` on Docker Hub that the builds of a job start from, and that no build of its own makes: what the machine
 * has already need not be on Docker Hub at all.
 */
export function baseRepositories(use: LoginUse, organization: string): readonly string[] {
  const names = use.bases.flatMap(base => {
    const before = madeBefore(use, base)
    const made = new Set(before.flatMap(namesOf))
    // What is loaded, or made by something unknown, may have any name of the organization's.
    const isOpen = before.some(({ images }) => images.length === 0)
    return namesOf(base).filter(name => !made.has(name) && !(isOpen && name.startsWith(`${organization}/`)))
  })
  return [...new Set(names)].sort()
}

/** What may have put images on the machine before something is read: the step that reads may have done that itself. */
function madeBefore({ locals }: LoginUse, { step }: StepEffect): readonly StepEffect[] {
  return locals.filter(one => one.step.index <= step.index)
}

function namesOf({ images }: StepEffect): readonly string[] {
  return images.flatMap(({ image }) => (image.registry === 'hub' ? (repositoryOf(image) ?? []) : []))
}
