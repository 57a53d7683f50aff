import { isShared, valueOf, type YamlNode } from '../../yaml/yaml-tree.ts'
import { localAction, type Repository } from '../effects/step.ts'
import { isScopedName } from '../logins/credential.ts'
import { type Caller, isHandedOver } from '../workflow/repository.ts'
import type { Job, Step, Workflow } from '../workflow/workflow.ts'

/** A place that calls a workflow or a local action, with what it hands over. */
export interface Call {
  readonly workflow: Workflow
  readonly job: Job
  readonly step: Step | undefined
  readonly handed: YamlNode | undefined
}

/** A job's call of a workflow. */
export function workflowCall({ workflow, job }: Caller): Call {
  return { workflow, job, step: undefined, handed: valueOf(job.node, 'secrets') }
}

/** Every step that uses this local action. */
export function actionCalls(action: Workflow, repository: Repository): Call[] {
  const uses = (step: Step) => localAction(step.uses?.value ?? '', repository) === action
  return [...repository.workflows.values()].flatMap(workflow =>
    workflow.jobs.flatMap(job =>
      job.steps.filter(uses).map(step => ({ workflow, job, step, handed: step.with })),
    ),
  )
}

/** The one secret that a value is, in upper case. */
export function secretIn(value: YamlNode | undefined): string | undefined {
  const text = value?.kind === 'scalar' ? value.value : ''
  return /^\s*\$\{\{\s*secrets\.([\w-]+)\s*\}\}\s*$/i.exec(text)?.[1]?.toUpperCase()
}

/** Why what a call hands over cannot be changed in its place. */
export function callDoubt(
  call: Call,
  given: { value: YamlNode | undefined; secret: string | undefined; repository: Repository },
): string | undefined {
  const { value, secret, repository } = given
  const { workflow, job } = call
  if (value === undefined) return 'hands nothing over'
  if (workflow.kind === 'action') return 'hands on what it was given'
  if (secret === undefined) return 'hands over more than one secret’s value'
  if (isHandedOver(secret, { workflow, repository })) return 'hands on what it was given'
  if (isShared(job.node)) return 'hands over by a text that other places share'
  return isScopedName(secret) ? 'already hands over a new token' : undefined
}
