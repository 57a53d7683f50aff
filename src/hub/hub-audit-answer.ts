import type { TokenEvent } from '../audit/view.ts'
import { parseInstant } from '../base/instant.ts'
import { printable } from '../base/text.ts'
import { hubInvalid, parseHubObject } from './answers.ts'

/** One page of an organization's audit log. @throws OatError HUB_INVALID */
export function readHubEvents(
  text: string,
  at: { subject: string; action: TokenEvent['action'] },
): TokenEvent[] {
  const { subject, action } = at
  const { logs } = parseHubObject(text, subject)
  if (!Array.isArray(logs)) throw hubInvalid(subject, 'without logs')
  return logs.map((item: unknown) => {
    const fields = typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {}
    const { actor, timestamp, action_description: description } = fields
    const time = typeof timestamp === 'string' ? parseInstant(timestamp) : undefined
    if (typeof actor !== 'string' || time === undefined) {
      throw hubInvalid(subject, 'with an event that lacks its actor or time')
    }
    const said =
      typeof description === 'string' && description.trim() !== '' ? description : `did ${action} a token`
    return { action, actor: printable(actor, 80), description: printable(said, 200), at: time }
  })
}
