import type { Channel } from '../../register/register.ts'
import type { Confidence } from '../report/finding.ts'
import { holds } from '../workflow/evaluate.ts'
import { parseExpression } from '../workflow/expression.ts'
import type { Scenario } from '../workflow/scenario.ts'
import type { Verdict } from './verdicts.ts'

/** Which channel a login serves, or both and the condition under which it is `release`. */
export type ChannelChoice =
  | { readonly kind: 'one'; readonly channel: Channel; readonly why: string; readonly at: number }
  | { readonly kind: 'both'; readonly release: string; readonly why: string; readonly at: number }
  | { readonly kind: 'unsure'; readonly confidence: Confidence; readonly why: string; readonly at: number }

/** A way to start together with what follows from it. */
export interface Started {
  readonly scenario: Scenario
  readonly verdict: Verdict
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
export function channelChoice(starts: readonly Started[]): ChannelChoice {
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
