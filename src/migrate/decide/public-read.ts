import type { LoginPlan } from '../../workflows/logins/plan.ts'
import { actionName, type Job, type WorkflowStep } from '../../workflows/workflow/workflow.ts'

const building =
  /^(docker\/(build-push-action|bake-action|setup-buildx-action|setup-qemu-action)|depot\/(build-push-action|bake-action)|crazy-max\/ghaction-setup-containerd)$/

/**
 * The first step from `start` on that builds, or that starts a builder or an emulator: all of them are public images, and
 * Docker Hub refuses those to a token that may not read public repositories.
 */
export function publicReadAfter(job: Job, start: WorkflowStep | undefined): LoginPlan['publicRead'] {
  const steps = job.steps.filter(step => start === undefined || step.index > start.index)
  for (const step of steps) {
    const by = readBy(step)
    if (by !== undefined) return { by, at: step.node.start }
  }
  return undefined
}

function readBy(step: WorkflowStep): string | undefined {
  const name = actionName(step)
  if (building.test(name)) return name.includes('setup-') ? `${name} reads a public image` : `${name} builds`
  const command = step.commands.find(({ words: [head, ...rest] }) => {
    const verb = rest.find(word => !word.startsWith('-'))
    return (
      /^(docker|podman|nerdctl|buildah)$/.test(head) && /^(build|buildx|compose|bake|bud)$/.test(verb ?? '')
    )
  })
  return command === undefined ? undefined : `${command.words[0]} builds`
}
