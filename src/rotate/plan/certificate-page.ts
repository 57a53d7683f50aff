import { groupBy } from '../../base/group-by.ts'
import { codeText as code, momentText, plainText as text, twoColumns } from '../../base/markdown.ts'
import { counted, firstOf } from '../../base/text.ts'
import { formatTime } from '../../base/time.ts'
import type { PushEvent } from '../../hub/answers.ts'
import { isSecretStore, type SecretStore, type Store, storeWords } from '../../token-list/store.ts'
import { registrySessionMs } from '../../tokens/token.ts'
import type { EntryReport } from './report.ts'

const mostNamed = 20

/** Of a time in a report. */
const moment = (time: string): string => momentText(Date.parse(time))

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What came of a leak, in one sentence: since when the leaked token is dead; or what is to be done now. */
export function certificateHeadline({ complete, deadSince, gaps, others }: EntryReport): string {
  if (!complete) return `${sentence(firstOf(gaps, 3).join('; '))}.`
  if (deadSince === undefined) return 'No older token works.'
  const tokens = others.length === 1 ? 'The leaked token is' : `Each of the ${others.length} older tokens is`
  return `${tokens} dead since ${moment(deadSince)}; a session that the registry gave out before lives ${registrySessionMs / 1000} seconds longer.`
}

/** How many copies hold the token that is used now. */
function copiesSentence({ stores }: EntryReport, name: string): string {
  const hidden = stores.filter(({ holds }) => holds === null).length
  const holding = stores.filter(({ holds }) => holds === true).length
  const readable = stores.length - hidden
  const verb = readable === 1 ? 'holds' : 'hold'
  return [
    ...(readable > 0 || hidden === 0
      ? [`${holding} of ${counted(readable, 'copy', 'copies')} ${verb} the ${name} one.`]
      : []),
    ...(hidden > 0 ? [`${counted(hidden, 'copy', 'copies')} cannot be read back.`] : []),
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
  const { complete, gaps, others, label, pushers = [], explained = [] } = report
  const isBlind = pushed === undefined
  const log = isBlind ? ': Docker’s log was not read' : ' that are older than what Docker’s log keeps'
  const unseen = ['pulls: Docker’s log has none', `pushes${log}`, ...(jobs === undefined ? [] : [jobs])]
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['To do', gaps.map(text)],
    ['Dead', others.filter(({ state }) => state !== 'works').map(describeDead)],
    ['Replaced', [text(copiesSentence(report, 'new')), ...copyLines(report, true)]],
    ['Pushed', isBlind ? [] : describePushes(pushed)],
    ['Explained', explained.map(id => `${code(id)}${actor === undefined ? '' : ` by ${text(actor)}`}`)],
    ['Others who can push', pushers.map(other => `${code(other.label)} (${code(other.id)})`)],
    ['Not seen', [...unseen, ...copyLines(report, false), unnamed, ...notSeen.map(text)]],
  ]
  const filled = rows.filter(([, lines]) => lines.length > 0)
  return [
    `### ${complete ? '✅' : '❌'} ${code(label)}: ${text(certificateHeadline(report))}`,
    '',
    twoColumns(filled.map(([name, lines]) => [name, firstOf(lines, mostNamed).join('<br>')] as const)),
  ]
}

const unnamed = 'copies that the token list does not name'

/** @param isRead those that can be read back, or the others */
function copyLines({ stores }: EntryReport, isRead: boolean): readonly string[] {
  return stores
    .filter(({ holds }) => (holds !== null) === isRead)
    .map(({ store, holds, seenAt }) => {
      const read = holds === true ? 'holds the new one' : '<b>not seen to hold the new one</b>'
      const when = seenAt === undefined ? '' : `, seen ${moment(seenAt)}`
      return `${text(storeWords(store))}: ${isRead ? read : 'cannot be read back'}${when}`
    })
}

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

/** The row of the table about a token; empty where a run is only planned. */
export function completeRow(report: EntryReport): string {
  if (report.complete) return `yes: no other token works. ${copiesSentence(report, 'current')}`
  return report.gaps.length === 0 ? '' : `not yet: ${firstOf(report.gaps.map(text), 3).join('<br>')}`
}

/**
 * A job keeps the secrets that were there when its run was queued: where to look for runs that began before
 * the last secret was changed, in one sentence. Nothing without a secret that jobs read.
 * @param change `server`: GitHub's web address
 */
export function oldJobs(
  stores: readonly Store[],
  change: { changedAt: number; thisRepository: string; server: string | undefined },
) {
  const { changedAt, thisRepository, server = 'https://github.com' } = change
  const secrets = stores.filter(isSecretStore).filter(({ app }) => app !== 'codespaces')
  if (secrets.length === 0) return undefined
  const query = `created:*..${formatTime(changedAt).slice(0, 19)}Z`
  const repositories = [...new Set(secrets.flatMap(store => readersOf(store, thisRepository)))]
  const isOpen = secrets.some(
    store => store.kind === 'organization-secret' && readersOf(store, '').length === 0,
  )
  const say = (when: string, linkTo: (name: string, link: string) => string): string => {
    const where = repositories.map(name => linkTo(name, `${server}/${name}/actions?query=${query}`))
    const others = isOpen ? [`the other repositories that read the organization's secret`] : []
    return `runs that began before ${when} may hold the old value until they end: ${[...where, ...others].join(', ')}`
  }
  return {
    line: say(formatTime(changedAt), (name, link) => `${name} (${link})`),
    text: say(momentText(changedAt), (name, link) => `<a href="${link}">runs of ${text(name)}</a>`),
  }
}

function readersOf(store: SecretStore, thisRepository: string): readonly string[] {
  if (store.kind !== 'organization-secret') return [store.repository ?? thisRepository]
  return store.visibility?.kind === 'selected' ? store.visibility.repositories : []
}
