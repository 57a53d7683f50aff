import type { Login } from '../../workflows/logins/login.ts'
import type { LoginPlan } from '../../workflows/logins/plan.ts'
import { registryTool } from '../../workflows/shell/registry-tools.ts'
import { scriptLines } from '../../workflows/workflow/script-lines.ts'
import { parseImage } from '../../workflows/workflow/image.ts'
import type { LoginUse } from './use.ts'
import { actionName, inputText, type WorkflowStep, type Workflow } from '../../workflows/workflow/workflow.ts'

const building =
  /^(docker\/(build-push-action|bake-action|setup-buildx-action|setup-qemu-action)|depot\/(build-push-action|bake-action)|crazy-max\/ghaction-setup-containerd)$/

/**
 * The first step from `start` on that builds, or that starts a builder or an emulator: all of them are public images, and
 * Docker Hub refuses those to a token that may not read public repositories.
 */
export function publicReadAfter(
  { workflow, job }: Login,
  start: WorkflowStep | undefined,
): LoginPlan['publicRead'] {
  const steps = job.steps.filter(
    ({ index, condition }) =>
      start === undefined ||
      // What asks another question may run only where the login does not.
      (index > start.index && [undefined, start.condition ?? condition].includes(condition)),
  )
  for (const step of steps) {
    const read = readBy(step, workflow)
    if (read !== undefined) return { ...read, workflow }
  }
  return undefined
}

/** The first image of somebody else on Docker Hub that the login is used to read. */
export function foreignRead(
  { pulls, bases }: Pick<LoginUse, 'pulls' | 'bases'>,
  organization: string,
  workflow: Workflow,
): LoginPlan['publicRead'] {
  const found = [...pulls, ...bases].flatMap(({ by, at, images }) =>
    images.flatMap(({ image }) => {
      const isForeign = image.registry === 'hub' && ![undefined, organization].includes(image.namespace)
      return isForeign && image.name !== undefined
        ? [{ by: `${by} reads ${image.text.replace(/^library\//, '')}`, at, workflow }]
        : []
    }),
  )
  return found[0]
}

function readBy(step: WorkflowStep, { text }: Workflow): { by: string; at: number } | undefined {
  const name = actionName(step)
  const at = step.node.start
  if (building.test(name)) {
    const by = name.includes('setup-') ? startRead(name, step) : `${name} builds`
    return by === undefined ? undefined : { by, at }
  }
  const lines = scriptLines(text, step.run)
  const found = step.commands.flatMap(({ words: [head, ...rest], line }) =>
    registryTool(head)?.isLikeDocker === true
      ? commandRead(rest).map(what => ({ by: `${head} ${what}`, at: lines[line] ?? at }))
      : [],
  )
  return found[0]
}

/** A builder or an emulator may come from an image of one's own. */
function startRead(name: string, step: WorkflowStep): string | undefined {
  const image = inputText(step, 'image') ?? driverImage(inputText(step, 'driver-opts') ?? '')
  return imageRead(name, image)
}

function imageRead(by: string, image: string | undefined): string | undefined {
  if (image === undefined) return `${by} reads a public image`
  return parseImage(image).registry === 'hub' ? `${by} reads ${image}` : undefined
}

function driverImage(options: string): string | undefined {
  return /(?:^|[\s,"'])image=([^\s,"']+)/.exec(options)?.[1]
}

function commandRead(words: readonly string[]): readonly string[] {
  const [verb = '', what = ''] = words.filter(word => !word.startsWith('-'))
  if (verb === 'compose') return ['compose builds or pulls']
  if (verb !== 'buildx') return /^(build|bake|bud)$/.test(verb) ? ['builds'] : []
  if (what === 'create' || words.includes('--bootstrap')) {
    return [imageRead(`buildx ${what}`, driverImage(words.join(' '))) ?? []].flat()
  }
  return /^(imagetools|inspect|use|ls|rm|stop|prune|du|version|install|uninstall)$/.test(what)
    ? []
    : ['builds']
}
