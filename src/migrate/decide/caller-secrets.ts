import { hasAnchor, valueOf, type YamlEntry, type YamlScalar } from '../../yaml/tree.ts'
import { isTokenName, onlySecret } from '../../workflows/logins/credential.ts'
import { lineOfMention, type OtherUse } from './credential-mentions.ts'
import { actionCalls, fromSources, handedOver, type SecretCall, workflowCalls } from './secret-calls.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { CallerInput, PassedSecret } from '../../workflows/logins/plan.ts'
import {
  type ActionUse,
  type Caller,
  callersOf,
  type Repository,
  secretOrigins,
} from '../../workflows/workflow/repository.ts'
import { declaredSecrets } from '../../workflows/workflow/triggers.ts'
import { inputEntry, type Workflow } from '../../workflows/workflow/workflow.ts'

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
      calls: fromSources(
        actionCalls({ action: workflow, name: password.name, depth: 0 }, context.uses),
        context.repository,
      ),
      ...context,
    })
  }
  if (password.kind !== 'secret') return none
  const { name } = password
  const { repository } = context
  const isDeclared = declaredSecrets(workflow.on)?.some(one => one.toUpperCase() === name) === true
  if (!isDeclared && !secretOrigins(name, { workflow, repository }).isGiven) return none
  const callers = callersOf(workflow.path, repository)
  const calls = fromSources(workflowCalls(workflow, name, repository), repository)
  const inheriting = calls.filter(call => isInherited(call, repository)).length
  if (calls.length > 0 && inheriting === calls.length) {
    return inherited({ login, name, calls, ...context }, [])
  }
  const renamed = passedByName(callers, name)
  if (
    isDeclared &&
    renamed !== undefined &&
    workflow.triggers.some(({ event }) => event !== 'workflow_call')
  ) {
    return inherited({ login, name, calls, ...context }, renamed)
  }
  const early = workflowDoubt(workflow, { name, isDeclared, callers, inheriting })
  return early ?? settle({ login, name, calls, ...context })
}

/** The repository's own secret of this name is what the call lets the workflow have. */
function isInherited({ inherited: name, source: { workflow } }: SecretCall, repository: Repository): boolean {
  return name !== undefined && !secretOrigins(name, { workflow, repository }).isGiven
}

/** `NAME: ${{ secrets.NAME }}` of each caller; `undefined` where one of them passes it in another way. */
function passedByName(callers: readonly Caller[], name: string): readonly PassedSecret[] | undefined {
  const passed = callers.flatMap(({ workflow, job }) => {
    const entry = inputEntry(valueOf(job.node, 'secrets'), name)
    const secret = entry?.value.kind === 'scalar' ? onlySecret(entry.value.value) : undefined
    const isPlain = secret === name && declaredSecrets(workflow.on) === undefined && !hasAnchor(job.node)
    return entry !== undefined && isPlain ? [{ workflow, entry }] : []
  })
  return passed.length > 0 && passed.length === callers.length ? passed : undefined
}

function workflowDoubt(
  workflow: Workflow,
  seen: { name: string; isDeclared: boolean; callers: readonly Caller[]; inheriting: number },
): CallerSecrets | undefined {
  const { isDeclared, callers, inheriting } = seen
  const name = nameIn(workflow, seen.name)
  if (workflow.triggers.some(({ event }) => event !== 'workflow_call')) {
    return unclear(
      `${callers.length > 0 ? 'callers pass' : 'callers in other repositories may pass'} it ${name}${isDeclared ? '' : ' by secrets: inherit'}, and it also starts by itself`,
      'write the step by hand, and let the callers pass the new token',
    )
  }
  if (inheriting > 0) {
    return unclear(
      `some callers inherit their secrets and some pass ${name}`,
      'let all callers do the same, then migrate again',
    )
  }
  if (!isDeclared && callers.some(caller => !caller.inherits)) {
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
  readonly calls: readonly SecretCall[]
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
  const isScoped = calls.every(call => isTokenName(handedOver(call) ?? ''))
  if (isScoped && passing.login.form.kind === 'credentials') return { kind: 'scoped' }
  const callers: CallerInput[] = []
  for (const call of calls) {
    const { passed: value, inherited: all, source, step } = call
    // Nothing logs in there: neither before nor after.
    if (value === undefined && all === undefined && call.isOptional) continue
    const secret = handedOver(call)
    const doubt = callDoubt(call, repository)
    if (value?.kind !== 'scalar' || secret === undefined || doubt !== undefined) {
      const { node } = step !== undefined && source.job === call.job ? step : source.job
      const place = `${source.workflow.path}:${source.workflow.positionAt(node.start).line}`
      return unclear(`${place} ${doubt ?? 'passes nothing'} as ${name}`, byHand)
    }
    callers.push({ ...call, value, secret })
  }
  if (callers.length === 0) return unclear(`no caller here passes it ${name}`, byHand)
  return { kind: 'passed', callers }
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

/** Why what a call hands over cannot be changed in its place. */
function callDoubt(call: SecretCall, repository: Repository): string | undefined {
  const { workflow, job } = call.source
  const secret = handedOver(call)
  if (call.passed === undefined && call.inherited === undefined) return 'passes nothing'
  if (workflow.kind === 'action') return 'passes on what it was given'
  if (secret === undefined) return 'passes something other than one secret’s value'
  if (secretOrigins(secret, { workflow, repository }).isGiven) return 'passes on what it was given'
  if (hasAnchor(job.node)) return 'passes a text that other places share'
  return isTokenName(secret) ? 'already passes a new token' : undefined
}
