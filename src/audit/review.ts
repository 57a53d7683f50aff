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

/** GitHub shows no more annotations of a kind (docs.github.com, "Workflow commands"). More lines than that help nobody. */
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
  const { fresh, findings, changes, unseen, parts, title, ok } = newsOf(given)
  const compared = comparedLine(head)
  runner.info(compared)
  const shown = { error: 0, warning: 0, notice: 0 }
  for (const one of fresh) {
    shown[one.severity] += 1
    if (shown[one.severity] <= most.annotations) announce(runner, one, aboutOf(one))
    else runner.info(findingLine(one, aboutOf(one)))
  }
  for (const { heading, lines } of parts) {
    if (lines.length > 0) runner.info(`${heading}:`)
    for (const line of firstOf(lines, most.lines)) runner.info(`  ${line}`)
  }
  runner.info(title)
  const complete = unseen.length === 0
  runner.output('ok', String(ok))
  runner.output('complete', String(complete))
  runner.output('findings', JSON.stringify(findings))
  const about = { organization: head.list?.organization ?? home, commit, at: now() }
  const origin = pageOrigin(about, runner.environment)
  const [rights, ...rest] = parts.map(({ heading, lines, rows = bullets(lines) }) => {
    return lines.length === 0 ? [] : [`#### ${heading}`, '', ...rows, '']
  })
  const first = [`### Docker tokens: ${text(title)}`, '', ...(rights ?? []), `${text(compared)}.`, '']
  const page = [...first, ...findingTable(fresh), '', ...rest.flat(), pageFoot(origin), ''].join('\n')
  await runner.summary(() => page)
  const table = { columns: ['severity', 'code', 'subject'], rows: findings }
  const tables = { tokens: undefined, findings: table, pushes: undefined }
  const report = { ...origin, ok, complete, compared, changes, findings, unseen }
  await writeEvidence?.({ title, page, report, tables })
  return ok
}

/** Lines of the log, and rows of the page where these are others. */
type Part = Readonly<{ heading: string; lines: readonly string[]; rows?: readonly string[] }>

function newsOf({ head, base, config, failOn, home }: Review) {
  const { list, findings, gaps, pushes } = head
  const old = base && 'seen' in base ? base.seen : undefined
  const isNew = newIn([...findings, ...gaps], [...(old?.findings ?? []), ...(old?.gaps ?? [])])
  const [fresh, older] = [findings.filter(isNew), findings.filter(one => !isNew(one))]
  const changes = old === undefined ? [] : listChanges(old.list, list, home || namelessRepository)
  const unseen = [
    ...(base && 'unseen' in base ? gapLines([base.unseen]) : []),
    ...(list === undefined ? [`tokens: there is no list at ${config}; ${command()} setup makes one`] : []),
    ...gaps.map(gap => `${placeOf(gap)}: ${gap.message}`),
  ]
  const listed = list === undefined ? pushes.map(one => `${placeOf(one)}: ${one.subject}`) : []
  const parts: readonly Part[] = [
    { heading: 'What changes for tokens', lines: changeLines(changes), rows: changeTable(changes) },
    { heading: 'There before', lines: older.map(one => findingLine(one, aboutOf(one))) },
    { heading: notSeen, lines: unseen },
    { heading: 'Pushes to Docker Hub', lines: listed },
  ]
  const nothing = older.length > 0 ? 'nothing new was found' : countFindings([])
  const found =
    fresh.length > 0 ? countFindings(fresh) : `${nothing}${unseen.length > 0 ? ' in what was seen' : ''}`
  const beside = [
    older.length > 0 && `${older.length} there before`,
    unseen.length > 0 && `${unseen.length} not seen`,
  ]
  const isStrict = failOn === 'warning' && gaps.some(isNew)
  return {
    fresh,
    findings: [...fresh, ...older].map(one => ({ ...one, isNew: isNew(one) })),
    changes,
    unseen,
    parts,
    title: [list === undefined ? 'nothing was compared' : found, ...beside.filter(Boolean)].join('; '),
    ok: !isStrict && !fresh.some(({ severity }) => reaches(severity, failOn)),
  }
}

const placeOf = ({ file, line }: Note): string => `${file}:${line}`
const aboutOf = (one: PlacedFinding): string => `${placeOf(one)}: ${one.subject}`
const bullets = (lines: readonly string[]) => firstOf(lines, most.lines).map(line => `- ${text(line)}`)

function comparedLine({ list, files, logins, pushes }: Version): string {
  const counts = [
    `${counted(list?.tokens.length ?? 0, 'entry', 'entries')} of the token list`,
    counted(files, 'workflow or action', 'workflows and actions'),
    counted(logins, 'login'),
    counted(pushes.length, 'push', 'pushes'),
  ]
  return `Compared: ${counts.join(', ')}`
}

const rotationLine = () =>
  `Tokens change with the next rotation, not with the merge. Before the release, run gh workflow run rotate.yml, or ${command()} rotate`

function changeLines(changes: readonly ListChange[]): readonly string[] {
  const lines = changes.map(({ entry, right, before, after }) => {
    if (before !== undefined && after !== undefined) return `${entry}: ${right} ${before} → ${after}`
    return `${entry}: ${after === undefined ? '-' : '+'} ${right}`
  })
  return lines.length === 0 ? [] : [...firstOf(lines, most.lines - 1), rotationLine()]
}

function changeTable(changes: readonly ListChange[]): readonly string[] {
  const rows = changes.map(({ entry, right, before = '–', after = '–', grows }) => {
    const shown = grows ? `<b>${text(right)}</b>` : text(right)
    return `| ${code(entry)} | ${shown} | ${text(before)} | ${text(after)} |`
  })
  const table = [
    '| entry | right | before | after |',
    '| --- | --- | --- | --- |',
    ...firstOf(rows, most.lines),
  ]
  return [...table, '', text(rotationLine())]
}

function findingTable(findings: readonly PlacedFinding[]): readonly string[] {
  const rows = findings.map(one => findingRow({ ...one, message: `${placeOf(one)}: ${one.message}` }))
  return rows.length === 0 ? [] : ['| severity | finding |', '| --- | --- |', ...firstOf(rows, most.lines)]
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
