import { credentialOf } from '../../workflows/logins/credential.ts'
import { credentialKey, type Login } from '../../workflows/logins/login.ts'
import { type CallerInput, type LoginPlan, namedByVariable, tokenWords } from '../../workflows/logins/plan.ts'
import { editWords, type Finding, loginFinding } from '../report/finding.ts'
import { callerEdits } from '../rewrite/rewrite.ts'
import { type RegistryKind, registryKind } from '../../workflows/workflow/image.ts'
import { inputEntry, inputText } from '../../workflows/workflow/workflow.ts'
import { textOf, valueOf, insideAny } from '../../yaml/tree.ts'
import { resolveText, scopeOf } from '../../workflows/workflow/scope.ts'
import { placeCheck } from './checks.ts'
import { publicReadAfter } from './public-read.ts'
import { mentionsIn } from './credential-mentions.ts'
import { nameIn } from './caller-secrets.ts'
import { type Case, decide } from './decide.ts'
import { type LoginDecision, unchanged } from './decision.ts'
import { calledNamespaces, calledRepositories } from './namespaces.ts'
import { isSameEverywhere } from './targets.ts'
import { pushedNamespaces } from './pushed.ts'
import type { LoginUse } from './use.ts'

interface Part {
  readonly caller: CallerInput
  readonly plan: LoginPlan
  readonly why: string
}

/** A login whose credential is passed: sure only when it is for every caller, and one step serves them all. */
export function decideCalled(
  facts: Case,
  callers: readonly CallerInput[],
  uses: ReadonlyMap<CallerInput['job'], (login: Login) => LoginUse>,
): LoginDecision | undefined {
  const { login } = facts
  const early = placeCheck(login, facts.callerSecrets)
  if (early !== undefined) return { finding: early }
  const kinds = new Set(callers.map(caller => registryAt(login, caller)))
  if (kinds.size === 1 && kinds.has('other')) return undefined
  if (kinds.size > 1) {
    const why = 'callers pass it different registries, and Docker Hub is one of them'
    const remedy = 'put a login step for Docker Hub before the calls that need it'
    return unchanged(login, { code: 'CREDENTIAL_PASSED', why, remedy })
  }
  const cases = callers.map(caller => ({
    caller,
    at: caseOf(facts, caller, uses.get(caller.job)),
  }))
  const named = cases.flatMap(({ at }) => [
    ...pushedNamespaces(at.use),
    ...calledNamespaces(at, facts.repository),
  ])
  const known = new Set([...facts.known, ...named])
  const called = [...facts.called, ...named]
  const parts: Part[] = []
  for (const { caller, at } of cases) {
    const { finding, plan, why = '' } = decide({ ...at, known, called })
    if (plan === undefined) return leftByCaller(caller, login, finding)
    const seen = [...plan.seen, ...calledRepositories(at, facts.repository)]
    parts.push({ caller, plan: { ...plan, seen }, why: `${caller.workflow.path}: ${why}` })
  }
  if (login.workflow.kind === 'action') return forAll(login, parts)
  const [registry = 'unknown'] = kinds
  const { finding, plan, why = '' } = decide({ ...facts, login: { ...login, registry }, known, called })
  return plan === undefined ? { finding } : passed(plan, parts, why)
}

function leftByCaller(caller: CallerInput, login: Login, finding: Finding): LoginDecision {
  const { code, message, remedy } = finding
  return unchanged(login, { code, why: `called at ${placeOf(caller)}: ${message}`, remedy })
}

function passed(plan: LoginPlan, parts: readonly Part[], why: string): LoginDecision {
  const { login, access, channel } = plan
  const all = [...new Set(parts.map(({ caller }) => placeOf(caller)))]
  const places = all.length <= 4 ? all.join(', ') : `${all.slice(0, 3).join(', ')} and ${all.length - 3} more`
  const { username, step, workflow } = login
  const isOfStep = insideAny(step === undefined ? [] : [step.node])
  const named =
    (username.kind === 'secret' || username.kind === 'input') &&
    step?.condition?.toLowerCase().includes(username.name.toLowerCase()) !== true &&
    mentionsIn(workflow, username.name).every(({ start, end }) => isOfStep(start, end))
  const idle = named ? `; ${nameIn(workflow, username.name)} is not used here any more` : ''
  const part = {
    confidence: 'sure' as const,
    access,
    channel,
    message: `${login.tool} uses a shared account, which comes from ${places}; it needs ${tokenWords(plan)} (${why})`,
    remedy: `${editWords.both}; callers in other repositories have to pass the new token, too${idle}`,
  }
  return { finding: loginFinding(login, { code: 'LOGIN_SHARED', ...part }), plan: { ...plan, passed: parts } }
}

