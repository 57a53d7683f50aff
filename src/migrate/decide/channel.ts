import type { Channel } from '../../register/register.ts'
import { textOf } from '../../yaml/tree.ts'
import type { StepEffect, TaggedImage } from '../effects/effect.ts'
import type { Login } from '../logins/login.ts'
import type { Confidence } from '../report/finding.ts'
import { jobConditions, mayHold, splitScenarios, stepConditions } from '../workflow/conditions.ts'
import { holds } from '../workflow/evaluate.ts'
import { type Expression, parseExpression } from '../workflow/expression.ts'
import type { Scenario } from '../workflow/scenario.ts'
import { resolveText, scopeOf } from '../workflow/scope.ts'
import { actionName, type Job, type Workflow } from '../workflow/workflow.ts'
import type { LoginUse } from './use.ts'
import { pullVerdict, pushVerdict, type ChannelVerdict } from './verdicts.ts'

/** What the channel of a login follows from. */
export interface ChannelEvidence {
  readonly login: Login
  readonly use: LoginUse
  /** Of the workflow, or of its callers. */
  readonly scenarios: readonly Scenario[]
  /** Namespaces that this repository pushes to. */
  readonly own: ReadonlySet<string>
  /** The job publishes a release of the project. */
  readonly publishes: boolean
}

/** The channel of a login: what the job pushes or pulls on each way the workflow can start. */
export function loginChannel(evidence: ChannelEvidence): ChannelChoice {
  const { login, use, scenarios } = evidence
  const base = [...jobConditions(login.job, { workflow: login.workflow }), ...stepConditions(login.step)]
  const reached = splitScenarios(scenarios, [...base, ...use.pushes.flatMap(conditionsOf)]).filter(scenario =>
    mayHold(base, scenario),
  )
  const starts = settled(reached).flatMap(scenario => {
    const verdict = verdictOf(scenario, evidence)
    return verdict === undefined ? [] : [{ scenario, verdict }]
  })
  return channelChoice(withoutManualTags(starts))
}

function conditionsOf(push: StepEffect): Expression[] {
  const rules = push.images.flatMap(({ tags }) => tags)
  return [
    ...stepConditions(push.step),
    ...(push.condition === undefined ? [] : [push.condition]),
    ...rules.flatMap(rule => rule.condition ?? []),
  ]
}

/** Equal starts once: several schedules, or a filter that names one branch twice. */
function settled(scenarios: readonly Scenario[]): readonly Scenario[] {
  const seen = new Map(scenarios.map(scenario => [JSON.stringify({ ...scenario, at: 0 }), scenario]))
  return [...seen.values()]
}

/** Whoever starts a workflow by hand on a tag gets what the tag's own push gets. */
function withoutManualTags(starts: readonly Started[]): readonly Started[] {
  const others = starts.filter(
    ({ scenario }) => !scenario.manual || !scenario.ref.prefix.startsWith('refs/tags/'),
  )
  return others.length === 0 ? starts : others
}

function verdictOf(scenario: Scenario, evidence: ChannelEvidence): ChannelVerdict | undefined {
  const { login, use, publishes } = evidence
  if (use.access === 'pull' && use.pushes.length === 0) return pullVerdict(scenario, evidence)
  const active = use.pushes.filter(push => mayHold(pushConditions(push), scenario))
  const images = active.map(push => ({ push, verdict: judge(push, { scenario, login }) }))
  const [first] = images
  if (first === undefined) return undefined
  const differing = images.find(({ verdict }) => verdict.channel !== first.verdict.channel)
  const doubt = images.find(({ verdict }) => verdict.confidence !== 'sure')
  const chosen = doubt ?? first
  if (doubt !== undefined && scenario.manual && publishes) {
    return {
      channel: 'release',
      confidence: 'sure',
      why: 'it is started by hand and publishes a release',
      at: doubt.push.at,
    }
  }
  if (doubt === undefined && differing !== undefined) {
    const why = 'it pushes images of both channels in one run'
    return { channel: first.verdict.channel, confidence: 'unsure', why, at: differing.push.at }
  }
  return chosen.verdict
}

