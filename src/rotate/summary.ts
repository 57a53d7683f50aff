import { codeText as code, namedLines, plainText as text } from '../base/markdown.ts'
import { firstOf } from '../base/text.ts'
import { momentText } from '../base/time.ts'
import { pageFoot, type PageOrigin } from '../runner/page-origin.ts'
import { storeWords } from '../token-list/store.ts'
import { type CertificateNews, certificatePage, completeRow } from './plan/certificate-page.ts'
import type { StoreReport } from './plan/certificate.ts'
import type { EntryReport } from './plan/report.ts'
import { actionWords, rotationTotals } from './words.ts'

export type EntryOutcome = Readonly<{ report: EntryReport; leak?: CertificateNews | undefined }>

export interface RotationNews {
  readonly outcomes: readonly EntryOutcome[]
  readonly unknown: readonly { readonly id: string; readonly label: string }[]
  readonly notSeen: readonly string[]
  readonly dryRun: boolean
  readonly origin: PageOrigin
}

export function rotationSummary(news: RotationNews): string {
  const { outcomes, unknown, notSeen, dryRun, origin } = news
  const reports = outcomes.map(({ report }) => report)
  const lost = unknown.map(({ label, id }) => `- ${code(label)} (${code(id)})`)
  return [
    outcomes.flatMap(({ report, leak }) => (leak === undefined ? [] : certificatePage(report, leak))),
    `### Rotation of Docker tokens${dryRun ? ' (dry run: nothing was changed)' : ''}`,
    '',
    `${rotationTotals(reports, dryRun)}.`,
    '',
    reports.map(report => `#### ${code(report.label)}\n\n${factsOf(report, dryRun)}`),
    lost.length === 0 ? [] : ['#### Not in the token list any more, and not changed', '', lost, ''].flat(),
    notSeen.length === 0 ? [] : [`<b>Not seen</b>: ${notSeen.map(text).join('; ')}.`, ''],
    pageFoot(origin),
    '',
  ]
    .flat()
    .join('\n')
}

function factsOf(report: EntryReport, isDryRun: boolean): string {
  const { action, code: errorCode, reason, expiresAt, retired, deleted, kept } = report
  const why = `${errorCode === undefined ? '' : `${code(errorCode)} `}${text(reason)}`
  return namedLines([
    [isDryRun ? 'What would happen' : 'What happened', `<b>${actionWords(action, isDryRun)}</b>: ${why}`],
    ['Token expires', expiresAt === null ? '' : momentText(Date.parse(expiresAt))],
    ['Copies', describeStores(report)],
    ['Complete', completeRow(report)],
    [isDryRun ? 'Would be deactivated' : 'Deactivated', retired.map(code).join(', ')],
    [isDryRun ? 'Would be deleted' : 'Deleted', deleted.map(code).join(', ')],
    ['Kept, still in use', kept.map(code).join(', ')],
  ])
}

const mostCopies = 8

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
  return firstOf(lines, mostCopies).join('<br>')
}
