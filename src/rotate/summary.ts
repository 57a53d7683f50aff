import { codeText as code, breakableText as text, dayText, twoColumns } from '../base/markdown.ts'
import { counted, firstOf } from '../base/text.ts'
import { dayMs, formatTime, hourMs } from '../base/time.ts'
import { pageFoot } from '../runner/page-foot.ts'
import { storeWords } from '../token-list/store.ts'
import { entryWords } from '../token-list/token-list.ts'
import { findCurrent, type EntryToken, tokenRole } from '../tokens/token.ts'
import { certificatePage, completeRow } from './plan/certificate-page.ts'
import type { EntryOutcome, RotationNews } from './outcome.ts'
import type { EntryReport, StoreReport } from './plan/report.ts'
import type { Rotation } from './plan/rotation.ts'
import { supersededAt } from './plan/sweep.ts'
import { actionWords, rotationTotals } from './words.ts'

const mostNamed = 8

/** The job summary of a rotation, in GitHub's Markdown: a table per token. */
export function rotationSummary(news: RotationNews): string {
  const { outcomes, unknown, dryRun, actor, origin } = news
  const leaked = outcomes.filter(({ report }) => !dryRun && report.pushers !== undefined)
  const lost = unknown.map(({ label, id }) => `- ${code(label)} (${code(id)})`)
  return [
    ...leaked.flatMap(({ report, jobs, pushed, notSeen = [] }) =>
      certificatePage(report, { jobs, actor, pushed, notSeen }),
    ),
    `### Rotation of Docker tokens${dryRun ? ' (dry run: nothing was changed)' : ''}`,
    '',
    `${rotationTotals(news)}.`,
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
  const complete = completeRow(report)
  const why = `${errorCode === undefined ? '' : `${code(errorCode)} `}${text(reason)}`
  const ids = (name: string, list: readonly string[]): readonly Row[] =>
    list.length === 0 ? [] : [[name, list.map(code).join(', ')]]
  return [
    ['Used for', entryWords(entry)],
    ['Repositories', firstOf(entry.repositories.map(code), mostNamed).join(', ')],
    [dryRun ? 'What would happen' : 'What happened', `<b>${actionWords(action, dryRun)}</b>: ${why}`],
    ...(hasOwner
      ? tokenRows(rotation, news.now)
      : [['Token', 'given; Docker Hub was not looked at, so its age and expiry are not known'] as const]),
    ['Copies', describeStores(report)],
    ...(complete === undefined ? [] : [['Complete', complete] as const]),
    ...ids(dryRun ? 'Would be deactivated' : 'Deactivated', retired),
    ...ids(dryRun ? 'Would be deleted' : 'Deleted', deleted),
    ...ids('Kept, still in use', held),
  ]
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
  return `${code(id)}, ${age(now - createdAt)}, ${ends}, ${used}`
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

function age(milliseconds: number): string {
  if (milliseconds >= 2 * dayMs) return `${Math.floor(milliseconds / dayMs)} days old`
  if (milliseconds >= 2 * hourMs) return `${Math.floor(milliseconds / hourMs)} hours old`
  const count = Math.floor(milliseconds / 60_000)
  return count < 1 ? 'just created' : `${counted(count, 'minute')} old`
}

function minutes(at: number): string {
  const [day = '', time = ''] = formatTime(at).slice(0, 16).split('T')
  return `${dayText(day)} ${time} UTC`
}
