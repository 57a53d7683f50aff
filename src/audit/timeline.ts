import type { Register } from '../register/read.ts'
import { readSlotTokens } from '../tokens/slot-token.ts'
import { gantt } from '../tokens/timeline.ts'
import { tokenBar } from '../tokens/token-bar.ts'
import { tokenRole } from '../tokens/token-role.ts'
import { slotTokens } from '../tokens/token-state.ts'
import type { HubView } from './view.ts'

/** The lives of all tokens, by the register's entries; then those that it does not know. */
export function timeline(register: Register, { tokens, now }: HubView): readonly string[] {
  const slots = register.tokens.map(({ label }) => {
    const own = readSlotTokens(tokens, label)
    const current = own.find(({ id }) => id === slotTokens({ label }, { tokens, now }).current?.id)
    return { label, own, current }
  })
  const managed = new Set(slots.flatMap(({ own }) => own.map(({ id }) => id)))
  const strangers = tokens.filter(({ id }) => !managed.has(id))
  return gantt([
    ...slots.map(({ label, own, current }) => ({
      name: label,
      bars: own.map(token => tokenBar(token, { role: tokenRole(token, current), now })),
    })),
    {
      name: 'not in the register',
      bars: strangers.map(token => tokenBar(token, { role: 'Stranger', now })),
    },
  ])
}
