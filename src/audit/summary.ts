import { plainText as text, codeText } from '../base/markdown.ts'
import { counted, unique } from '../base/text.ts'
import { severities } from '../runner/finding.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { parseLabel } from '../token-list/label.ts'
import { secretName, storeWords } from '../token-list/store.ts'
import { certificatePage, oldJobs } from '../rotate/plan/certificate-page.ts'
import { accessTable, type Holder } from '../tokens/access-table.ts'
import { everyPublicRepository, imageRight } from '../tokens/resources.ts'
import { type Compared, comparedLine } from './compared.ts'
import type { AuditFinding } from './finding.ts'
import { type InventoryToken, inventoryLines } from './inventory.ts'
import type { SeenLeak } from './leak.ts'
import { pushTable } from './log.ts'
import type { AuditView } from './look.ts'

/** A summary may have 1 MiB, and more rows than this do not help. */
const mostRows = 300

const notOnPage =
  'People, their personal access tokens, OIDC connections and secrets of environments that the token list does not name are not on this page.'

export interface AuditNews {
  readonly view: AuditView
  readonly findings: readonly AuditFinding[]
  readonly leaks: readonly SeenLeak[]
  readonly inventory: readonly InventoryToken[]
  readonly compared: Compared
  readonly foot: string
}

/** What became of leaks, who can push what, then the findings, worst first, and every token. */
export function auditPage(news: AuditNews): string {
  const { view, findings, leaks, inventory, compared, foot } = news
  const { tokenList } = view
  const rows = findings.slice(0, mostRows).map(row)
  const excess = findings.length - rows.length
  const unread = inventory.flatMap(({ label, works, rights }) =>
    works && rights === null ? codeText(label) : [],
  )
  const scope = view.hub === undefined ? ', by the token list: Docker Hub was not looked at' : ''
  const blocks = [
    leaks.flatMap(leak => leakPage(leak, news)),
    `### Docker tokens of ${text(tokenList.organization)}: ${countFindings(findings)}\n`,
    `#### Who can push what${scope}\n`,
    accessTable(
      tokenList.tokens.flatMap(({ repositories }) => repositories),
      inventory.flatMap(token => holdersOf(token, tokenList)),
    ),
    unread.length === 0 ? [] : `<b>Rights not seen</b>: ${unread.join(', ')}.\n`,
    `${notOnPage}\n`,
    `${comparedLine({ seen: compared.seen.map(text), missed: compared.missed.map(text) })}.\n`,
    rows.length === 0 ? [] : ['#### Findings\n', rows, ''].flat(),
    excess > 0 ? `… and ${excess} more: see the output <code>findings</code>.\n` : [],
    inventoryLines(inventory),
    pushTable(view.pushes),
    `${foot}\n`,
  ]
  return blocks.flat().join('\n')
}

function leakPage({ entry, since, changedAt, report }: SeenLeak, { view, compared }: AuditNews) {
  const { repositories } = entry
  const pushes = view.pushes?.filter(push => repositories.includes(push.repository) && push.at >= since)
  return certificatePage(report, {
    jobs: oldJobs(entry.stores, { ...view, changedAt }),
    actor: undefined,
    pushed: pushes && { since, pushes },
    notSeen: compared.missed,
  })
}

/** A token by the rights that Docker Hub or else the list says it has; a job without one beside it. */
function holdersOf(token: InventoryToken, { tokens }: TokenList): readonly Holder[] {
  const { label, state, works, access, rights, oidc, copies } = token
  const entry = tokens.find(it => it.label === parseLabel(label).name)
  const listRights = (entry?.repositories ?? []).flatMap(path => (access === null ? [] : [{ path, access }]))
  const hubRights = (rights ?? []).flatMap(right => {
    const { action, path } = imageRight(right) ?? {}
    if (path === undefined || path === everyPublicRepository) return []
    return [{ path, access: action === 'pull' ? ('pull' as const) : ('push' as const) }]
  })
  const isKnown = state === 'current' || state === 'not seen' || state === 'absent'
  const holder = {
    name: entry?.label ?? label,
    rights: works === null ? (state === 'not seen' ? listRights : []) : hubRights,
    meant: entry,
    marks: isKnown ? [] : [state],
    places: unique(copies.map(({ store }) => placeOf(store))),
  }
  if (oidc === null || !isKnown) return [holder]
  const marks = ['by the token list']
  return [holder, { name: `keyless ${oidc}`, rights: listRights, meant: entry, marks, places: [] }]
}

/** Where a copy is: `a secret of acme/app (release)`. The secret's name is too long for a phone. */
function placeOf(store: string): string {
  const { owner, environment } = secretName.exec(store)?.groups ?? {}
  if (owner === undefined) return storeWords(store)
  return `a secret of ${owner}${environment === undefined ? '' : ` (environment ${environment})`}`
}

function row({ code: name, severity, subject, message, remedy }: AuditFinding): string {
  const words = storeWords(subject)
  const title = words === subject ? codeText(subject) : text(words)
  return `- ${severity}: <b>${text(name)}</b> ${title}<br>${text(message)}<br><i>${text(remedy)}</i>`
}

export function countFindings(findings: readonly AuditFinding[]): string {
  const counts = severities
    .map(severity => [findings.filter(each => each.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
  return counts.map(([count, severity]) => counted(count, severity)).join(', ') || 'no differences were found'
}
