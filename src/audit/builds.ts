import type { StepEffect } from '../workflows/effects/effect.ts'
import { type JobView, jobViews } from '../workflows/effects/job.ts'
import { repositoryOf } from '../workflows/workflow/image.ts'
import type { OtherFiles } from '../workflows/workflow/repository.ts'
import type { Workflow } from '../workflows/workflow/workflow.ts'
import { secretNameFor } from '../register/find-slot.ts'
import type { Slot } from '../register/register.ts'

/** A job that works with a token and needs public images as well. */
export interface PublicBuild {
  readonly path: string
  readonly line: number
  readonly job: string
  /** What pulls, in words. */
  readonly by: string
}

/** The first job that pushes to one of the token's repositories, or reads its secret, and pulls what is public: a build's base images as well. */
export function publicBuild(
  slot: Slot,
  {
    workflows,
    otherFiles,
    thisRepository,
  }: { workflows: readonly Workflow[]; otherFiles: OtherFiles; thisRepository: string },
): PublicBuild | undefined {
  const byPath = new Map(workflows.map(workflow => [workflow.path, workflow]))
  // Nothing is rewritten, so no name of this action is needed.
  const own = { name: '', tag: '', pin: undefined }
  const views = jobViews({ workflows: byPath, name: thisRepository, isWhole: true, own, otherFiles })
  const secret = secretNameFor(slot, thisRepository)?.secret
  for (const view of views) {
    const text = textOf(view)
    // Then base images do not use this login.
    if (/docker-config:\s*['"]?scoped/.test(text)) continue
    const reads = secret !== undefined && new RegExp(`\\bsecrets\\.${secret}\\b`, 'i').test(text)
    if (!reads && !view.effects().some(effect => pushesTo(effect, slot))) continue
    const pull = view.effects().find(effect => pullsPublic(effect, slot))
    if (pull === undefined) continue
    const { workflow, job } = view
    return { path: workflow.path, line: workflow.positionAt(pull.at).line, job: job.id, by: pull.by }
  }
  return undefined
}

function textOf({ workflow, job }: JobView): string {
  return workflow.text.slice(job.node.start, job.node.end)
}

function pushesTo({ kind, images }: StepEffect, { repositories }: Slot): boolean {
  return kind === 'push' && images.some(({ image }) => repositories.includes(repositoryOf(image) ?? ''))
}

/** A build's base images stand in another file, and nearly all are public. */
function pullsPublic({ kind, images, by }: StepEffect, { repositories }: Slot): boolean {
  if (kind !== 'pull' && kind !== 'base') return false
  if (images.length === 0) return /\bbuild|bake|compose/.test(by)
  const [organization = ''] = repositories[0]?.split('/') ?? []
  return images.some(
    ({ image }) =>
      image.registry === 'hub' && image.namespace !== undefined && image.namespace !== organization,
  )
}
