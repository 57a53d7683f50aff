import { codeText as code, plainText as text, twoColumns } from '../base/markdown.ts'
import { counted, firstOf } from '../base/text.ts'
import { formatTime } from '../base/time.ts'
import { pageFoot, type PageOrigin } from '../runner/page-foot.ts'
import { storeWords } from '../token-list/store.ts'
import { type Entry, entryWords } from '../token-list/token-list.ts'
import { findCurrent, type EntryToken, span, tokenRole } from '../tokens/token.ts'
import { type CertificateNews, certificatePage, completeRow } from './plan/certificate-page.ts'
import type { EntryReport, StoreReport } from './plan/report.ts'
import type { Rotation } from './plan/rotation.ts'
import { supersededAt } from './plan/sweep.ts'
import { actionWords, rotationTotals } from './words.ts'

/** One entry at the end of a run. */
export interface EntryOutcome extends Partial<Pick<CertificateNews, 'jobs' | 'pushed' | 'notSeen'>> {
  readonly entry: Entry
  readonly rotation: Rotation
  readonly report: EntryReport
}

export interface RotationNews {
  readonly outcomes: readonly EntryOutcome[]
  readonly unknown: readonly { readonly id: string; readonly label: string }[]
  /** Docker Hub's clock, in milliseconds. */
  readonly now: number
  readonly dryRun: boolean
  /** Who started it. */
  readonly actor?: string | undefined
  /** Else Docker Hub was not looked at (assisted): nothing is known of any token but that it was proven. */
  readonly hasOwner: boolean
  readonly origin: PageOrigin
}

const mostNamed = 8

/** The job summary of a rotation, in GitHub's Markdown: a table per token. */
export function rotationSummary(news: RotationNews): string {
  const { outcomes, unknown, dryRun, actor, origin } = news
  const reports = outcomes.map(({ report }) => report)
  const leaked = outcomes.filter(({ report }) => !dryRun && report.pushers !== undefined)
  const lost = unknown.map(({ label, id }) => `- ${code(label)} (${code(id)})`)
  return [
    ...leaked.flatMap(({ report, jobs, pushed, notSeen = [] }) =>
      certificatePage(report, { jobs, actor, pushed, notSeen }),
    ),
    `### Rotation of Docker tokens${dryRun ? ' (dry run: nothing was changed)' : ''}`,
    '',
    `${rotationTotals(reports, dryRun)}.`,
    '',
    ...outcomes.map(outcome => `#### ${code(outcome.report.label)}\n\n${twoColumns(rowsOf(outcome, news))}`),
    ...(lost.length === 0 ? [] : ['#### Not in the token list any more, and not changed', '', ...lost, '']),
    pageFoot(origin),
    '',
  ].join('\n')
}

type Row = readonly [string, string]

function rowsOf({ entry, rotation, report }: EntryOutcome, news: RotationNews): readonly Row[] {
  const { dryRun, hasOwner } = news
  const { action, code: errorCode, reason, retired, deleted, held } = report
  const why = `${errorCode === undefined ? '' : `${code(errorCode)} `}${text(reason)}`
  const rows: readonly Row[] = [
    ['Used for', entryWords(entry)],
    ['Repositories', firstOf(entry.repositories.map(code), mostNamed).join(', ')],
    [dryRun ? 'What would happen' : 'What happened', `<b>${actionWords(action, dryRun)}</b>: ${why}`],
    ...(hasOwner
      ? tokenRows(rotation, news.now)
      : [['Token', 'given; Docker Hub was not looked at, so its age and expiry are not known'] as const]),
    ['Copies', describeStores(report)],
    ['Complete', completeRow(report)],
    [dryRun ? 'Would be deactivated' : 'Deactivated', retired.map(code).join(', ')],
    [dryRun ? 'Would be deleted' : 'Deleted', deleted.map(code).join(', ')],
    ['Kept, still in use', held.map(code).join(', ')],
  ]
  return rows.filter(([, said]) => said !== '')
}

/** While an old token and its successor both work, the row of the old one says until when. */
function tokenRows({ tokens, setup }: Rotation, now: number): readonly Row[] {
  const current = findCurrent(tokens)
  const older = tokens.filter(token => token !== current)
  return [
    ['Current token', current === undefined ? 'none' : describeToken(current, now)],
    ...older.map((token): Row => {
      const role = tokenRole(token, current)
      const leaves = supersededAt(token, tokens, now) + setup.policy.graceMs
      const isOpen = role === 'Superseded' && leaves > now
      const until = isOpen ? `, works beside the new one until ${minutes(leaves)}` : ''
      return [role, `${describeToken(token, now)}${until}`]
    }),
  ]
}

function describeToken({ id, createdAt, expiresAt, lastUsedAt }: EntryToken, now: number): string {
  const used = lastUsedAt === undefined ? 'never used' : `last used ${minutes(lastUsedAt)}`
  const ends = expiresAt === undefined ? 'never expires' : `expires ${minutes(expiresAt)}`
  const age = Math.floor((now - createdAt) / 60_000)
  const old = `${age < 120 ? counted(age, 'minute') : span(now - createdAt)} old`
  return `${code(id)}, ${age < 1 ? 'just created' : old}, ${ends}, ${used}`
}

const statusWords: Readonly<Record<StoreReport['status'], string>> = {
  failed: 'failed',
  confirmed: 'updated',
  written: 'written, not confirmed',
  untouched: 'not changed',
}

/** Failures first. Why a copy failed stands in the row above where it is why the rotation failed. */
function describeStores({ stores, reason }: EntryReport): string {
  const lines = stores
    .toSorted((a, b) => Number(b.status === 'failed') - Number(a.status === 'failed'))
    .map(({ store, status, code: errorCode, message = reason }) => {
      const why = message === reason ? '' : ` ${text(message)}`
      const failure = errorCode === undefined ? '' : ` (${code(errorCode)}${why})`
      return `${statusWords[status]}: ${text(storeWords(store))}${failure}`
    })
  return firstOf(lines, mostNamed).join('<br>')
}

function minutes(at: number): string {
  const [day = '', time = ''] = formatTime(at).slice(0, 16).split('T')
  return `${day} ${time} UTC`
}
