import { groupBy } from '../../base/group-by.ts'
import { breakableText as text, codeText as code, momentText, twoColumns } from '../../base/markdown.ts'
import { counted, firstOf } from '../../base/text.ts'
import { formatTime } from '../../base/time.ts'
import type { PushEvent } from '../../hub/answers.ts'
import { storeWords } from '../../token-list/store.ts'
import { registrySessionMs } from '../../tokens/older.ts'
import type { EntryReport, StoreReport } from './report.ts'

const mostNamed = 20

/** Of a time in a report. */
const moment = (time: string): string => momentText(Date.parse(time))

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What came of a leak, in one sentence: since when the leaked token is dead; or what is to be done now. */
export function certificateHeadline({ complete, deadSince, gaps, others }: EntryReport): string {
  if (!complete) return `${sentence(firstOf(gaps, 3).join('; '))}.`
  if (deadSince === undefined) return 'No older token works.'
  const tokens = others.length === 1 ? 'the leaked token is' : `each of the ${others.length} older tokens is`
  return `${sentence(tokens)} dead since ${moment(deadSince)}; a session that the registry gave out before lives ${registrySessionMs / 1000} seconds longer.`
}

/** How many copies hold the token that is used now. */
function copiesSentence(stores: readonly StoreReport[], name = 'new'): string {
  const [hidden, readable] = [true, false].map(
    it => stores.filter(({ holds }) => (holds === null) === it).length,
  )
  const holding = stores.filter(({ holds }) => holds === true).length
  const verb = readable === 1 ? 'holds' : 'hold'
  return [
    ...(hidden && !readable
      ? []
      : [`${holding} of ${counted(readable ?? 0, 'copy', 'copies')} ${verb} the ${name} one.`]),
    ...(hidden ? [`${counted(hidden, 'copy', 'copies')} cannot be read back.`] : []),
  ].join(' ')
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
  const { complete, gaps, others, label, stores, pushers = [], explained = [] } = report
  const copies = stores.map(({ store, holds, seenAt }) => {
    const verb = holds === null ? 'cannot be read back' : holds ? 'holds the new one' : notNew
    return {
      holds,
      line: `${text(storeWords(store))}: ${verb}${seenAt === undefined ? '' : `, seen ${moment(seenAt)}`}`,
    }
  })
  const linesOf = (isRead: boolean): readonly string[] =>
    copies.filter(({ holds }) => (holds !== null) === isRead).map(({ line }) => line)
  const log =
    pushed === undefined ? 'Docker’s log was not read' : 'that are older than what Docker’s log keeps'
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['To do', gaps.map(text)],
    ['Dead', others.filter(({ state }) => state !== 'works').map(describeDead)],
    ['Replaced', [text(copiesSentence(stores)), ...linesOf(true)]],
    ['Pushed', pushed === undefined ? [] : describePushes(pushed)],
    ['Explained', explained.map(id => `${code(id)}${actor === undefined ? '' : ` by ${text(actor)}`}`)],
    ['Others who can push', pushers.map(other => `${code(other.label)} (${code(other.id)})`)],
    [
      'Not seen',
      [
        'pulls: Docker’s log has none',
        `pushes${pushed === undefined ? ':' : ''} ${log}`,
        ...(jobs === undefined ? [] : [jobs]),
        ...linesOf(false),
        'copies that the token list does not name',
        ...notSeen.map(text),
      ],
    ],
  ]
  const filled = rows.filter(([, lines]) => lines.length > 0)
  return [
    `### ${complete ? '✅' : '❌'} ${code(label)}: ${text(certificateHeadline(report))}`,
    '',
    twoColumns(filled.map(([name, lines]) => [name, firstOf(lines, mostNamed).join('<br>')] as const)),
  ]
}

const notNew = '<b>not seen to hold the new one</b>'

/** One that only Docker's log knows has no id; the log's own words stand for its label. */
function describeDead({ id, label, state, at }: EntryReport['others'][number]): string {
  const since = at === null ? 'the time is not known' : `dead since ${moment(at)} by Docker Hub’s clock`
  if (id === '') return `Docker’s log: ${text(label)}; ${since}`
  return `${text(JSON.stringify(label))} (${code(id)}): ${state}, ${since}`
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

/** Its digest in pieces that a phone can break. */
function describePush({ at, actor, repository, tag, digest }: PushEvent): string {
  const pieces = digest?.match(/.{1,12}/gsu)?.map(text) ?? ['unknown digest']
  return `${momentText(at)} ${code(actor)}: ${code(`${repository}:${tag ?? 'unknown tag'}`)} <code>${pieces.join('<wbr>')}</code>`
}

export const pushColumns = ['at', 'repository', 'actor', 'tag', 'digest'] as const

/** For outputs and tables: latest first, with times as texts; `actor` as the log has it. */
export function pushRows(pushes: readonly PushEvent[]) {
  return pushes
    .toSorted((a, b) => b.at - a.at)
    .map(({ at, tag = null, digest = null, ...push }) => ({ at: formatTime(at), ...push, tag, digest }))
}

/** The row of the table about a token; nothing where a run is only planned. */
export function completeRow({ complete, gaps, stores }: EntryReport): string | undefined {
  if (complete) return `yes: no other token works. ${copiesSentence(stores, 'current')}`
  return gaps.length === 0 ? undefined : `not yet: ${firstOf(gaps.map(text), 3).join('<br>')}`
}
