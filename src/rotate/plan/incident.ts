import { groupBy } from '../../base/group-by.ts'
import {
  breakableText as text,
  codeText as code,
  dayText,
  momentText,
  twoColumns,
} from '../../base/markdown.ts'
import { counted, firstOf } from '../../base/text.ts'
import { formatTime } from '../../base/time.ts'
import type { PushEvent } from '../../hub/answers.ts'
import { storeWords } from '../../register/store.ts'
import { registrySessionMs } from '../../tokens/older.ts'

/** What is known of a leak at one moment. Times in milliseconds since 1970, by Docker Hub's clock. */
export interface Incident {
  readonly label: string
  /** What keeps it from being over, each by name; empty when it is over. */
  readonly gaps: readonly string[]
  /** Tokens from before that do not work. `at`: since when, where that was seen. */
  readonly dead: readonly {
    readonly name: string
    readonly state: 'deactivated' | 'expired' | 'deleted'
    readonly at: number | undefined
  }[]
  /** Places of the entry. `holds`: whether the new token is in it; `null` where that cannot be read. `at`: when it was written. */
  readonly copies: readonly {
    readonly store: string
    readonly holds: boolean | null
    readonly at: number | undefined
  }[]
  /** To the repositories of the entry since the first token that may have leaked; `undefined`: Docker's log was not read. */
  readonly pushes: readonly PushEvent[] | undefined
  readonly since: number | undefined
  /** Which jobs may still hold the old value, as `oldJobs` has it for a page. */
  readonly jobs: string | undefined
  /** What the run could not see or was not asked for, beside what is in no log. */
  readonly notSeen: readonly string[]
  /** When all this was looked at. */
  readonly now: number
}

/** More lines than this are counted: tables of the evidence have all. */
const mostNamed = 20

/** Since when no token from before works, sessions of the registry not counted; `undefined` while one works, or where no time is known. */
export function deadSince({ gaps, dead }: Incident): number | undefined {
  const times = dead.map(({ at }) => at)
  const known = times.filter(at => at !== undefined)
  return gaps.length > 0 || known.length === 0 || known.length < times.length ? undefined : Math.max(...known)
}

/** What came of a leak, in one sentence. */
export function incidentHeading(incident: Incident): string {
  const { label, gaps, now } = incident
  if (gaps.length > 0) return `${label}: not shown to be dead: ${firstOf(gaps, 3).join('; ')}`
  const since = deadSince(incident)
  return `${label}: the leaked token is dead ${since === undefined ? `as seen ${momentText(now)}` : `since ${momentText(since)}`}`
}

/** The page after a leak, the same for the run that ended it and for each that looks again. */
export function incidentPage(incident: Incident): readonly string[] {
  const { gaps, dead, copies } = incident
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Not shown', gaps.map(text)],
    ['Dead', dead.map(deadText)],
    ['Replaced', replacedTexts(copies)],
    ['Pushed', pushedTexts(incident)],
    ['Not seen', notSeenTexts(incident)],
  ]
  return [
    `### ${gaps.length === 0 ? '✅' : '❌'} ${text(incidentHeading(incident))}`,
    '',
    twoColumns(
      rows
        .filter(([, lines]) => lines.length > 0)
        .map(([name, lines]) => [name, firstOf(lines, mostNamed).join('<br>')] as const),
    ),
  ]
}

function deadText({ name, state, at }: Incident['dead'][number]): string {
  if (at === undefined) return `${text(name)}: ${state}, the time is not known`
  const session = `the last session that it could have opened ended by ${momentText(at + registrySessionMs)}`
  return `${text(name)}: ${state} ${momentText(at)} by Docker Hub’s clock; ${session}`
}

function replacedTexts(copies: Incident['copies']): readonly string[] {
  const read = copies.filter(({ holds }) => holds !== null)
  if (read.length === 0) return []
  const holding = read.filter(({ holds }) => holds === true)
  const sum = `${holding.length} of ${counted(read.length, 'copy', 'copies')} ${read.length === 1 ? 'holds' : 'hold'} the new token`
  return [
    sum,
    ...read.map(({ store, holds, at }) => {
      const when = at === undefined ? '' : `, written ${momentText(at)}`
      return `${text(storeWords(store))}${holds === true ? when : `: <b>not seen to hold it</b>${when}`}`
    }),
  ]
}

function pushedTexts({ pushes, since }: Incident): readonly string[] {
  if (pushes === undefined) return []
  const latest = pushes.toSorted((a, b) => b.at - a.at)
  const from = since === undefined ? '' : ` since ${dayText(formatTime(since).slice(0, 10))}`
  const by = [...groupBy(latest, ({ actor }) => actor)].map(
    ([actor, own]) => `${own.length} by ${code(actor)}`,
  )
  const sum = `${counted(latest.length, 'push', 'pushes')} to its repositories${from}${by.length === 0 ? '' : `: ${by.join(', ')}`}`
  return [
    `${sum}. Docker names an account, not the token that a push came with.`,
    ...firstOf(latest.map(pushText), mostNamed, ' pushes'),
  ]
}

/** A push, its digest in pieces that a phone can break. */
export function pushText({ at, actor, repository, tag, digest }: PushEvent): string {
  const pieces = digest?.match(/.{1,12}/gsu)?.map(text) ?? ['unknown digest']
  return `${momentText(at)} ${code(actor)}: ${code(`${repository}:${tag ?? 'unknown tag'}`)} <code>${pieces.join('<wbr>')}</code>`
}

/** What no run can see is said on every page. */
function notSeenTexts({ copies, pushes, jobs, notSeen }: Incident): readonly string[] {
  return [
    'pulls: Docker’s log has none',
    pushes === undefined
      ? 'pushes: Docker’s log was not read'
      : 'pushes that are older than what Docker’s log keeps',
    ...(jobs === undefined ? [] : [jobs]),
    ...copies
      .filter(({ holds }) => holds === null)
      .map(({ store }) => `${text(storeWords(store))}: cannot be read back`),
    'copies that the token list does not name',
    ...notSeen.map(text),
  ]
}
