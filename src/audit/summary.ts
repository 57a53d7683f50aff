import { counted } from '../base/text.ts'
import { storeText, breakableText as text } from '../base/markdown.ts'
import type { Register } from '../register/register.ts'
import { storeWords } from '../register/store.ts'
import type { Severity } from '../runner/finding.ts'
import { supersededAt } from '../rotate/plan/sweep.ts'
import { entrySection, strangerSection, timelineTable } from '../tokens/timeline.ts'
import { readSlotTokens, slotTokens } from '../tokens/token.ts'
import { type Compared, comparedLine } from './compared.ts'
import type { AuditFinding } from './finding.ts'
import { inventoryTable } from './inventory-table.ts'
import type { InventoryToken } from './inventory.ts'
import { leakLines } from './leak.ts'
import { leakPushTable, pushTable } from './pushes.ts'
import type { AuditView, HubView } from './view.ts'

const marks: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', notice: 'i' }
/** A summary may have 1 MiB; nobody reads more rows than this. */
const mostRows = 300

/** What the page of an audit tells. */
export interface AuditNews {
  readonly register: Register
  readonly view: AuditView
  readonly inventory: readonly InventoryToken[]
  readonly compared: Compared
  /** When it was compared, and with which commit's register. */
  readonly stamp: { readonly date: string; readonly commit: string | null }
}

/** The job summary of mode audit: the counts, what was compared, the findings, worst first, then every token and its life. */
export function auditSummary(findings: readonly AuditFinding[], news: AuditNews): string {
  const { register, view, inventory, compared, stamp } = news
  const rows = findings.slice(0, mostRows).map(row)
  const more = findings.length - rows.length
  return [
    `### Docker tokens of ${text(register.organization)}: ${countFindings(findings)}`,
    '',
    `${escaped(compared)}.`,
    '',
    ...(view.hub === undefined ? [] : leakLines(register, { ...view, hub: view.hub })),
    ...leakPushTable(view),
    ...(rows.length === 0 ? [] : ['| | finding |', '| --- | --- |', ...rows, '']),
    ...(more > 0 ? [`… and ${more} more: see the output <code>findings</code>.`, ''] : []),
    ...inventoryTable(inventory, view.hub?.now),
    ...(view.hub === undefined ? [] : timeline(register, view.hub)),
    ...pushTable(view),
    `Compared on ${text(`${stamp.date.slice(0, 16).replace('T', ' ')} UTC`)}${stamp.commit === null ? '' : `, with the register of commit ${storeText(stamp.commit)}`}.`,
    '',
  ].join('\n')
}

function escaped({ seen, missed }: Compared): string {
  return comparedLine({ seen: seen.map(text), missed: missed.map(text) })
}

/** Two columns, so that a phone shows it whole. */
function row({ code: name, severity, subject, message, remedy }: AuditFinding): string {
  return `| ${marks[severity]} | <b>${name}</b> ${subjectText(subject)}<br>${text(message)}<br><i>${text(remedy)}</i> |`
}

/** A label or a repository as code, a place in words. */
function subjectText(subject: string): string {
  const words = storeWords(subject)
  return words === subject ? storeText(subject) : text(words)
}

/** The lives of all tokens, by the register's entries; then those that it does not know. */
function timeline(register: Register, { tokens, now }: HubView): readonly string[] {
  const slots = register.tokens.map(slot => {
    const own = readSlotTokens(tokens, slot.label)
    const current = own.find(({ id }) => id === slotTokens(slot, { tokens, now }).current?.id)
    return { slot, own, current }
  })
  const managed = new Set(slots.flatMap(({ own }) => own.map(({ id }) => id)))
  const strangers = tokens.filter(({ id }) => !managed.has(id))
  const sections = slots.map(({ slot, own, current }) =>
    entrySection(slot.label, {
      tokens: own,
      current,
      leavesAt: token => supersededAt(token, own, now) + slot.rotation.graceMs,
      now,
    }),
  )
  return timelineTable([...sections, strangerSection(strangers, now)], now)
}

/** `2 errors, 1 warning`. */
export function countFindings(findings: readonly AuditFinding[]): string {
  const counts = (['error', 'warning', 'notice'] as const)
    .map(severity => [findings.filter(each => each.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
  const words = counts.map(([count, severity]) => counted(count, severity))
  return words.length === 0 ? 'no differences were found' : words.join(', ')
}
