import type { StepEffect, TaggedImage } from '../effects/effect.ts'
import type { Login } from '../logins/login.ts'
import { jobConditions, mayHold, stepConditions } from '../workflow/conditions.ts'
import type { Expression } from '../workflow/expression.ts'
import type { Scenario } from '../workflow/scenario.ts'
import { splitScenarios } from '../workflow/split-scenarios.ts'
import { type ChannelChoice, channelChoice, type Started } from './channel-choice.ts'
import { pullVerdict } from './pull-verdict.ts'
import { pushVerdict } from './push-verdict.ts'
import { scheduledRelease } from './scheduled-release.ts'
import type { LoginUse } from './use.ts'
import type { Verdict } from './verdicts.ts'

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

function verdictOf(scenario: Scenario, evidence: ChannelEvidence): Verdict | undefined {
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

function judge(push: StepEffect, place: { scenario: Scenario; login: Login }): Verdict {
  const { scenario, login } = place
  const images: readonly TaggedImage[] = push.images
  const verdict = pushVerdict(images, { scenario, at: push.at })
  if (verdict.confidence === 'sure' || scenario.event !== 'schedule') return verdict
  return scheduledRelease(login.workflow, login.job) ?? verdict
}
