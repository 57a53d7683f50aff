import { storeText, breakableText as text } from '../base/markdown.ts'
import type { Register } from '../register/register.ts'
import { countPlaces, isSecretStore, storeName, storeWords } from '../register/store.ts'
import { timelineTable, tokenBar } from '../tokens/timeline.ts'
import { readSlotTokens, slotTokens, tokenRole } from '../tokens/token.ts'
import type { AuditFinding, AuditSeverity } from './finding.ts'
import { inventoryTable } from './inventory-table.ts'
import type { InventoryToken } from './inventory.ts'
import type { AuditView, HubView } from './view.ts'

const marks: Readonly<Record<AuditSeverity, string>> = { error: '✗', warning: '!', notice: 'i' }
/** A summary may have 1 MiB; nobody reads more rows than this. */
const mostRows = 300

/** The job summary of mode audit: the counts, every token, a row for each finding, worst first, and the lives of the tokens. */
export function auditSummary(
  findings: readonly AuditFinding[],
  {
    register,
    view,
    inventory,
  }: { register: Register; view: AuditView; inventory: readonly InventoryToken[] },
): string {
  const rows = findings.slice(0, mostRows).map(row)
  const more = findings.length - rows.length
  return [
    `### Docker tokens of ${text(register.organization)}: ${counts(findings)}`,
    '',
    ...inventoryTable(inventory, view.hub?.now),
    scope(register, view),
    '',
    ...notLookedAt(register, view),
    ...(rows.length === 0 ? [] : ['| | finding |', '| --- | --- |', ...rows, '']),
    ...(more > 0 ? [`… and ${more} more: see the output <code>findings</code>.`, ''] : []),
    ...(view.hub === undefined ? [] : timeline(register, view.hub)),
  ].join('\n')
}

function counts(findings: readonly AuditFinding[]): string {
  if (findings.length === 0) return 'nothing differs from the register'
  const severities = ['error', 'warning', 'notice'] as const
  return severities
    .map(severity => [findings.filter(each => each.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ')
}

function scope(register: Register, { hub, github }: AuditView): string {
  const parts = [
    `${register.tokens.length} ${register.tokens.length === 1 ? 'entry' : 'entries'} of the register`,
    ...(hub === undefined
      ? []
      : [`${hub.tokens.length} ${hub.tokens.length === 1 ? 'token' : 'tokens'} on Docker Hub`]),
    ...(github === undefined ? [] : [`${countPlaces(github.places.size)} on GitHub`]),
  ]
  return `Checked: ${parts.join(', ')}.`
}

/** Clusters and programs, each by its name: what is stored there is not known to Docker Hub or GitHub. */
function notLookedAt(register: Register, { thisRepository }: AuditView): string[] {
  const names = register.tokens
    .flatMap(({ stores }) => stores)
    .filter(store => !isSecretStore(store))
    .map(store => subjectText(storeName(store, thisRepository)))
  const unique = [...new Set(names)]
  return unique.length === 0
    ? []
    : [`Only copies on GitHub are checked. Not checked: ${unique.join(', ')}.`, '']
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
  const slots = register.tokens.map(({ label }) => {
    const own = readSlotTokens(tokens, label)
    const current = own.find(({ id }) => id === slotTokens({ label }, { tokens, now }).current?.id)
    return { label, own, current }
  })
  const managed = new Set(slots.flatMap(({ own }) => own.map(({ id }) => id)))
  const strangers = tokens.filter(({ id }) => !managed.has(id))
  const sections = [
    ...slots.map(({ label, own, current }) => ({
      name: label,
      bars: own.map(token => tokenBar(token, { role: tokenRole(token, current), now })),
    })),
    {
      name: 'not in the register',
      bars: strangers.map(token => tokenBar(token, { role: 'Stranger', now })),
    },
  ]
  return timelineTable(sections, now)
}
