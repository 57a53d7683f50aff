import { dayText, plainText } from '../base/markdown.ts'
import { formatTime } from '../base/time.ts'
import { parseLabel } from '../register/label.ts'
import { type HubToken, isExpired, type TokenRole, works } from './token.ts'

/** One bar. `kind` is its colour: red (`odd`) asks for a look, grey (`dead`) works no more. */
export interface Bar {
  readonly name: string
  readonly kind: 'current' | 'older' | 'dead' | 'odd'
  /** Milliseconds since 1970. */
  readonly from: number
  readonly to: number
}

export interface GanttSection {
  readonly name: string
  readonly bars: readonly Bar[]
}

/** A page of bars is of no use to anybody, and the runner takes no summary above a mebibyte. */
const mostBars = 100
const day = 86_400_000

/**
 * A fixed width: Mermaid would spread the names over a phone's whole screen and leave no room for bars. GitHub
 * scales the picture down instead, and at this width it can still be read.
 */
const layout = { useWidth: 500, leftPadding: 155, rightPadding: 10, fontSize: 12, sectionFontSize: 12 }
const heights = { barHeight: 24, barGap: 6 }
const legend = 'Lifetime of each token. Red line: today. Red bar: needs attention.'
const tags: Readonly<Record<Bar['kind'], string>> = {
  current: '',
  older: 'active, ',
  dead: 'done, ',
  odd: 'crit, ',
}

/** Mermaid's chart, which GitHub renders (mermaid.js.org/syntax/gantt.html); nothing without bars, or with too many. */
export function gantt(sections: readonly GanttSection[]): readonly string[] {
  const shown = sections.filter(({ bars }) => bars.length > 0)
  const bars = shown.flatMap(section => section.bars)
  if (bars.length === 0 || bars.length > mostBars) return []
  const range = Math.max(...bars.map(({ to }) => to)) - Math.min(...bars.map(({ from }) => from))
  return [
    legend,
    '',
    '```mermaid',
    `%%{init: ${JSON.stringify({ gantt: { ...layout, ...heights } })}}%%`,
    'gantt',
    '  dateFormat YYYY-MM-DDTHH:mm:ss',
    ...axis(range),
    ...shown.flatMap(section => [`  section ${twoLines(plain(section.name))}`, ...section.bars.map(draw)]),
    '```',
    '',
  ]
}

/** About six ticks, or their dates run into each other. */
function axis(range: number): string[] {
  const months = Math.ceil(range / (180 * day))
  if (range >= 60 * day) return ['  axisFormat %b %y', `  tickInterval ${months}month`]
  return ['  axisFormat %d %b', `  tickInterval ${Math.max(1, Math.ceil(range / (6 * day)))}day`]
}

/** A bar of no length is not drawn. */
function draw({ name, kind, from, to }: Bar): string {
  return `  ${plain(name)} :${tags[kind]}${time(from)}, ${time(Math.max(to, from + 1000))}`
}

function time(at: number): string {
  return formatTime(at).slice(0, 19)
}

/** Mermaid has no way to quote a name: what could end it, or mean something, is left out. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N},._/()“”-]+/gu, ' ').trim() || 'unnamed'
}

const longestLine = 22

/** Never broken at `_`: a token's value in a label could then not be found and masked. Labels differ at their ends (`… pull`, `… push`), so a long one loses its middle. */
function twoLines(name: string): string {
  if (name.length <= longestLine) return name
  const breaks = [...name.matchAll(/[ /-]/g)].map(({ index }) => index + 1)
  const fitting = breaks.filter(at => at <= longestLine && name.length - at <= longestLine)
  const at = fitting.at(-1)
  if (at !== undefined) return `${name.slice(0, at).trim()}<br>${name.slice(at)}`
  return `${name.slice(0, longestLine - 1)}…<br>…${name.slice(1 - longestLine)}`
}

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
    from,
    to: isDeactivated ? Math.min(time, end) : end,
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
const longestView = 366 * day
const strokes: Readonly<Record<Bar['kind'], string>> = { current: '█', older: '▓', dead: '▒', odd: '█' }

/**
 * The same lives as a table of text, which needs no script and can be read on a phone: a row for each section, a line for
 * each token. @param now milliseconds since 1970
 */
export function timelineTable(sections: readonly GanttSection[], now: number): readonly string[] {
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
  const look = bar.kind === 'odd' ? ', <b>needs attention</b>' : ''
  return `<br>${plainText(bar.name)}${look}: ${dayOf(bar.from)} to ${dayOf(bar.to)}<br><code>${drawn.join('')}</code>`
}

function dayOf(at: number): string {
  return dayText(formatTime(at).slice(0, 10))
}
