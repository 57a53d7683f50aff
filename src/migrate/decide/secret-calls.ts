import { textOf, valueOf, type YamlNode } from '../../yaml/tree.ts'
import { onlySecret } from '../../workflows/logins/credential.ts'
import type { CallerInput } from '../../workflows/logins/plan.ts'
import {
  type ActionUse,
  type Caller,
  callersOf,
  inheritsSecrets,
  isOnlyCalled,
  type Repository,
  secretOrigins,
} from '../../workflows/workflow/repository.ts'
import { inputEntry, type Workflow } from '../../workflows/workflow/workflow.ts'
import { mentionsIn } from './credential-mentions.ts'

/** A place that calls a workflow or a local action, with what it hands over. */
export interface SecretCall extends Omit<CallerInput, 'value' | 'secret'> {
  readonly passed: YamlNode | undefined
  /** The name of the secret, if the place hands over all that it has. */
  readonly inherited: string | undefined
  /** Nothing fails where it hands over nothing. */
  readonly isOptional: boolean
}

/** Actions, or workflows, that call each other in a row; GitHub ends at ten. */
const deepest = 10
/** More calls than people write are left to a person. */
const mostCalls = 200

/** The steps of jobs that pass an input to an action, also through other actions. */
export function actionCalls(
  { action, name, depth }: { action: Workflow; name: string; depth: number },
  uses: ReadonlyMap<Workflow, readonly ActionUse[]>,
): readonly SecretCall[] {
  return (uses.get(action) ?? []).flatMap(use => {
    const passed = inputEntry(use.step.with, name)?.value
    const outer = /^\s*\$\{\{\s*inputs\.([\w-]+)\s*\}\}\s*$/.exec(
      passed?.kind === 'scalar' ? passed.value : '',
    )?.[1]
    const isAlone = outer !== undefined && mentionsIn(use.workflow, outer).length === 1
    if (use.workflow.kind === 'action' && isAlone && depth < deepest) {
      return actionCalls({ action: use.workflow, name: outer, depth: depth + 1 }, uses)
    }
    const isOptional = hasNoDefault(action, name)
    return [{ ...use, source: use, through: [], passed, inherited: undefined, isOptional }]
  })
}

/** An action's input without a default is empty where a step leaves it out. */
function hasNoDefault({ root }: Workflow, name: string): boolean {
  const fallback = valueOf(inputEntry(valueOf(root, 'inputs'), name)?.value, 'default')
  return fallback === undefined || (fallback.kind === 'scalar' && fallback.value === '')
}

/** The jobs that call a workflow and pass it a secret. */
export function workflowCalls(called: Workflow, name: string, repository: Repository): readonly SecretCall[] {
  return callersOf(called.path, repository).map(({ workflow, job, inherits }: Caller) => {
    const declared = valueOf(valueOf(called.on, 'workflow_call'), 'secrets')
    return {
      workflow,
      job,
      step: undefined,
      source: { workflow, job },
      through: [],
      passed: inputEntry(valueOf(job.node, 'secrets'), name)?.value,
      inherited: inherits ? name : undefined,
      isOptional: textOf(inputEntry(declared, name)?.value, 'required') !== 'true',
    }
  })
}

/** The secret that a call hands over, and nothing beside it. */
export function handedOver({ passed, inherited }: SecretCall): string | undefined {
  return inherited ?? (passed?.kind === 'scalar' ? onlySecret(passed.value) : undefined)
}

/** The calls, with what they hand over followed to where it is written: through workflows that only pass it on. */
export function fromSources(calls: readonly SecretCall[], repository: Repository): readonly SecretCall[] {
  let known = calls
  for (let depth = 0; depth < deepest; depth += 1) {
    const next = known.flatMap(call => callsAround(call, known, repository))
    if (next.length > mostCalls) return calls
    if (next.every((call, at) => call === known[at])) return known
    known = next
  }
  return calls
}

/** Those that hand over what a call passes on, if its workflow does nothing else with it. */
function callsAround(
  call: SecretCall,
  all: readonly SecretCall[],
  repository: Repository,
): readonly SecretCall[] {
  const { workflow } = call.source
  const name = handedOver(call)
  if (
    name === undefined ||
    !isOnlyCalled(workflow) ||
    !secretOrigins(name, { workflow, repository }).isGiven
  ) {
    return [call]
  }
  const same = all.filter(one => one.source.workflow === workflow && handedOver(one) === name)
  const passed = new Set(same.flatMap(one => one.passed ?? []))
  const jobs = new Set(same.map(one => one.source.job))
  const isInherited = workflow.jobs.some(one => inheritsSecrets(one) && !jobs.has(one))
  if (isInherited || mentionsIn(workflow, name).length !== passed.size) return [call]
  const outer = workflowCalls(workflow, name, repository)
  const through = [...call.through, ...(call.passed === undefined ? [] : [call.passed])]
  return outer.map(one => ({
    ...call,
    ...one,
    workflow: call.workflow,
    job: call.job,
    step: call.step,
    through,
  }))
}
