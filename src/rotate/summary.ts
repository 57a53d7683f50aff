import { codeText as code, breakableText as text, dayText, twoColumns } from '../base/markdown.ts'
import { counted, firstOf } from '../base/text.ts'
import { dayMs, formatTime } from '../base/time.ts'
import { type Entry, entryWords } from '../token-list/token-list.ts'
import { storeWords } from '../token-list/store.ts'
import { pageFoot, type PageOrigin } from '../runner/page-foot.ts'
import { findCurrent, type EntryToken, tokenRole } from '../tokens/token.ts'
import { type CertificateNews, certificatePage, completeRow } from './plan/certificate-page.ts'
import type { EntryReport, StoreReport } from './plan/report.ts'
import type { Rotation } from './plan/rotation.ts'
import { supersededAt } from './plan/sweep.ts'
import { actionWords, rotationTotals } from './words.ts'

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

const statusWords: Readonly<Record<StoreReport['status'], string>> = {
  confirmed: 'updated',
  written: 'written, not confirmed',
  failed: 'failed',
  untouched: 'not changed',
}

const mostNamed = 8
const hour = 3_600_000

/** The job summary of a rotation, in GitHub's Markdown: a table per token. */
export function rotationSummary(news: RotationNews): string {
  const { outcomes, unknown, now, dryRun, hasOwner, actor, origin } = news
  const leaked = dryRun ? [] : outcomes.filter(({ report }) => report.pushers !== undefined)
  const lost = unknown.map(({ label, id }) => `- ${code(label)} (${code(id)})`)
  return [
    ...leaked.flatMap(({ report, jobs, pushed, notSeen = [] }) =>
      certificatePage(report, { jobs, actor, pushed, notSeen }),
    ),
    `### ${dryRun ? 'Rotation of Docker tokens (dry run: nothing was changed)' : 'Rotation of Docker tokens'}`,
    '',
    `${rotationTotals(news)}.`,
    '',
    ...outcomes.map(outcome => describeOutcome(outcome, dryRun, hasOwner ? now : undefined)),
    ...(lost.length === 0 ? [] : ['#### Not in the token list any more, and not changed', '', ...lost, '']),
    pageFoot(origin),
    '',
  ].join('\n')
}

function describeOutcome(
  { entry, rotation, report }: EntryOutcome,
  dryRun: boolean,
  now: number | undefined,
): string {
  const { action, code: errorCode, label } = report
  const complete = completeRow(report)
  const current = findCurrent(rotation.tokens)
  const older = rotation.tokens.filter(token => token !== current)
  const tokens: readonly (readonly [string, string])[] =
    now === undefined
      ? [['Token', 'given; Docker Hub was not looked at, so its age and expiry are not known']]
      : [
          ['Current token', current === undefined ? 'none' : describeToken(current, now)],
          ...older.map(token => {
            const role = tokenRole(token, current)
            const leaves = supersededAt(token, rotation.tokens, now) + entry.rotation.graceMs
            const until =
              role === 'Superseded' && leaves > now
                ? `, works beside the new one until ${minutes(leaves)}`
                : ''
            return [role, `${describeToken(token, now)}${until}`] as const
          }),
        ]
  const ids = ([name, list]: readonly [string, readonly string[]]): (readonly [string, string])[] =>
    list.length === 0 ? [] : [[name, list.map(code).join(', ')]]
  const table = twoColumns([
    ['Used for', entryWords({ channel: entry.channel ?? undefined, access: entry.access })],
    ['Repositories', firstOf(entry.repositories.map(code), mostNamed).join(', ')],
    [
      dryRun ? 'What would happen' : 'What happened',
      `<b>${actionWords(action, dryRun)}</b>: ${errorCode === undefined ? '' : `${code(errorCode)} `}${text(report.reason)}`,
    ],
    ...tokens,
    ['Copies', describeStores(report)],
    ...(complete === undefined ? [] : [['Complete', complete] as const]),
    ...ids([dryRun ? 'Would be deactivated' : 'Deactivated', report.retired]),
    ...ids([dryRun ? 'Would be deleted' : 'Deleted', report.deleted]),
    ...ids(['Kept, still in use', report.held]),
  ])
  return `#### ${code(label)}\n\n${table}`
}

function describeToken({ id, createdAt, expiresAt, lastUsedAt }: EntryToken, now: number): string {
  const used = lastUsedAt === undefined ? 'never used' : `last used ${minutes(lastUsedAt)}`
  const ends = expiresAt === undefined ? 'never expires' : `expires ${minutes(expiresAt)}`
  return `${code(id)}, ${age(now - createdAt)}, ${ends}, ${used}`
}

/** Why a copy failed stands in the row above where it is why the rotation failed. */
function describeStores({ stores, reason }: EntryReport): string {
  const failed = stores.filter(({ status }) => status === 'failed')
  const rest = stores.filter(({ status }) => status !== 'failed')
  const lines = [...failed, ...rest].map(({ store, status, code: errorCode, message }) => {
    const why =
      errorCode === undefined
        ? ''
        : ` (${code(errorCode)}${message === undefined || message === reason ? '' : ` ${text(message)}`})`
    return `${statusWords[status]}: ${text(storeWords(store))}${why}`
  })
  return firstOf(lines, mostNamed).join('<br>')
}

function age(milliseconds: number): string {
  if (milliseconds >= 2 * dayMs) return `${Math.floor(milliseconds / dayMs)} days old`
  if (milliseconds >= 2 * hour) return `${Math.floor(milliseconds / hour)} hours old`
  const count = Math.floor(milliseconds / 60_000)
  if (count < 1) return 'just created'
  return `${counted(count, 'minute')} old`
}

function minutes(at: number): string {
  const [day = '', time = ''] = formatTime(at).slice(0, 16).split('T')
  return `${dayText(day)} ${time} UTC`
}

/** One entry at the end of a run. */
export interface EntryOutcome {
  readonly entry: Entry
  readonly rotation: Rotation
  readonly report: EntryReport
  /** After a leak: where to look for jobs that may hold the old value, as a text of the page. */
  readonly jobs?: string | undefined
  /** After a leak, as far as Docker's log was read; what could not be read is in `notSeen`. */
  readonly pushed?: CertificateNews['pushed']
  readonly notSeen?: readonly string[]
}