/** One step in an action serves all that use it, so they must need the same. */
function forAll(login: Login, parts: readonly Part[]): LoginDecision {
  const needs = parts.map(({ plan }) =>
    JSON.stringify({
      ...plan,
      login: undefined,
      seen: undefined,
      named: undefined,
      bases: undefined,
      reads: undefined,
      open: undefined,
      publicRead: undefined,
      pushesMore: undefined,
    }),
  )
  const [first] = parts
  if (first !== undefined && needs.every(one => one === needs[0])) {
    // Each job proves what it needs itself: the step can name only what all of them need.
    const named = first.plan.named.filter(name => parts.every(({ plan }) => plan.named.includes(name)))
    const bases = first.plan.bases.filter(name => parts.every(({ plan }) => plan.bases.includes(name)))
    const open = first.plan.open.filter(name => named.includes(name))
    const foreign = [first.plan.organization, ...open].find(name => !isSameEverywhere(name))
    if (foreign === undefined) {
      const publicRead = publicReadAfter(login, login.step) ?? first.plan.publicRead
      return passed({ ...first.plan, login, named, bases, open, publicRead }, parts, first.why)
    }
    const why =
      foreign === namedByVariable
        ? 'no image that migrate can read names the organization'
        : `only those who use it know ${foreign}`
    return unchanged(login, { code: 'ORGANIZATION_UNSURE', why, remedy: 'write the organization out' })
  }
  const wanted = parts.map(
    ({ caller, plan }) => `${placeOf(caller)}: ${tokenWords(plan)} of ${plan.organization}`,
  )
  return unchanged(login, {
    code: 'CREDENTIAL_PASSED',
    why: `those who use it need different tokens (${wanted.join('; ')})`,
    remedy: 'put a login step before each use, and take the login out of here',
  })
}

/** The registry of a login whose host is an input: what a caller gives, or else the input's default. */
function registryAt(
  { registry, host, workflow: called }: Login,
  { workflow, job, step }: CallerInput,
): RegistryKind {
  const [, name] = /^\$\{\{\s*inputs\.([\w-]+)\s*\}\}$/.exec(host) ?? []
  if (registry !== 'unknown' || name === undefined) return registry
  const declared = valueOf(
    called.kind === 'action' ? called.root : valueOf(called.on, 'workflow_call'),
    'inputs',
  )
  const value = inputEntry(step === undefined ? valueOf(job.node, 'with') : step.with, name)?.value
  const text = value?.kind === 'scalar' ? value.value : textOf(inputEntry(declared, name)?.value, 'default')
  const hosts = resolveText(text ?? '', scopeOf({ workflow, job, step }))
  const [kind = 'unknown', ...more] = new Set(hosts.map(registryKind))
  return more.length > 0 ? 'unknown' : kind
}

/** The login as if it stood where it is called from. */
function caseOf(facts: Case, caller: CallerInput, useOf: ((login: Login) => LoginUse) | undefined): Case {
  const { workflow, job, step } = caller
  const { triggers } = caller.source.workflow
  const registry = registryAt(facts.login, caller)
  if (step === undefined || useOf === undefined) {
    return { ...facts, login: { ...facts.login, registry }, triggers }
  }
  const { login: inner } = facts
  const login = {
    ...inner,
    before: inner.job.steps.slice(0, inner.step?.index),
    ...accountOf(facts.login, caller),
    registry,
    workflow,
    job,
    step,
    at: step.node.start,
    password: { kind: 'secret' as const, name: caller.secret },
  }
  const accounts = [...facts.accounts, ...(login.account === undefined ? [] : [login.account.toLowerCase()])]
  return { ...facts, login, accounts, use: useOf(login), triggers, callerSecrets: { kind: 'none' } }
}

function accountOf(
  { username, account }: Login,
  { workflow, job, step }: CallerInput,
): Pick<Login, 'username' | 'account'> {
  if (username.kind !== 'input' || step === undefined) return { username, account }
  const text = inputText(step, username.name)
  // Who stands between the two decides.
  if (text === undefined) return { username, account }
  const resolved = credentialOf(text, scopeOf({ workflow, job, step }))
  return { username: resolved, account: resolved.kind === 'literal' ? text : undefined }
}

function placeOf({ source: { workflow }, value }: CallerInput): string {
  return `${workflow.path}:${workflow.positionAt(value.start).line}`
}

interface Decided {
  readonly login: Login
  readonly decision: LoginDecision
}

/** Logins that get one credential passed change together, and only if one token serves them all. */
export function onlyConsistent(all: readonly Decided[]): readonly LoginDecision[] {
  const tokens = new Map<string, Set<string>>()
  for (const { login, decision } of all) {
    const key = credentialKey(login)
    const known = tokens.get(key) ?? new Set()
    tokens.set(key, known.add(tokensOf(decision.plan)))
  }
  return all.map(({ login, decision }) => {
    const isShared = decision.plan?.passed !== undefined || decision.plan?.declared !== undefined
    if (!isShared || tokens.get(credentialKey(login))?.size === 1) return decision
    return unchanged(login, {
      code: 'CREDENTIAL_PASSED',
      why: 'the credential that callers pass serves several logins here, which need different tokens or stay unchanged',
      remedy: 'let the callers pass one secret for each login, then migrate again',
      access: decision.plan.access,
    })
  })
}

function tokensOf(plan: LoginPlan | undefined): string {
  if (plan === undefined) return ''
  const { channel, access, organization } = plan
  return JSON.stringify(plan.declared === undefined ? callerEdits(plan) : [channel, access, organization])
}
