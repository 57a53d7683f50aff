import { gapLines, type Look, notSeen } from '../base/look.ts'
import { codeText as code, plainText as text } from '../base/markdown.ts'
import { counted, firstOf } from '../base/text.ts'
import { command } from '../runner/command.ts'
import type { WriteEvidence } from '../runner/evidence.ts'
import { announce, findingLine, reaches } from '../runner/finding.ts'
import type { Choice } from '../runner/input-defaults.ts'
import { pageFoot, pageOrigin } from '../runner/page-origin.ts'
import type { Runner } from '../runner/runner.ts'
import { namelessRepository } from '../token-list/store.ts'
import type { Note } from './job-tokens.ts'
import { type ListChange, listChanges } from './list-changes.ts'
import { countFindings, findingRow } from './summary.ts'
import type { PlacedFinding, Version } from './workflows.ts'

/** GitHub shows no more annotations of a kind (docs.github.com, "Workflow commands"). More lines help nobody. */
const most = { annotations: 10, lines: 100 }

interface Review {
  readonly head: Version
  /** What it is compared with; `undefined`: with nothing. */
  readonly base: Look<Version> | undefined
  /** The path of the list. */
  readonly config: string
  readonly failOn: Choice<'fail-on'>
  /** `owner/repo`, or ''. */
  readonly home: string
  readonly runner: Runner
  readonly commit: string | undefined
  readonly now: () => number
  readonly writeEvidence: WriteEvidence | undefined
}

/** Says what a change brings, and what it makes of the list. `false` where it brings what fails. */
export async function review(given: Review): Promise<boolean> {
  const { head, home, runner, commit, now, writeEvidence } = given
  const { fresh, older, findings, changes, unseen, title, ok } = newsOf(given)
  const compared = comparedLine(head)
  runner.info(compared)
  const told = { error: 0, warning: 0, notice: 0 }
  for (const one of fresh) {
    told[one.severity] += 1
    if (told[one.severity] <= most.annotations) announce(runner, one, aboutOf(one))
    else runner.info(lineOf(one))
  }
  const tell = (heading: string, lines: readonly string[]): void => {
    const shown = firstOf(lines, most.lines).map(line => `  ${line}`)
    for (const line of lines.length === 0 ? [] : [`${heading}:`, ...shown]) runner.info(line)
  }
  const next = changes.length === 0 ? [] : [rotationLine()]
  tell(changeHeading, [...changes.map(changeLine), ...next])
  tell('There before', older.map(lineOf))
  tell(notSeen, unseen)
  runner.info(title)
  const complete = unseen.length === 0
  for (const [name, value] of Object.entries({ ok, complete, findings })) {
    runner.output(name, JSON.stringify(value))
  }
  const about = { organization: head.list?.organization ?? home, commit, at: now() }
  const origin = pageOrigin(about, runner.environment)
  const page = [
    `### Docker tokens: ${text(title)}`,
    '',
    ...part(changeHeading, [
      ...table('| entry | right | before | after |', changes.map(changeRow)),
      ...next.flatMap(line => ['', text(line)]),
    ]),
    `${text(compared)}.`,
    '',
    ...table(
      '| severity | finding |',
      fresh.map(one => findingRow({ ...one, message: `${placeOf(one)}: ${one.message}` })),
    ),
    '',
    ...part('There before', bullets(older.map(lineOf))),
    ...part(notSeen, bullets(unseen)),
    pageFoot(origin),
    '',
  ].join('\n')
  await runner.summary(() => page)
  const rows = { columns: ['severity', 'code', 'subject'], rows: findings }
  const report = { ...origin, ok, complete, compared, changes, findings, unseen }
  const tables = { tokens: undefined, findings: rows, pushes: undefined }
  await writeEvidence?.({ title, page, report, tables })
  return ok
}

