import { groupBy } from '../base/group-by.ts'
import { plainText as text, codeText as code } from '../base/markdown.ts'
import { counted } from '../base/text.ts'
import type { PushEvent } from '../hub/answers.ts'
import { date } from '../tokens/token.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView } from './look.ts'

/** More rows do not help on a page; the output has every push that was read. */
const mostRows = 60
/** As many characters of a digest as Docker's own log names. */
const shortDigest = 'sha256:'.length + 12

/**
 * What Docker's audit log says of others than those that the list names: one finding for each account and
 * kind of change, and one for each account and repository that it pushed to.
 */
export function logFindings(view: AuditView): readonly AuditFinding[] {
  const { tokenList, events = [], pushes = [], inputs } = view
  const rotators = [inputs.hub?.account.username ?? '', ...tokenList.rotationAccounts]
  const changes = events.filter(({ actor }) => !isAmong(rotators, actor))
  const unexpected = pushes.filter(({ repository, actor }) => {
    const told = tokenList.tokens.filter(entry => entry.pushers && entry.repositories.includes(repository))
    const pushers = told.flatMap(entry => entry.pushers ?? [])
    return told.length > 0 && !isAmong(pushers, actor)
  })
  return [
    ...newestOfEach(changes, ({ actor, action }) => `${action} ${actor}`).map(([latest, count]) => {
      const { actor, description, at } = latest
      const times = count === 1 ? '' : ` (${count} times, this the latest)`
      const message = `${actor} ${description} on ${date(at)}${times}`
      return finding('TOKEN_ACTIVITY', { subject: actor, message })
    }),
    ...newestOfEach(unexpected, byActor).map(([{ repository, actor, at, tag, digest }, count]) => {
      const which = `tag ${tag ?? 'unknown'}, digest ${digest?.slice(0, shortDigest) ?? 'unknown'}`
      const message = `${actor} pushed ${counted(count, 'time')}, the latest on ${date(at)}: ${which}; the token list names other "pushers"`
      return finding('PUSH_UNEXPECTED', { subject: repository, message })
    }),
  ]
}

const isAmong = (names: readonly string[], actor: string): boolean =>
  names.some(name => name.toLowerCase() === actor.toLowerCase())

const byActor = ({ repository, actor }: PushEvent): string => `${repository} ${actor}`

/** The newest of each group, and how many there are; the newest group first. */
function newestOfEach<T extends { readonly at: number }>(events: readonly T[], keyOf: (event: T) => string) {
  const newestFirst = events.toSorted((a, b) => b.at - a.at)
  return [...groupBy(newestFirst, keyOf).values()].flatMap(([newest, ...others]) =>
    newest === undefined ? [] : [[newest, others.length + 1] as const],
  )
}

export function pushTable(pushes: readonly PushEvent[] = []): readonly string[] {
  const groups = newestOfEach(pushes, byActor)
  if (groups.length === 0) return []
  const rows = groups.slice(0, mostRows).map(([{ actor, repository, at }, count]) => {
    const latest = count === 1 ? '' : ', the latest'
    return `| ${text(actor)}<br>${code(repository)} | ${counted(count, 'push', 'pushes')}${latest} ${date(at)} |`
  })
  const more = groups.length - rows.length
  const rest = more > 0 ? [`| and ${more} more | see the output <code>pushes</code> |`] : []
  return ['| pushed by, to | pushes |', '| --- | --- |', ...rows, ...rest, '']
}
