import type { HubToken } from '../hub-token.ts'
import type { Register } from '../register.ts'
import { readSlotTokens, works } from '../slot-token.ts'
import type { HubView } from './audit-view.ts'

const dayMs = 86_400_000
/** A token without expiry is drawn until so long after today. */
const openEndMs = 90 * dayMs

/** Mermaid's chart of every token, from its making to its expiry; none without tokens. */
export function timeline(register: Register, { tokens, now }: HubView): readonly string[] {
  if (tokens.length === 0) return []
  const slots = register.tokens.map(({ label }) => [label, readSlotTokens(tokens, label)] as const)
  const managed = new Set(slots.flatMap(([, own]) => own.map(({ id }) => id)))
  const others = tokens.filter(({ id }) => !managed.has(id))
  const sections = [...slots, ['not in the register', others] as const].filter(([, own]) => own.length > 0)
  return [
    '```mermaid',
    // Room for the labels beside the bars.
    "%%{init: {'gantt': {'leftPadding': 300}}}%%",
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  axisFormat %Y-%m-%d',
    ...sections.flatMap(([name, own]) => [`  section ${plain(name)}`, ...own.map(token => bar(token, now))]),
    '```',
    '',
  ]
}

function bar(token: HubToken, now: number): string {
  const { label, createdAt, expiresAt = now + openEndMs } = token
  const kind = works(token, now) ? (token.expiresAt === undefined ? 'crit' : 'active') : 'done'
  const until = Math.max(expiresAt, createdAt + dayMs)
  return `  ${plain(stateOf(token, label))} :${kind}, ${day(createdAt)}, ${day(until)}`
}

function stateOf({ expiresAt }: HubToken, label: string): string {
  const [, state = label] = / \((\w+) [^()]*\)$/.exec(label) ?? []
  return expiresAt === undefined ? `${state}, never expires` : state
}

/** Mermaid has no way to quote a name: what could end it is left out. */
function plain(text: string): string {
  return (
    text
      .replace(/[^\p{L}\p{N} ,._/-]+/gu, ' ')
      .slice(0, 60)
      .trim() || 'unnamed'
  )
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
