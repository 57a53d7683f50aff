import { isShared, textOf, valueOf, type YamlEntry, type YamlNode, type YamlScalar } from '../../yaml/tree.ts'
import { isTokenName, onlySecret } from '../../workflows/logins/credential.ts'
import { lineOfMention, mentionsIn, type OtherUse } from './credential-mentions.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { CallerInput, PassedSecret } from '../../workflows/logins/plan.ts'
import {
  type ActionUse,
  type Caller,
  callersOf,
  comesFromCallers,
  type Repository,
} from '../../workflows/workflow/repository.ts'
import { declaredSecrets } from '../../workflows/workflow/triggers.ts'
import { inputEntry, type Job, type WorkflowStep, type Workflow } from '../../workflows/workflow/workflow.ts'

/** How a login's credential gets into its file. `unclear`: from callers, and not in a way that can be changed. */
export type CallerSecrets =
  | { readonly kind: 'none' }
  /** A container's credentials, for which each caller passes a new token. */
  | { readonly kind: 'scoped' }
  | { readonly kind: 'unclear'; readonly why: string; readonly remedy: string }
  | { readonly kind: 'passed'; readonly callers: readonly CallerInput[] }
  /** Every caller inherits its secrets or passes this one under its own name, and the file declares it. */
  | { readonly kind: 'inherited'; readonly declared: YamlEntry; readonly renamed: readonly PassedSecret[] }

const byHand = 'write the step by hand, and let every caller pass the new token'

const none: CallerSecrets = { kind: 'none' }

/** @param context its `otherUse` is that of the login's file, `uses` the steps with each local action. */
export function callerSecretsOf(
  login: Login,
  context: {
    repository: Repository
    otherUse: OtherUse
    uses: ReadonlyMap<Workflow, readonly ActionUse[]>
  },
): CallerSecrets {
  const { password, workflow } = login
  if (password.kind === 'input' && workflow.kind === 'action') {
    return settle({
      login,
      name: password.name,
      calls: actionCalls({ action: workflow, name: password.name, depth: 0 }, context.uses),
      ...context,
    })
  }
  if (password.kind !== 'secret') return none
  const { name } = password
  if (!comesFromCallers(name, { workflow, repository: context.repository })) return none
  const callers = callersOf(workflow.path, context.repository)
  const isDeclared = declaredSecrets(workflow.on)?.some(one => one.toUpperCase() === name) === true
  const inheriting = callers.filter(caller => caller.inherits).length
  if (callers.length > 0 && inheriting === callers.length) {
    return inherited({ login, name, calls: [], ...context }, [])
  }
  const renamed = passedByName(callers, name)
  if (
    isDeclared &&
    renamed !== undefined &&
    workflow.triggers.some(({ event }) => event !== 'workflow_call')
  ) {
    return inherited({ login, name, calls: [], ...context }, renamed)
  }
  const early = workflowDoubt(workflow, { name, isDeclared, callers: callers.length, inheriting })
  return (
    early ?? settle({ login, name, calls: callers.map(caller => workflowCall(caller, name)), ...context })
  )
}

/** `NAME: ${{ secrets.NAME }}` of each caller; `undefined` where one of them passes it in another way. */
function passedByName(callers: readonly Caller[], name: string): readonly PassedSecret[] | undefined {
  const passed = callers.flatMap(({ workflow, job }) => {
    const entry = inputEntry(valueOf(job.node, 'secrets'), name)
    const secret = secretIn(entry?.value)
    const isPlain = secret === name && declaredSecrets(workflow.on) === undefined && !isShared(job.node)
    return entry !== undefined && isPlain ? [{ workflow, entry }] : []
  })
  return passed.length > 0 && passed.length === callers.length ? passed : undefined
}

function workflowDoubt(
  workflow: Workflow,
  seen: { name: string; isDeclared: boolean; callers: number; inheriting: number },
): CallerSecrets | undefined {
  const { isDeclared, callers, inheriting } = seen
  const name = nameIn(workflow, seen.name)
  if (workflow.triggers.some(({ event }) => event !== 'workflow_call')) {
    return unclear(
      `${callers > 0 ? 'callers pass' : 'callers in other repositories may pass'} it ${name}${isDeclared ? '' : ' by secrets: inherit'}, and it also starts by itself`,
      'write the step by hand, and let the callers pass the new token',
    )
  }
  if (inheriting > 0) {
    return unclear(
      `some callers inherit their secrets and some pass ${name}`,
      'let all callers do the same, then migrate again',
    )
  }
  if (!isDeclared && callers > 0) {
    return unclear(
      `it does not declare ${name}, so that callers that name secrets cannot pass it`,
      `declare ${name} under on.workflow_call.secrets, then migrate again`,
    )
  }
  return undefined
}

interface Passing {
  readonly login: Login
  readonly name: string
  readonly calls: readonly WorkflowCall[]
  readonly repository: Repository
  readonly otherUse: OtherUse
}

/** The new secret is inherited as the old one was; what declares the old one has to name the new one. */
function inherited(passing: Passing, renamed: readonly PassedSecret[]): CallerSecrets {
  const { login, name, repository } = passing
  const other = passing.otherUse(login, name)
  if (other !== undefined) return alsoUsed(passing, other)
  if (!repository.isWhole) {
    return unclear(`callers pass it ${nameIn(login.workflow, name)}, ${mayMiss}`, wholeFolder)
  }
  const declared = valueOf(valueOf(login.workflow.on, 'workflow_call'), 'secrets')
  const entry = inputEntry(declared, name)
  return entry === undefined ? none : { kind: 'inherited', declared: entry, renamed }
}

