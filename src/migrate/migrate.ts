import { hintFor, OatError } from '../base/error.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { announce, reaches } from '../runner/finding.ts'
import { jobOf } from '../runner/job.ts'
import type { Runner } from '../runner/runner.ts'
import type { ReadYaml } from '../yaml/read.ts'
import type { FileChange, UnifiedDiff, WorkflowFiles } from '../workflows/files.ts'
import type { OwnAction } from '../workflows/jobs/repository.ts'
import { readRepository } from '../workflows/read.ts'
import { listView, migrateFiles, type Migration } from './analyse.ts'
import type { MigrateInputs } from './inputs.ts'
import { fileFinding, type Finding, lockFinding } from './report/finding.ts'
import { nextSteps, type ReportedMigration, stepLines } from './report/next.ts'
import { migrateCount, migrateSummary } from './report/summary.ts'

/** What migrate works with. */
export interface MigratePorts {
  readonly runner: Runner
  readonly files: WorkflowFiles
  readonly readYaml: ReadYaml
  readonly diff: UnifiedDiff
  readonly tokenList: TokenList | undefined
  /** `undefined` where nothing says how workflows name this action. */
  readonly own: OwnAction | undefined
}

/** Only in a diff that is shown: no runner resolves it. */
const placeholder: OwnAction = {
  name: '<OWNER>/docker-oat-login',
  tag: '<COMMIT>',
  pin: { commit: '<COMMIT>', version: '<VERSION>' },
}

/** What `gh actions-lock` writes. */
const lockFile = '.github/workflows/actions.lock'

/**
 * Finds logins with a shared account, shows or makes the edits, reports the rest. Outputs `ok`, `findings`, `changed`.
 * Gives `false` when findings reach `fail-on`, or a file that should change did not: the job then fails.
 */
export async function migrate(inputs: MigrateInputs, ports: MigratePorts): Promise<boolean> {
  const { runner, files, readYaml } = ports
  const name = jobOf(runner.environment).repository || undefined
  const { repository, unread } = readRepository(inputs.paths, {
    files,
    readYaml,
    name,
    own: ports.own ?? placeholder,
  })
  const migration = migrateFiles(repository, listView(ports.tokenList, name ?? ''), inputs)
  if (migration.problems.length > 0) throw unfitAnswers(migration.problems)
  const changes = [...migration.changed].map(([path, after]) => ({
    path,
    before: repository.workflows.get(path)?.text ?? '',
    after,
  }))
  const diff = changes.map(ports.diff).join('')
  if (changes.length > 0 && ports.own === undefined) {
    if (inputs.write) throw namelessAction()
    runner.notice(
      `in the diff ${placeholder.name}@${placeholder.tag} stands for this action: ${hintFor(namelessAction(), runner.place)}`,
    )
  }
  const unwritten = inputs.write ? await writeAll(changes, ports) : []
  const changed = changes.map(({ path }) => path).filter(path => !unwritten.some(({ file }) => file === path))
  const tokenList = await settleList(inputs, ports, migration)
  const written = inputs.write
  const findings = [
    ...unread.map(({ path, ...part }) => fileFinding(path, { code: 'FILE_UNREADABLE', ...part })),
    ...(tokenList.problem === undefined ? [] : [tokenList.problem]),
    ...unwritten,
    ...migration.findings.map(finding =>
      written && finding.code === 'LOGIN_SHARED' && changed.includes(finding.file ?? '')
        ? { ...finding, severity: 'notice' as const, remedy: 'the edit is written' }
        : finding,
    ),
    ...(changes.length > 0 && files.text(lockFile) !== undefined ? [lockFinding(lockFile)] : []),
  ]
  const isDone = unwritten.length === 0 && tokenList.problem === undefined
  const ok = isDone && !findings.some(finding => reaches(finding.severity, inputs.failOn))
  runner.output('ok', String(ok))
  const { tokens, keyless, draft } = migration
  await report(
    { tokens, keyless, draft, findings, changed, written, tokenList, repository: name, diff },
    runner,
  )
  return ok
}

/** Says what was found, what changes, and what to do next. */
async function report(
  seen: Omit<ReportedMigration, 'isTerminal'> & { diff: string; draft: string | undefined },
  runner: Runner,
): Promise<void> {
  const { findings, changed, written, diff } = seen
  if (diff !== '') runner.block(diff)
  for (const finding of findings) {
    const { file, line } = finding
    announce(runner, finding, file === undefined || line === undefined ? file : `${file}:${line}`)
  }
  runner.info(`${migrateCount({ findings, changed, written })}${written ? '' : '; nothing was written'}`)
  const next = nextSteps({ ...seen, isTerminal: !runner.hasPost })
  for (const line of stepLines(next)) runner.info(line)
  runner.output('findings', JSON.stringify(findings))
  runner.output('changed', JSON.stringify(changed))
  await runner.summary(() => migrateSummary({ ...seen, next }))
}

function namelessAction(): OatError {
  return new OatError('INPUT_INVALID', {
    message: 'nothing says how workflows name this action, so no file was written',
    hint: 'write "action: OWNER/NAME@REF"',
    terminalHint: 'name it with --action OWNER/NAME@REF, best with a commit',
  })
}

/** Saves the draft of the token list if that is asked for. `problem`: why it could not be saved. */
async function settleList(
  inputs: MigrateInputs,
  { tokenList, files }: MigratePorts,
  { draft }: Migration,
): Promise<ReportedMigration['tokenList'] & { readonly problem?: Finding }> {
  const { path } = inputs.config
  if (tokenList !== undefined) return { path, state: 'here' }
  if (!inputs.tokenList) return { path, state: draft === undefined ? 'none' : 'draft' }
  const none =
    'the workflows do not show the repositories of a single token, so there is no token list to save'
  const message = draft === undefined ? none : await files.create(path, draft)
  if (message === undefined) return { path, state: 'saved' }
  const problem = {
    ...fileFinding(path, { code: 'FILE_UNWRITABLE', message }),
    remedy: draft === undefined ? 'answer what is asked, or write it by hand' : 'see to this file',
  }
  return { path, state: draft === undefined ? 'none' : 'draft', problem }
}

function unfitAnswers(problems: readonly string[]): OatError {
  return new OatError('INPUT_INVALID', {
    message: problems.slice(0, 5).join('; '),
    hint: 'write FILE:LINE= with the file and the line of the finding, and what that login does; nothing was written',
  })
}

async function writeAll(
  changes: readonly FileChange[],
  { files, readYaml }: MigratePorts,
): Promise<readonly Finding[]> {
  const failed: Finding[] = []
  for (const change of changes) {
    const broken = 'problem' in readYaml(change.after)
    const message = broken ? 'the edit would not parse: please report this' : await files.replace(change)
    if (message !== undefined) failed.push(fileFinding(change.path, { code: 'FILE_UNWRITABLE', message }))
  }
  return failed
}
