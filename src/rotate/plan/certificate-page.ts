import { groupBy } from '../../base/group-by.ts'
import { breakableText as text, codeText as code, momentText, twoColumns } from '../../base/markdown.ts'
import { counted, firstOf } from '../../base/text.ts'
import { formatTime } from '../../base/time.ts'
import type { PushEvent } from '../../hub/answers.ts'
import { storeWords } from '../../token-list/store.ts'
import { registrySessionMs } from '../../tokens/older.ts'
import type { EntryReport, StoreReport } from './report.ts'

const mostNamed = 20

/** What came of a leak, in one sentence: since when the leaked token is dead; or what is to be done now. */
export function certificateHeadline({ complete, deadSince, gaps, others }: EntryReport): string {
  if (!complete) return `${sentence(firstOf(gaps, 3).join('; '))}.`
  if (deadSince === undefined) return 'No older token works.'
  const tokens = others.length === 1 ? 'the leaked token is' : `each of the ${others.length} older tokens is`
  return `${sentence(tokens)} dead since ${moment(deadSince)}; a session that the registry gave out before lives ${registrySessionMs / 1000} seconds longer.`
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** How many copies hold the token that is used now. */
function copiesSentence(stores: readonly StoreReport[]): string {
  const readable = stores.filter(({ holds }) => holds !== null)
  const holding = readable.filter(({ holds }) => holds === true)
  const hidden = stores.length - readable.length
  const seen = `${holding.length} of ${counted(readable.length, 'copy', 'copies')} ${readable.length === 1 ? 'holds' : 'hold'} the new one.`
  if (hidden === 0) return seen
  return `${readable.length === 0 ? '' : `${seen} `}${counted(hidden, 'copy', 'copies')} cannot be read back.`
}

/** What the page says beside the report. */
export interface CertificateNews {
  /** Where to look for jobs that may hold the old value. */
  readonly jobs: string | undefined
  /** Who started the run, and so settled what is explained. */
  readonly actor: string | undefined
  /** To the entry's repositories since the first token that may have leaked; `undefined`: not read. */
  readonly pushed: { readonly since: number; readonly pushes: readonly PushEvent[] } | undefined
  /** What was not asked for, or could not be read, in words. */
  readonly notSeen: readonly string[]
}

/** The page after a leak, the same for the run that ends it and for each that looks again. */
export function certificatePage(report: EntryReport, around: CertificateNews): readonly string[] {
  const { jobs, actor, pushed, notSeen } = around
  const read = report.stores.filter(({ holds }) => holds !== null)
  const { complete, gaps, others, label, stores, pushers = [], explained = [] } = report
  const settled = explained.map(id => `${code(id)}${actor === undefined ? '' : ` by ${text(actor)}`}`)
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['To do', gaps.map(text)],
    ['Dead', others.filter(({ state }) => state !== 'works').map(describeDead)],
    ['Replaced', [text(copiesSentence(stores)), ...read.map(describeCopy)]],
    ['Pushed', pushed === undefined ? [] : describePushes(pushed)],
    ['Explained', settled],
    ['Others who can push', pushers.map(({ id, label: other }) => `${code(other)} (${code(id)})`)],
    [
      'Not seen',
      [
        'pulls: Docker’s log has none',
        pushed === undefined
          ? 'pushes: Docker’s log was not read'
          : 'pushes that are older than what Docker’s log keeps',
        ...(jobs === undefined ? [] : [jobs]),
        ...stores.filter(({ holds }) => holds === null).map(describeCopy),
        'copies that the token list does not name',
        ...notSeen.map(text),
      ],
    ],
  ]
  return [
    `### ${complete ? '✅' : '❌'} ${code(label)}: ${text(certificateHeadline(report))}`,
    '',
    twoColumns(
      rows.flatMap(([name, lines]) =>
        lines.length === 0 ? [] : [[name, firstOf(lines, mostNamed).join('<br>')] as const],
      ),
    ),
  ]
}

/** One that only Docker's log knows has no id; the log's own words stand for its label. */
function describeDead({ id, label, state, at }: EntryReport['others'][number]): string {
  const name = id === '' ? text(label) : `${text(JSON.stringify(label))} (${code(id)})`
  return `${name}: ${state}${at === null ? ', the time is not known' : ` ${moment(at)} by Docker Hub’s clock`}`
}

function describePushes({ since, pushes }: NonNullable<CertificateNews['pushed']>): readonly string[] {
  const latest = pushes.toSorted((a, b) => b.at - a.at)
  const by = [...groupBy(latest, ({ actor }) => actor)].map(
    ([actor, own]) => `${own.length} by ${code(actor)}`,
  )
  const sum = `${counted(latest.length, 'push', 'pushes')} to its repositories since ${momentText(since)}`
  return [
    `${[sum, ...(by.length === 0 ? [] : [by.join(', ')])].join(': ')}. Docker names an account, not the token that a push came with.`,
    ...firstOf(latest.map(describePush), mostNamed, ' pushes'),
  ]
}

export const pushColumns = ['at', 'repository', 'actor', 'tag', 'digest'] as const

/** For outputs and tables: latest first, with times as texts; `actor` as the log has it. */
export function pushRows(pushes: readonly PushEvent[]) {
  return pushes
    .toSorted((a, b) => b.at - a.at)
    .map(({ at, tag = null, digest = null, ...push }) => ({ at: formatTime(at), ...push, tag, digest }))
}

/** Its digest in pieces that a phone can break. */
function describePush({ at, actor, repository, tag, digest }: PushEvent): string {
  const pieces = digest?.match(/.{1,12}/gsu)?.map(text) ?? ['unknown digest']
  return `${momentText(at)} ${code(actor)}: ${code(`${repository}:${tag ?? 'unknown tag'}`)} <code>${pieces.join('<wbr>')}</code>`
}

function describeCopy({ store, holds, seenAt }: StoreReport): string {
  if (holds === null) return `${text(storeWords(store))}: cannot be read back`
  const at = seenAt === undefined ? '' : `, seen ${moment(seenAt)}`
  return `${text(storeWords(store))}: ${holds ? 'holds the new one' : '<b>not seen to hold the new one</b>'}${at}`
}

/** Of a report. */
function moment(time: string): string {
  return momentText(Date.parse(time))
}

/** The row of the table about a token; nothing where a run is only planned. */
export function completeRow({ complete, gaps, stores }: EntryReport): string | undefined {
  if (complete) return `yes: no other token works. ${copiesSentence(stores)}`
  return gaps.length === 0 ? undefined : `not yet: ${firstOf(gaps.map(text), 3).join('<br>')}`
}
