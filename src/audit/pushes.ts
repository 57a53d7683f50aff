import { breakableText as text, codeText as code, dayText, plainText } from '../base/markdown.ts'
import { counted } from '../base/text.ts'
import { formatTime } from '../base/time.ts'
import type { PushEvent } from '../hub/answers.ts'
import type { Register } from '../register/register.ts'
import { date } from '../tokens/token.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView } from './view.ts'

/** Nobody reads more rows than these; the output has every push that was read. */
const shownRows = 60
const shownDays = 10
/** As many characters of a digest as Docker's own log names; the table has all. */
const shortDigest = 'sha256:'.length + 12

/** A push for the output; `actor` as the log has it. */
export interface AuditPush extends Omit<PushEvent, 'at'> {
  readonly at: string
}

export function auditPushes(pushes: readonly PushEvent[]): readonly AuditPush[] {
  return pushes.toSorted((a, b) => b.at - a.at).map(({ at, ...push }) => ({ at: formatTime(at), ...push }))
}

/** Pushes by somebody whom no entry with that repository names; one finding for each of them and repository. */
export function pushFindings(
  { tokens }: Register,
  { pushes = [] }: Pick<AuditView, 'pushes'>,
): readonly AuditFinding[] {
  const unexpected = pushes.filter(({ repository, actor }) => {
    const told = tokens.filter(slot => slot.pushers !== undefined && slot.repositories.includes(repository))
    const known = told.flatMap(({ pushers = [] }) => pushers.map(name => name.toLowerCase()))
    return told.length > 0 && !known.includes(actor.toLowerCase())
  })
  return grouped(unexpected, ({ repository, actor }) => `${repository} ${actor}`).map(events => {
    const [{ repository, actor, at, tag, digest }] = events
    const latest = `the latest on ${date(at)}: tag ${tag ?? 'unknown'}, digest ${digest?.slice(0, shortDigest) ?? 'unknown'}`
    return finding('PUSH_UNEXPECTED', {
      subject: repository,
      message: `${actor} pushed ${counted(events.length, 'time')}, ${latest}; the register names other "pushers"`,
    })
  })
}

/** Latest first; groups in the order of their latest. */
function grouped(
  pushes: readonly PushEvent[],
  keyOf: (push: PushEvent) => string,
): readonly (readonly [PushEvent, ...PushEvent[]])[] {
  const groups = new Map<string, [PushEvent, ...PushEvent[]]>()
  for (const push of pushes.toSorted((a, b) => b.at - a.at)) {
    const group = groups.get(keyOf(push))
    if (group === undefined) groups.set(keyOf(push), [push])
    else group.push(push)
  }
  return [...groups.values()]
}

/** Each push since a token leaked, with its tag and digest, in two columns. */
export function leakPushTable({
  pushes = [],
  leaks,
}: Pick<AuditView, 'pushes' | 'leaks'>): readonly string[] {
  const since = leaks.flatMap(leak =>
    pushes.filter(push => leak.repositories.includes(push.repository) && push.at >= leak.since),
  )
  const latest = [...new Set(since)].toSorted((a, b) => b.at - a.at)
  if (latest.length === 0) return []
  return [
    `${counted(latest.length, 'push', 'pushes')} since the leaked token was created:`,
    '',
    '| when, by whom | what |',
    '| --- | --- |',
    ...latest.slice(0, shownRows).map(singleRow),
    ...more(latest.length),
    '',
  ]
}

/** Who pushed, in two columns: counts by actor, repository and day. */
export function pushTable({ pushes = [] }: Pick<AuditView, 'pushes'>): readonly string[] {
  const groups = grouped(pushes, ({ repository, actor }) => `${repository} ${actor}`)
  if (groups.length === 0) return []
  return [
    '| pushed by | on |',
    '| --- | --- |',
    ...groups.slice(0, shownRows).map(groupRow),
    ...more(groups.length),
    '',
  ]
}

function singleRow({ repository, actor, tag, digest, at }: PushEvent): string {
  const when = `${dayText(date(at))} ${formatTime(at).slice(11, 16)} UTC`
  return `| ${when}<br>${text(actor)} | ${code(repository)}<br>${tag === undefined ? 'unknown tag' : code(tag)}<br>${digest === undefined ? 'unknown digest' : digestText(digest)} |`
}

/** In pieces that a phone can break. */
function digestText(digest: string): string {
  return `<code>${(digest.match(/.{1,12}/gsu) ?? []).map(plainText).join('<wbr>')}</code>`
}

function groupRow(events: readonly [PushEvent, ...PushEvent[]]): string {
  const [{ repository, actor }] = events
  const days = grouped(events, ({ at }) => date(at)).map(
    ([first, ...others]) => `${dayText(date(first.at))}: ${counted(others.length + 1, 'push', 'pushes')}`,
  )
  const rest = days.length > shownDays ? [`and ${days.length - shownDays} more days`] : []
  return `| ${text(actor)}<br>${code(repository)} | ${[...days.slice(0, shownDays), ...rest].join('<br>')} |`
}

function more(count: number): readonly string[] {
  return count > shownRows ? [`| and ${count - shownRows} more | see the output <code>pushes</code> |`] : []
}
