import { dayText, plainText } from '../base/markdown.ts'
import { dayMs, formatTime } from '../base/time.ts'
import { parseLabel } from '../register/label.ts'
import { type HubToken, isExpired, type SlotToken, type TokenRole, tokenRole, works } from './token.ts'

/** One bar. `odd` asks for a look, `dead` works no more. */
interface Bar {
  readonly name: string
  readonly kind: 'current' | 'older' | 'dead' | 'odd'
  /** Milliseconds since 1970. */
  readonly from: number
  readonly to: number
}

/** The tokens of one entry of the register, or those that it does not know. */
export interface TimelineSection {
  readonly name: string
  readonly bars: readonly Bar[]
}

/** A page of bars is of no use to anybody, and the runner takes no summary above a mebibyte. */
const mostBars = 100
/** A token without expiry is drawn until so long after today. */
const openEnd = 90 * dayMs

const kinds: Readonly<Record<TokenRole, Bar['kind']>> = {
  Current: 'current',
  'Hand-made': 'older',
  Superseded: 'older',
  Deactivated: 'dead',
  Pending: 'odd',
  Duplicate: 'odd',
  Reactivated: 'odd',
}

/** An entry's tokens as they were seen. */
interface EntryTokens {
  /** In their order. */
  readonly tokens: readonly SlotToken[]
  readonly current: SlotToken | undefined
  /** When a superseded one has to be gone. */
  readonly leavesAt: (token: SlotToken) => number
  readonly now: number
}

/** The lives of an entry's tokens. A superseded one ends when it has to be gone, unless it is still there after that. */
export function entrySection(name: string, { tokens, current, leavesAt, now }: EntryTokens): TimelineSection {
  return {
    name,
    bars: tokens.map(token => {
      const role = tokenRole(token, current)
      const leaves = role === 'Superseded' ? leavesAt(token) : Infinity
      const isLate = leaves < now
      const end = Math.max(leaves, now)
      return draw(token, { name: role.toLowerCase(), kind: isLate ? 'odd' : kinds[role], end, now })
    }),
  }
}

/** Tokens that no entry names: each by its whole label. */
export function strangerSection(tokens: readonly HubToken[], now: number): TimelineSection {
  return {
    name: 'not in the register',
    bars: tokens.map(token =>
      draw(token, { name: `“${token.label.slice(0, 40)}”`, kind: 'odd', end: Infinity, now }),
    ),
  }
}

/** A token's life from its making to its retirement, its end or its expiry. */
function draw(
  token: HubToken,
  { name, kind, end, now }: { name: string; kind: Bar['kind']; end: number; now: number },
): Bar {
  const { label, createdAt: from, expiresAt, isActive } = token
  const { state, time } = parseLabel(label)
  const isRetired = state === 'retired' && !isActive
  const last = Math.min(end, expiresAt ?? Infinity, isRetired ? time : Infinity)
  return {
    name: [name, ...(isRetired ? [] : notes(token, now))].join(', '),
    kind: works(token, now) ? kind : 'dead',
    from,
    to: last === Infinity ? now + openEnd : last,
  }
}

function notes(token: HubToken, now: number): string[] {
  return [
    ...(isExpired(token, now) ? ['expired'] : []),
    ...(token.isActive ? [] : ['deactivated']),
    ...(token.expiresAt === undefined ? ['no expiry'] : []),
  ]
}

/** Characters of a bar: with its frame they fit into a phone's width. */
const cells = 24
/** A token of years ago must not press those of today into one character. */
const longestView = 366 * dayMs
const strokes: Readonly<Record<Bar['kind'], string>> = { current: '█', older: '▓', dead: '▒', odd: '█' }

/**
 * Lives as a table of text, which needs no script and can be read on a phone: a row for each section, a line for each token.
 * Nothing without bars, or with too many. @param now milliseconds since 1970
 */
export function timelineTable(sections: readonly TimelineSection[], now: number): readonly string[] {
  const shown = sections.filter(({ bars }) => bars.length > 0)
  const bars = shown.flatMap(section => section.bars)
  if (bars.length === 0 || bars.length > mostBars) return []
  const from = Math.max(now - longestView, Math.min(now, ...bars.map(bar => bar.from)))
  const to = Math.min(now + longestView, Math.max(now, ...bars.map(bar => bar.to)))
  const scale = { from, step: Math.max(1, (to - from) / cells), now }
  return [
    `| Lifetimes, ${dayOf(from)} to ${dayOf(to)}. ┃ is today |`,
    '| --- |',
    ...shown.map(
      ({ name, bars: own }) => `| <b>${plainText(name)}</b>${own.map(bar => line(bar, scale)).join('')} |`,
    ),
    '',
  ]
}

function line(bar: Bar, scale: { from: number; step: number; now: number }): string {
  const { from, step, now } = scale
  const today = Math.min(cells - 1, Math.floor((now - from) / step))
  const drawn = Array.from({ length: cells }, (_, cell) => {
    const start = from + cell * step
    if (cell === today) return '┃'
    return bar.from < start + step && bar.to > start ? strokes[bar.kind] : '·'
  })
  const note = bar.kind === 'odd' ? ', <b>needs attention</b>' : ''
  return `<br>${plainText(bar.name)}${note}: ${dayOf(bar.from)} to ${dayOf(bar.to)}<br><code>${drawn.join('')}</code>`
}

function dayOf(at: number): string {
  return dayText(formatTime(at).slice(0, 10))
}
