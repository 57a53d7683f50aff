import { parseLabel } from '../register/label.ts'
import { isExpired, works } from './slot-token.ts'
import type { Bar } from './timeline.ts'
import type { TokenRole } from './token-role.ts'
import type { HubToken } from './token.ts'

/** A token without expiry is drawn until so long after today. */
const openEnd = 90 * 86_400_000

type Role = TokenRole | 'Stranger'

const kinds: Readonly<Record<Role, Bar['kind']>> = {
  Current: 'current',
  'Hand-made': 'older',
  Superseded: 'older',
  Deactivated: 'dead',
  Pending: 'odd',
  Stranger: 'odd',
}

/** A token's life from its making to its retirement or expiry. `Stranger`: not in the register, so its label is its name. */
export function tokenBar(token: HubToken, { role, now }: { role: Role; now: number }): Bar {
  const { label, createdAt: from, expiresAt } = token
  const { state, time } = parseLabel(label)
  const isDeactivated = state === 'retired'
  const end = expiresAt ?? now + openEnd
  // No label's name starts with a quote, and Mermaid takes no quoted one for a word of its own.
  const name = role === 'Stranger' ? `“${label.slice(0, 40)}”` : role.toLowerCase()
  return {
    name: [name, ...(isDeactivated ? [] : notes(token, now))].join(', '),
    kind: works(token, now) ? kinds[role] : 'dead',
    ...{ from, to: isDeactivated ? Math.min(time, end) : end },
  }
}

function notes(token: HubToken, now: number): string[] {
  return [
    ...(isExpired(token, now) ? ['expired'] : []),
    ...(token.isActive ? [] : ['deactivated']),
    ...(token.expiresAt === undefined ? ['no expiry'] : []),
  ]
}
