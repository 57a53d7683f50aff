import path from 'node:path'
import { createClock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { createFiles } from '../base/files.ts'
import { gapLines, lookAt, notSeen } from '../base/look.ts'
import { namedLines, plainText as text } from '../base/markdown.ts'
import { counted, firstOf } from '../base/text.ts'
import { checkedOutCommit } from '../runner/checkout.ts'
import { command } from '../runner/command.ts'
import { openEvidence } from '../runner/evidence.ts'
import { announce, reaches } from '../runner/finding.ts'
import { jobOf } from '../runner/github-variables.ts'
import { invalidInput, isWritten, readChoice, readText } from '../runner/inputs.ts'
import { pageFoot, pageOrigin } from '../runner/page-origin.ts'
import type { Runner } from '../runner/runner.ts'
import { findTokenList, parseTokenList } from '../token-list/read.ts'
import { namelessRepository } from '../token-list/store.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { createWorkflowFiles, type FoundFile, type WorkflowFiles } from '../workflows/files.ts'
import { readRepository, usualPlaces } from '../workflows/read.ts'
import type { Workflow } from '../workflows/jobs/workflow.ts'
import { loadWorkflowYaml, readTokenListYaml } from '../yaml/read.ts'
import { leftOut, openBase } from './base.ts'
import { listChanges } from './list-changes.ts'
import { writeAuditOutputs } from './outputs.ts'
import { countFindings } from './summary.ts'
import { lookAtWorkflows, mayConcern, type Note, type PlacedFinding } from './workflows.ts'

/** GitHub shows no more annotations of a kind (docs.github.com, "Workflow commands"). */
const most = { annotations: 10, lines: 100, milliseconds: 60_000 }

/**
 * Mode audit with "parts: workflows": says what a change brings, and what it makes of the token list. A
 * stranger may have written both: this takes no token, asks no server, and runs nothing of the checkout.
 * `false` where the change brings what fails.
 * @param ref what a terminal compares with; the checkout of a pull request tells it
 */
export async function review(runner: Runner, ref: string | undefined): Promise<boolean> {
  if (readText(runner, 'parts') !== 'workflows') {
    throw invalidInput('parts', ': --base compares workflows alone', 'write --parts workflows')
  }
  const failOn = readChoice(runner, 'fail-on')
  const writeEvidence = await openEvidence(runner, createFiles(createClock().unique))
  const { head, base, home, origin } = await readVersions(runner, ref)
  const { list, findings, gaps, files } = head
  const before = base && 'seen' in base ? base.seen : undefined
  const fresh = additions(findings, before?.findings)
  const older = findings.filter(one => !fresh.includes(one))
  const changes = before === undefined ? [] : listChanges(before.list, list, home)
  const unseen = gaps.map(gap => `${placeOf(gap)}: ${gap.message}`)
  const way = `no token list to compare with: ${command()} setup makes one`
  if (list === undefined) unseen.unshift(way)
  if (base && 'unseen' in base) unseen.unshift(...gapLines([base.unseen]))
  const news = list === undefined ? 'nothing was compared' : countFindings(fresh)
  const entries = counted(list?.tokens.length ?? 0, 'entry', 'entries')
  const counts = `${older.length} there before, ${unseen.length} not seen`
  const title = `${news} in ${counted(files, 'workflow')} beside ${entries}; ${counts}`
  for (const one of fresh.slice(0, most.annotations)) announce(runner, one, aboutOf(one))
  const sections = (from: number) => ({
    New: fresh.slice(from).map(lineOf),
    'There before': older.map(lineOf),
    [notSeen]: unseen,
  })
  const rights = changes.map(([entry, right, ...sizes]) => `${entry}: ${right}: ${sizes.join(' → ')}`)
  const told = { ...sections(most.annotations), 'What changes for tokens': rights }
  for (const [heading, lines] of Object.entries(told)) {
    if (lines.length > 0) runner.info(`${heading}:`)
    for (const line of firstOf(lines, most.lines)) runner.info(`  ${line}`)
  }
  const next = `before the release, start the rotation workflow, or ${command()} rotate`
  const advice = `Tokens change with the next rotation, not with the merge: ${next}`
  if (changes.length > 0) runner.notice(advice)
  runner.info(title)
  const rows = changes.map(cells => `| ${cells.map(text).join(' | ')} |`)
  const columns = ['| entry | right | before | after |', '| --- | --- | --- | --- |']
  const lists = Object.entries(sections(0)).map(([name, lines]) => {
    return [name, firstOf(lines.map(text), most.lines).join('<br>')] as const
  })
  const table = rows.length === 0 ? [] : columns.concat(firstOf(rows, most.lines), '', `${text(advice)}\n`)
  const blocks = [`### Docker tokens: ${text(title)}\n`, table, namedLines(lists), `${pageFoot(origin)}\n`]
  const page = blocks.flat().join('\n')
  const isOpen = failOn === 'warning' && additions(gaps, before?.gaps).length > 0
  const ok = !isOpen && !fresh.some(({ severity }) => reaches(severity, failOn))
  const stamped = findings.map(one => ({ ...one, isNew: fresh.includes(one) }))
  const answer = { ok, complete: unseen.length === 0, findings: stamped }
  await writeAuditOutputs({ runner, writeEvidence }, answer, {
    title,
    page,
    origin,
    details: { changes, unseen },
  })
  return ok
}

const placeOf = ({ file, line }: Note): string => `${file}:${line}`
const aboutOf = (one: PlacedFinding): string => `${placeOf(one)}: ${one.subject}`
const lineOf = (one: PlacedFinding): string =>
  `${one.severity}: ${one.code}: ${aboutOf(one)}: ${one.message}; ${one.remedy}`

/** The checkout, and what it is compared with. */
async function readVersions(runner: Runner, ref: string | undefined) {
  const clock = createClock()
  const { environment, place } = runner
  const config = readText(runner, 'config')
  const { repository, event, sha } = jobOf(environment)
  const home = repository || namelessRepository
  const [readYaml, end] = [await loadWorkflowYaml(), clock.now() + most.milliseconds]
  const shared = new Map<string, Workflow | undefined>()
  const read = (files: Pick<WorkflowFiles, 'find' | 'text'>, list: TokenList | undefined) => {
    const about = { name: repository || undefined, own: { name: '', tag: '', pin: undefined } }
    const means = { files, readYaml, isKept: mayConcern(list?.organization ?? ''), shared, ...about }
    const found = readRepository(usualPlaces, means)
    return lookAtWorkflows(found, list, { home, isLate: () => clock.now() > end })
  }
  const [files, checkout] = [createFiles(clock.unique), createWorkflowFiles(process.cwd(), clock.unique)]
  const list = await findTokenList({ path: config, isExplicit: isWritten(runner, 'config') }, files)
  const file = path.relative('', config).split(path.sep).join('/')
  const find = function* (paths: readonly string[]): Iterable<FoundFile> {
    yield* checkout.find(paths)
    yield* leftOut(paths.concat(file), environment)
  }
  const textOf = (name: string) => checkout.text(name)
  const readHead = (headList: TokenList | undefined) => read({ find, text: textOf }, headList)
  const listed = list && readHead(list)
  const commit = await checkedOutCommit(config, files, environment)
  // GitHub starts it for the merge of the pull request with its base. No ref has blanks.
  const parent = event === 'pull_request' && commit === sha ? 'HEAD^1' : 'the base of the merge'
  const from = ref ?? (event.startsWith('pull_request') ? parent : undefined)
  const look = async (name: string) => {
    const reading = openBase(name, checkout, environment)
    const yaml = reading.text(file)
    return read(reading, yaml === undefined ? undefined : parseTokenList(await readTokenListYaml(yaml), file))
  }
  const unread = 'what is new, so all findings count'
  const base = from === undefined ? undefined : await lookAt(unread, place, () => look(from))
  // Who removes the list gives nobody a right.
  const baseList = base && 'seen' in base ? base.seen.list : undefined
  const head = listed ?? readHead(baseList && Object.assign({}, baseList, { tokens: [] }))
  if (head.files === 0 && head.list === undefined) {
    const message = 'there is no .github/workflows here, and no token list'
    throw new OatError('INPUT_INVALID', { message, hint: 'run it in a checkout' })
  }
  const about = { organization: head.list?.organization ?? home, commit, at: clock.now() }
  return { head, base, home, origin: pageOrigin(about, environment) }
}

/** Those that were not there before as often, in whatever file. */
function additions<T extends Note>(notes: readonly T[], earlier: readonly T[] = []): readonly T[] {
  const rest = earlier.map(({ subject, message }) => `${subject} ${message}`)
  return notes.filter(({ subject, message }) => {
    const at = rest.indexOf(`${subject} ${message}`)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}
