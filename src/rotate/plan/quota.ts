import { describeHoldings, type Holdings, plans } from '../../hub/failure.ts'
import type { SlotDecision } from './plan.ts'
import type { Rotation } from './rotation.ts'

/**
 * What to say before anything is minted, `undefined` for nothing. Docker's API does not tell the plan, and a mint that is
 * refused changes nothing: so this is a forecast for each limit that the run would go beyond, and Docker Hub decides.
 */
export function foreseeQuota(
  holdings: Holdings,
  slots: readonly { readonly rotation: Rotation; readonly decision: SlotDecision }[],
): string | undefined {
  const { organization, tokens } = holdings
  const plan = plans.find(({ most }) => tokens.length <= most)
  const peak = findPeak(tokens.length, slots)
  if (plan === undefined || peak <= plan.most) return undefined
  return `${organization} needs room for ${peak} access tokens in this run, and Docker's plan ${plan.name} allows ${plan.most}, so the last ones may be refused (HUB_QUOTA); ${describeHoldings(holdings)}`
}

/** Slots go one after the other: what is overdue is deleted before the mint, and what leaked right after it. */
function findPeak(
  count: number,
  slots: readonly { readonly rotation: Rotation; readonly decision: SlotDecision }[],
): number {
  let [now, peak] = [count, count]
  for (const { rotation, decision } of slots) {
    now -= decision.delete.length
    if (decision.decision !== 'rotate') continue
    peak = Math.max(peak, ++now)
    if (rotation.setup.compromised) now -= rotation.tokens.length - decision.delete.length
  }
  return peak
}
