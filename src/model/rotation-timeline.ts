import type { SlotReport } from './report-slot.ts'
import type { Rotation } from './rotation.ts'
import { findCurrent, type SlotToken } from './slot-token.ts'
import type { Slot } from './slot.ts'
import { tokenRole } from './token-role.ts'

/** One slot at the end of a run. */
export interface SlotOutcome {
  readonly slot: Slot
  readonly rotation: Rotation
  readonly report: SlotReport
}

/** A page of bars is of no use to anybody, and the runner takes no summary above a mebibyte. */
const mostBars = 100

/** How Mermaid colours a bar. */
const tags = { Current: 'active, ', Superseded: '', Retired: 'done, ', Pending: 'crit, ' } as const

/** The tokens' lives as a Mermaid gantt, which GitHub renders; nothing when there are no tokens. */
export function rotationTimeline(outcomes: readonly SlotOutcome[], now: number): readonly string[] {
  const sections = outcomes.map(({ slot, rotation }) => ({
    title: `  section ${plain(slot.label)}`,
    bars: bars(rotation.tokens, now),
  }))
  const shown = sections.filter(({ bars: all }) => all.length > 0)
  const count = shown.reduce((sum, { bars: all }) => sum + all.length, 0)
  if (count === 0 || count > mostBars) return []
  return [
    '```mermaid',
    // Mermaid leaves 75 pixels for names.
    "%%{init: {'gantt': {'leftPadding': 300}}}%%",
    'gantt',
    '  title From mint to expiry, or to retirement (UTC)',
    '  dateFormat YYYY-MM-DDTHH:mm:ss',
    '  axisFormat %d %b %Y',
    ...shown.flatMap(({ title, bars: all }) => [title, ...all]),
    '```',
    '',
  ]
}

function bars(tokens: readonly SlotToken[], now: number): string[] {
  const current = findCurrent(tokens)
  return tokens.map((token, place) => {
    const name = tokenRole(token, current)
    const retiredAt = token.state === 'retired' ? token.since : undefined
    const end = retiredAt ?? token.expiresAt ?? now
    return `  ${name} ${place + 1} :${tags[name]}${time(token.createdAt)}, ${time(Math.max(end, token.createdAt + 1000))}`
  })
}

function time(at: number): string {
  return new Date(at).toISOString().slice(0, 19)
}

/** Colons, semicolons and hashes mean something to Mermaid. */
function plain(label: string): string {
  return label.replace(/[^\p{L}\p{N} ._/()-]/gu, ' ')
}
