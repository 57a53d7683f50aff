import { groupBy } from '../base/group-by.ts'
import { plainText as text, codeText as code } from '../base/markdown.ts'
import { counted } from '../base/text.ts'
import type { PushEvent } from '../hub/answers.ts'
import { equalsIgnoringCase } from '../token-list/names.ts'
import { date } from '../tokens/token.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView } from './look.ts'

/** More rows do not help on a page; the output has every push that was read. */
const mostRows = 60
/** As many characters of a digest as Docker's own log names. */
const shortDigest = 'sha256:'.length + 12

/** A finding for each account and kind of change, or account and repository, that the list does not name. */
export function logFindings(view: AuditView): readonly AuditFinding[] {
  const { tokenList, events = [], pushes = [], inputs } = view
  const rotators = tokenList.rotationAccounts.concat(inputs.hub?.username ?? '')
  const changes = events.filter(({ actor }) => !isAmong(rotators, actor))
  const unexpected = pushes.filter(({ repository, actor }) => {
    const entries = tokenList.tokens.filter(entry => entry.repositories.includes(repository))
    const pushers = entries.flatMap(entry => entry.pushers ?? [])
    return entries.some(entry => entry.pushers) && !isAmong(pushers, actor)
  })
  const byAction = newestOfEach(changes, ({ actor, action }) => `${action} ${actor}`)
  const changeFindings = byAction.map(([latest, count]) => {
    const { actor, description } = latest
    const times = count === 1 ? '' : ` (${count} times, this the latest)`
    const message = `${actor} ${description} on ${date(latest.at)}${times}`
    return finding('TOKEN_ACTIVITY', { subject: actor, message })
  })
  const pushFindings = newestOfEach(unexpected, byActor).map(([latest, count]) => {
    const { repository, actor, tag = 'unknown', digest = 'unknown' } = latest
    const which = `tag ${tag}, digest ${digest.slice(0, shortDigest)}`
    const message = `${actor} pushed ${counted(count, 'time')}, the latest on ${date(latest.at)}: ${which}; the token list names other "pushers"`
    return finding('PUSH_UNEXPECTED', { subject: repository, message })
  })
  return changeFindings.concat(pushFindings)
}

const isAmong = (names: readonly string[], actor: string): boolean =>
  names.some(name => equalsIgnoringCase(name, actor))

const byActor = ({ repository, actor }: PushEvent): string => `${repository} ${actor}`

function newestOfEach<T extends { readonly at: number }>(events: readonly T[], keyOf: (event: T) => string) {
  const newestFirst = events.toSorted((a, b) => b.at - a.at)
  return Array.from(groupBy(newestFirst, keyOf).values()).flatMap(group =>
    group.slice(0, 1).map(newest => [newest, group.length] as const),
  )
}

export function pushTable(pushes: readonly PushEvent[] = []): readonly string[] {
  const groups = newestOfEach(pushes, byActor)
  if (groups.length === 0) return []
  const rows = groups.slice(0, mostRows).map(([latest, count]) => {
    const { actor, repository } = latest
    const times = `${counted(count, 'push', 'pushes')}${count === 1 ? '' : ', the latest'}`
    return `| ${text(actor)}<br>${code(repository)} | ${times} ${date(latest.at)} |`
  })
  const excess = groups.length - rows.length
  const hint = excess > 0 ? `| and ${excess} more | see the output <code>pushes</code> |` : []
  return ['| pushed by, to | pushes |', '| --- | --- |', rows, hint, ''].flat()
}
