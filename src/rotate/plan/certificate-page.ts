import { groupBy } from '../../base/group-by.ts'
import { codeText as code, namedLines, plainText as text } from '../../base/markdown.ts'
import { counted, firstOf, unique } from '../../base/text.ts'
import { formatSecond, formatTime, momentText } from '../../base/time.ts'
import type { PushEvent } from '../../hub/answers.ts'
import { isSecretStore, type Store, storeWords } from '../../token-list/store.ts'
import { registrySessionMs } from '../../tokens/token.ts'
import type { EntryReport } from './report.ts'

const mostNamed = 20

const moment = (time: string): string => momentText(Date.parse(time))

/** What came of a leak, in one sentence: since when the leaked token is dead; or what to do now. */
export function certificateHeadline({ deadSince, gaps, others }: EntryReport): string {
  const todo = firstOf(gaps, 3).join('; ')
  if (deadSince === undefined) return `${todo.charAt(0).toUpperCase()}${todo.slice(1)}.`
  const tokens = others.length === 1 ? 'The leaked token is' : `Each of the ${others.length} older tokens is`
  return `${tokens} dead since ${moment(deadSince)}; a session that the registry gave out before lives ${registrySessionMs / 1000} seconds longer.`
}

function copiesSentence({ stores }: EntryReport, name: string): string {
  const holding = stores.filter(({ holds }) => holds === true).length
  const hidden = stores.filter(({ holds }) => holds === null).length
  const more = hidden === 0 ? '' : `; ${hidden} more not seen`
  return `Copies that hold the ${name} one: ${holding} of ${stores.length - hidden}${more}.`
}

export interface CertificateNews {
  /** Where to look for jobs that may hold the old value. */
  readonly jobs: string | undefined
  /** Who started the run, and so settled what is explained. */
  readonly actor: string | undefined
  /** To the entry's repositories since the first token that may have leaked; `undefined`: not read. */
  readonly pushed: { readonly since: number; readonly pushes: readonly PushEvent[] } | undefined
  readonly notSeen: readonly string[]
}

/** The page after a leak, the same for the run that ends it and for each that looks again. */
export function certificatePage(report: EntryReport, around: CertificateNews): readonly string[] {
  const { jobs, actor, pushed, notSeen } = around
  const { complete, gaps, others, label, pushers = [], readers = [], explained = [] } = report
  const log =
    pushed === undefined ? ': Docker’s log was not read' : ' that are older than what Docker’s log keeps'
  const never = ['pulls: Docker’s log has none', 'copies that the token list does not name']
  const unseen = never.concat(`pushes${log}`, jobs ?? [], copyLines(report, false), notSeen.map(text))
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['To do', gaps.map(text)],
    ['Dead', others.filter(({ state }) => state !== 'works').map(describeDead)],
    ['Replaced', [copiesSentence(report, 'new')].concat(copyLines(report, true))],
    ['Pushed', pushed === undefined ? [] : describePushes(pushed)],
    ['Explained', explained.map(id => `${code(id)}${actor === undefined ? '' : ` by ${text(actor)}`}`)],
    ['Others who can push', pushers.map(nameOf)],
    ['Others who can only pull', readers.map(nameOf)],
    ['Not seen', unseen],
  ]
  return [
    `### ${complete ? '✅' : '❌'} ${code(label)}: ${text(certificateHeadline(report))}`,
    '',
    namedLines(rows.map(([name, lines]) => [name, firstOf(lines, mostNamed).join('<br>')] as const)),
  ]
}

const nameOf = ({ id, label }: { id: string; label: string }): string => `${code(label)} (${code(id)})`

/** @param isRead those that can be read back, or the others */
function copyLines({ stores }: EntryReport, isRead: boolean): readonly string[] {
  const words = (holds: boolean | null): string =>
    holds === true ? 'holds the new one' : '<b>not seen to hold the new one</b>'
  return stores
    .filter(({ holds }) => (holds !== null) === isRead)
    .map(
      ({ store, holds }) => `${text(storeWords(store))}: ${isRead ? words(holds) : 'not seen what it holds'}`,
    )
}

function describeDead({ id, label, state, at }: EntryReport['others'][number]): string {
  const since = at === null ? 'the time is not known' : `dead since ${moment(at)} by Docker Hub’s clock`
  return `${text(JSON.stringify(label))} (${code(id)}): ${state}, ${since}`
}

function describePushes({ since, pushes }: NonNullable<CertificateNews['pushed']>): readonly string[] {
  const latest = pushes.toSorted((a, b) => b.at - a.at)
  const accounts = Array.from(
    groupBy(latest, ({ actor }) => actor),
    ([actor, { length }]) => `, ${length} by ${code(actor)}`,
  )
  const sum = `${counted(latest.length, 'push', 'pushes')} to its repositories since ${momentText(since)}`
  const names = `${sum}${accounts.join('')}. Docker names an account, not the token that a push came with.`
  return [names].concat(firstOf(latest.map(describePush), mostNamed, ' pushes'))
}

function describePush({ at, actor, repository, tag = 'unknown tag', digest = 'unknown' }: PushEvent): string {
  return `${momentText(at)} ${code(actor)}: ${code(`${repository}:${tag}`)} ${code(digest)}`
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
  const copies = copiesSentence(report, 'current')
  if (report.complete) return `yes: no other token with its label or description works. ${copies}`
  return report.gaps.length === 0 ? '' : `not yet: ${firstOf(report.gaps.map(text), 3).join('<br>')}`
}

/**
 * A job keeps the secrets that were there when its run was queued: where to look for runs that began before
 * the last secret was changed. Nothing without a secret that jobs read.
 * @param change `server`: GitHub's web address
 */
export function oldJobs(
  stores: readonly Store[],
  change: { changedAt: number; thisRepository: string; server: string | undefined },
): string | undefined {
  const { changedAt, thisRepository, server = 'https://github.com' } = change
  const query = `created:*..${formatSecond(changedAt)}`
  const linkTo = (name: string): string =>
    `<a href="${server}/${name}/actions?query=${query}">runs of ${text(name)}</a>`
  const secrets = stores.filter(isSecretStore).filter(({ app }) => app !== 'codespaces')
  const where = secrets.flatMap(store => {
    if (store.kind !== 'organization-secret') return [linkTo(store.repository ?? thisRepository)]
    if (store.visibility?.kind === 'selected') return store.visibility.repositories.map(linkTo)
    return [`the repositories that read the organization's secret`]
  })
  if (where.length === 0) return undefined
  return `runs that began before ${momentText(changedAt)} may hold the old value until they end: ${unique(where).join(', ')}`
}