const mayMiss = 'and not every workflow was read'
const wholeFolder = 'migrate all of .github/workflows at once, with every file readable'

function alsoUsed({ login, name }: Passing, other: YamlScalar): CallerSecrets {
  return unclear(
    `${name} is also named in line ${lineOfMention(login.workflow, name, other)}, outside the login`,
    'give that place a secret of its own, then migrate again',
  )
}

function settle(passing: Passing): CallerSecrets {
  const { calls, repository } = passing
  const name = nameIn(passing.login.workflow, passing.name)
  if (!repository.isWhole) return unclear(`callers have to pass it ${name}, ${mayMiss}`, wholeFolder)
  const { workflow } = passing.login
  if (calls.length === 0 && workflow.kind === 'workflow' && declaredSecrets(workflow.on)?.length === 0) {
    return unclear(
      'it declares no secrets, so callers in other repositories have to let it inherit theirs',
      'write the step by hand, and save the new token in each repository that calls it',
    )
  }
  if (calls.length === 0) {
    return unclear(`callers have to pass it ${name}, and none is among the files`, byHand)
  }
  const other = passing.otherUse(passing.login, passing.name)
  if (other !== undefined) return alsoUsed(passing, other)
  const isScoped = calls.every(({ passed }) => isTokenName(secretIn(passed) ?? ''))
  if (isScoped && passing.login.form.kind === 'credentials') return { kind: 'scoped' }
  const callers: CallerInput[] = []
  for (const call of calls) {
    const value = call.passed
    // Nothing logs in there: neither before nor after.
    if (value === undefined && isOptional(passing)) continue
    const secret = secretIn(value)
    const doubt = callDoubt(call, { value, secret, repository })
    if (value?.kind !== 'scalar' || secret === undefined || doubt !== undefined) {
      const place = `${call.workflow.path}:${call.workflow.positionAt((call.step?.node ?? call.job.node).start).line}`
      return unclear(`${place} ${doubt ?? 'passes nothing'} as ${name}`, byHand)
    }
    callers.push({ ...call, value, secret })
  }
  if (callers.length === 0) return unclear(`no caller here passes it ${name}`, byHand)
  return { kind: 'passed', callers }
}

function secretIn(value: YamlNode | undefined): string | undefined {
  return value?.kind === 'scalar' ? onlySecret(value.value) : undefined
}

/** A call may leave it out: an action's input without a default is empty then, and so is a secret that is not required. */
function isOptional({ login: { workflow }, name }: Passing): boolean {
  if (workflow.kind === 'action') {
    const fallback = valueOf(inputEntry(valueOf(workflow.root, 'inputs'), name)?.value, 'default')
    return fallback === undefined || (fallback.kind === 'scalar' && fallback.value === '')
  }
  const declared = valueOf(valueOf(workflow.on, 'workflow_call'), 'secrets')
  return textOf(inputEntry(declared, name)?.value, 'required') !== 'true'
}

/** A secret's or an input's name as the file declares it; elsewhere in upper case, as GitHub has it. */
export function nameIn({ kind, on, root }: Workflow, name: string): string {
  const declared =
    kind === 'action' ? valueOf(root, 'inputs') : valueOf(valueOf(on, 'workflow_call'), 'secrets')
  return inputEntry(declared, name)?.key ?? name
}

function unclear(why: string, remedy: string): CallerSecrets {
  return { kind: 'unclear', why, remedy }
}

/** A place that calls a workflow or a local action, with what it hands over. */
interface WorkflowCall {
  readonly workflow: Workflow
  readonly job: Job
  readonly step: WorkflowStep | undefined
  readonly passed: YamlNode | undefined
}

/** Actions that use each other in a row; GitHub ends at ten. */
const deepest = 10

/** The steps of jobs that pass an input to an action, also through other actions. */
function actionCalls(
  { action, name, depth }: { action: Workflow; name: string; depth: number },
  uses: ReadonlyMap<Workflow, readonly ActionUse[]>,
): readonly WorkflowCall[] {
  return (uses.get(action) ?? []).flatMap(use => {
    const value = inputEntry(use.step.with, name)?.value
    const outer = /^\s*\$\{\{\s*inputs\.([\w-]+)\s*\}\}\s*$/.exec(
      value?.kind === 'scalar' ? value.value : '',
    )?.[1]
    const isAlone = outer !== undefined && mentionsIn(use.workflow, outer).length === 1
    return use.workflow.kind === 'action' && isAlone && depth < deepest
      ? actionCalls({ action: use.workflow, name: outer, depth: depth + 1 }, uses)
      : [{ ...use, passed: value }]
  })
}

/** A job's call of a workflow. */
function workflowCall({ workflow, job }: Caller, name: string): WorkflowCall {
  return { workflow, job, step: undefined, passed: inputEntry(valueOf(job.node, 'secrets'), name)?.value }
}

/** Why what a call hands over cannot be changed in its place. */
function callDoubt(
  call: WorkflowCall,
  seen: { value: YamlNode | undefined; secret: string | undefined; repository: Repository },
): string | undefined {
  const { workflow, job } = call
  const { value, secret, repository } = seen
  if (value === undefined) return 'passes nothing'
  if (workflow.kind === 'action') return 'passes on what it was given'
  if (secret === undefined) return 'passes something other than one secret’s value'
  if (comesFromCallers(secret, { workflow, repository })) return 'passes on what it was given'
  if (isShared(job.node)) return 'passes a text that other places share'
  return isTokenName(secret) ? 'already passes a new token' : undefined
}
