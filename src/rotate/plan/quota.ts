import { works } from '../../tokens/slot-token.ts'
import type { HubToken } from '../../tokens/token.ts'
import type { Decision } from './plan-slot.ts'
import type { Rotation } from './rotation.ts'

/** Access tokens that Docker's plans allow; expired and deactivated ones count until they are deleted. */
const plans = [
  { name: 'Team', most: 10 },
  { name: 'Business', most: 100 },
] as const
const mostNamed = 5

/** Whose tokens, all of them, at which time of Docker Hub's clock. */
export interface Holdings {
  readonly organization: string
  readonly tokens: readonly HubToken[]
  readonly now: number
}

/** How many tokens there are, and by name those that only take up room. */
export function describeHoldings({ tokens, now }: Pick<Holdings, 'tokens' | 'now'>): string {
  const dead = tokens.filter(token => !works(token, now))
  const count = `${tokens.length} ${tokens.length === 1 ? 'token' : 'tokens'}`
  if (dead.length === 0) return `it has ${count}, none expired or deactivated`
  const names = dead.slice(0, mostNamed).map(({ label }) => JSON.stringify(label))
  const more = dead.length > mostNamed ? ` and ${dead.length - mostNamed} more` : ''
  return `it has ${count}, of which ${dead.length} expired or deactivated: ${names.join(', ')}${more}`
}

/** Which tokens make room, by name. */
export function whatToDelete({ tokens, now }: Pick<Holdings, 'tokens' | 'now'>): string {
  const dead = tokens.filter(token => !works(token, now))
  if (dead.length === 0) return 'delete a token that nobody needs in Docker Home'
  const names = dead.slice(0, mostNamed).map(({ label }) => JSON.stringify(label))
  const more = dead.length > mostNamed ? ` and ${dead.length - mostNamed} more` : ''
  return `delete in Docker Home: ${names.join(', ')}${more}`
}

/**
 * What to say before anything is minted, `undefined` for nothing. Docker's API does not tell the plan, and a mint that is
 * refused changes nothing: so this is a forecast for each limit that the run would go beyond, and Docker Hub decides.
 */
export function foreseeQuota(
  holdings: Holdings,
  slots: readonly { readonly rotation: Rotation; readonly decision: Decision }[],
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
  slots: readonly { readonly rotation: Rotation; readonly decision: Decision }[],
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