function newsOf({ head, base, config, failOn, home }: Review) {
  const { list, findings, gaps, pushes } = head
  const old = base && 'seen' in base ? base.seen : undefined
  const isNew = newIn([...findings, ...gaps], [...(old?.findings ?? []), ...(old?.gaps ?? [])])
  const [fresh, older] = [findings.filter(isNew), findings.filter(one => !isNew(one))]
  const way = `what may be pushed: there is no token list at ${config}; ${command()} setup makes one`
  const unseen = [
    ...(base && 'unseen' in base ? gapLines([base.unseen]) : []),
    ...(list === undefined ? [way, ...pushes.map(one => `${placeOf(one)}: a token for ${one.subject}`)] : []),
    ...gaps.map(gap => `${placeOf(gap)}: ${gap.message}`),
  ]
  const isQuiet = fresh.length === 0 && older.length > 0
  const counts = [
    list === undefined ? 'nothing was compared' : isQuiet ? 'nothing new' : countFindings(fresh),
    older.length > 0 && `${older.length} there before`,
    unseen.length > 0 && `${unseen.length} not seen`,
  ]
  const isStrict = failOn === 'warning' && gaps.some(isNew)
  return {
    fresh,
    older,
    findings: [...fresh, ...older].map(one => ({ ...one, isNew: isNew(one) })),
    changes: old === undefined ? [] : listChanges(old.list, list, home || namelessRepository),
    unseen,
    title: counts.filter(Boolean).join('; '),
    ok: !isStrict && !fresh.some(({ severity }) => reaches(severity, failOn)),
  }
}

const changeHeading = 'What changes for tokens'
const placeOf = ({ file, line }: Note): string => `${file}:${line}`
const aboutOf = (one: PlacedFinding): string => `${placeOf(one)}: ${one.subject}`
const lineOf = (one: PlacedFinding): string => findingLine(one, aboutOf(one))
const bullets = (lines: readonly string[]) => firstOf(lines, most.lines).map(line => `- ${text(line)}`)
const part = (heading: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`#### ${text(heading)}`, '', ...lines, '']
const table = (head: string, rows: readonly string[]) =>
  rows.length === 0 ? [] : [head, head.replace(/[^|]+/g, ' --- '), ...firstOf(rows, most.lines)]

function comparedLine({ list, files, logins, pushes }: Version): string {
  const counts = [
    `${counted(list?.tokens.length ?? 0, 'entry', 'entries')} of the token list`,
    counted(files, 'workflow or action', 'workflows and actions'),
    counted(logins, 'login'),
    counted(pushes.length, 'push', 'pushes'),
  ]
  return `Compared: ${counts.join(', ')}`
}

/** The list says what a token shall be. */
const rotationLine = (): string =>
  `Tokens change with the next rotation, not with the merge: before the release, run gh workflow run rotate.yml, or ${command()} rotate`

function changeLine({ entry, right, before, after }: ListChange): string {
  if (before !== undefined && after !== undefined) return `${entry}: ${right} ${before} → ${after}`
  return `${entry}: ${after === undefined ? '-' : '+'} ${right}`
}

function changeRow({ entry, right, before = '–', after = '–', grows }: ListChange): string {
  const cells = [code(entry), grows ? `<b>${text(right)}</b>` : text(right), text(before), text(after)]
  return `| ${cells.join(' | ')} |`
}

type Noted = Note & Readonly<{ code?: string; subject?: string }>

/** Whether one of these was not there before: neither in its place nor, as often, in another. */
function newIn(all: readonly Noted[], earlier: readonly Noted[]): (one: Noted) => boolean {
  const counts = new Map<string, number>()
  const keysOf = ({ code: name, subject, message, file, job }: Noted) => {
    const what = JSON.stringify([name, subject, message])
    return [JSON.stringify([what, file, job]), what]
  }
  const count = (one: Noted, by: number): void => {
    for (const key of keysOf(one)) counts.set(key, (counts.get(key) ?? 0) + by)
  }
  for (const one of earlier) count(one, 1)
  const isLeft = (at: 0 | 1) => (one: Noted) => {
    const isThere = (counts.get(keysOf(one)[at] ?? '') ?? 0) > 0
    if (isThere) count(one, -1)
    return !isThere
  }
  const fresh = new Set(all.filter(isLeft(0)).filter(isLeft(1)))
  return one => fresh.has(one)
}