function pushConditions(push: StepEffect): readonly Expression[] {
  return push.condition === undefined
    ? stepConditions(push.step)
    : [...stepConditions(push.step), push.condition]
}

function judge(push: StepEffect, place: { scenario: Scenario; login: Login }): ChannelVerdict {
  const { scenario, login } = place
  const images: readonly TaggedImage[] = push.images
  const verdict = pushVerdict(images, { scenario, at: push.at })
  if (verdict.confidence === 'sure' || scenario.event !== 'schedule') return verdict
  return scheduledRelease(login.workflow, login.job) ?? verdict
}

/** Which channel a login serves, or both and the condition under which it is `release`. */
export type ChannelChoice =
  | { readonly kind: 'one'; readonly channel: Channel; readonly why: string; readonly at: number }
  | { readonly kind: 'both'; readonly release: string; readonly why: string; readonly at: number }
  | { readonly kind: 'unsure'; readonly confidence: Confidence; readonly why: string; readonly at: number }

/** A way to start together with what follows from it. */
interface Started {
  readonly scenario: Scenario
  readonly verdict: ChannelVerdict
}

/** The conditions offered, the plainest first. Each is tried against every way the workflow starts. */
const candidates = [
  "startsWith(github.ref, 'refs/tags/')",
  "startsWith(github.ref, 'refs/tags/v')",
  "github.event_name == 'release'",
  "github.event_name != 'schedule'",
  "startsWith(github.ref, 'refs/heads/release')",
  "startsWith(github.ref, 'refs/tags/') || startsWith(github.ref, 'refs/heads/release')",
  "startsWith(github.ref, 'refs/tags/v') || startsWith(github.ref, 'refs/heads/release')",
  "github.event_name == 'workflow_dispatch'",
]

/** Puts the verdicts of all starts together. One that is not sure holds the whole back. */
function channelChoice(starts: readonly Started[]): ChannelChoice {
  const [first] = starts
  if (first === undefined) {
    return { kind: 'unsure', confidence: 'unsure', why: 'no event of this file reaches the login', at: 0 }
  }
  const doubt = starts.map(start => start.verdict).find(verdict => verdict.confidence !== 'sure')
  if (doubt !== undefined)
    return { kind: 'unsure', confidence: doubt.confidence, why: doubt.why, at: doubt.at }
  const { channel, why, at } = first.verdict
  if (starts.every(start => start.verdict.channel === channel)) return { kind: 'one', channel, why, at }
  const release = candidates.find(candidate => separates(candidate, starts))
  const reasons = (['release', 'nightly'] as const).map(
    one => `${one}: ${starts.find(start => start.verdict.channel === one)?.verdict.why ?? ''}`,
  )
  return release === undefined
    ? {
        kind: 'unsure',
        confidence: 'likely',
        why: `it serves both channels and no single condition tells them apart (${reasons.join('; ')})`,
        at,
      }
    : { kind: 'both', release, why: reasons.join('; '), at }
}

function separates(candidate: string, starts: readonly Started[]): boolean {
  const condition = parseExpression(candidate)
  if (condition === undefined) return false
  return starts.every(
    ({ scenario, verdict }) => holds(condition, scenario) === (verdict.channel === 'release'),
  )
}

const releaseRef = /^(refs\/(tags|heads)\/)?(v?\d+(\.\d+)*|releases?[-/].+|stable)$/

/** A schedule that checks out releases rebuilds them; `undefined` when the job checks out anything else. */
function scheduledRelease(workflow: Workflow, job: Job): ChannelVerdict | undefined {
  const checkouts = job.steps.filter(step => actionName(step) === 'actions/checkout')
  const scope = scopeOf({ workflow, job })
  for (const step of checkouts) {
    const ref = textOf(step.with, 'ref')
    if (ref === undefined) continue
    const refs = resolveText(ref, scope)
    if (refs.every(one => releaseRef.test(one))) {
      return {
        channel: 'release',
        confidence: 'sure',
        why: `it rebuilds ${refs[0] ?? ''}`,
        at: step.node.start,
      }
    }
  }
  return undefined
}
