import { hintFor, OatError } from '../base/error.ts'
import { secretNameFor } from '../register/find-slot.ts'
import type { Register } from '../register/register.ts'
import { announce, reaches } from '../runner/finding.ts'
import { jobOf } from '../runner/job.ts'
import type { Runner } from '../runner/runner.ts'
import type { ReadYaml } from '../yaml/read.ts'
import { draftOfSteps, migrateFiles, type Migration } from './analyse.ts'
import type { FileChange, UnifiedDiff, WorkflowFiles } from '../workflows/files.ts'
import type { MigrateInputs } from './inputs.ts'
import { createOtherFiles } from '../workflows/other-files.ts'
import { namedByVariable, type RegisterView } from '../workflows/logins/plan.ts'
import { withNewAnswers, withNewLines } from './new-lines.ts'
import { readWorkflows } from './read-workflows.ts'
import { fileFinding, type Finding, lockFinding, writtenFinding } from './report/finding.ts'
import { nextSteps, stepLines, unanswered } from './report/next.ts'
import type { ReportedMigration } from './report/step.ts'
import { migrateCount, migrateSummary } from './report/summary.ts'
import type { OwnAction, Repository } from '../workflows/workflow/repository.ts'

/** What migrate works with. */
export interface MigratePorts {
  readonly runner: Runner
  readonly files: WorkflowFiles
  readonly readYaml: ReadYaml
  readonly diff: UnifiedDiff
  readonly register: Register | undefined
  /** `undefined` where nothing says how workflows name this action. */
  readonly own: OwnAction | undefined
}

/**
 * Finds logins with a shared account, shows or makes the edits, reports the rest. Outputs `ok`, `findings`, `changed`.
 * Gives `false` when findings reach `fail-on`, or a file that should change did not: the job then fails.
 */
export async function migrate(inputs: MigrateInputs, ports: MigratePorts): Promise<boolean> {
  const { runner } = ports
  const name = jobOf(runner.environment).repository || undefined
  const { workflows, unreadable, isWhole } = readWorkflows(inputs.paths, { ...ports, name })
  const otherFiles = createOtherFiles(path => ports.files.text(path), ports.readYaml)
  const repository = { workflows, name, isWhole, own: ports.own ?? placeholder, otherFiles }
  const view = viewOf(ports.register, name ?? '')
  const { answers, prefer } = inputs
  const planned = migrateFiles(repository, view, { answers, prefer })
  if (planned.problems.length > 0) throw unfitAnswers(planned.problems)
  const changes = [...planned.changed].map(([path, after]) => ({
    path,
    before: workflows.get(path)?.text ?? '',
    after,
  }))
  const diff = changes.map(ports.diff).join('')
  if (changes.length > 0 && ports.own === undefined) {
    if (inputs.write) throw namelessAction()
    const hint = hintFor(namelessAction(), runner.place)
    runner.notice(`in the diff ${placeholder.name}@${placeholder.tag} stands for this action: ${hint}`)
  }
  const unwritten = inputs.write ? await writeAll(changes, ports) : new Map<string, Finding>()
  const changed = [...planned.changed.keys()].filter(path => !unwritten.has(path))
  const done = new Set(inputs.write ? changed : [])
  const edited = withNewLines(repository, new Map([...planned.edits].filter(([path]) => done.has(path))))
  const newAnswers = withNewAnswers(answers, repository, edited)
  const migration = done.size === 0 ? planned : migrateFiles(edited, view, { answers: newAnswers, prefer })
  const register = await settleRegister(inputs, { ...ports, ...migration, repository, done })
  const findings = [
    ...unreadable,
    ...(register.problem === undefined ? [] : [register.problem]),
    ...unwritten.values(),
    ...migration.findings.map(finding => settled(finding, done)),
    ...(changes.length > 0 && (await ports.files.has(lockFile)) ? [lockFinding(lockFile)] : []),
  ]
  if (diff !== '') runner.block(diff)
  for (const finding of findings) announce(runner, finding, placeOf(finding))
  const written = inputs.write
  runner.info(`${migrateCount({ findings, changed, written })}${written ? '' : '; nothing was written'}`)
  const next = nextSteps({
    tokens: migration.tokens,
    keyless: migration.keyless,
    findings,
    changed,
    namesVariable: [...migration.changed.values()].some(text => text.includes(namedByVariable)),
    written,
    register,
    repository: name,
    isTerminal: !runner.hasPost,
  })
  for (const line of stepLines(next)) runner.info(line)
  const isDone = unwritten.size === 0 && register.problem === undefined
  const ok = isDone && !findings.some(finding => reaches(finding.severity, inputs.failOn))
  runner.output('ok', String(ok))
  runner.output('findings', JSON.stringify(findings))
  runner.output('changed', JSON.stringify(changed))
  const { draft } = migration
  await runner.summary(() => migrateSummary({ findings, changed, written, draft, diff, next }))
  return ok
}

/** Only in a diff that is shown: whoever has this name on GitHub would run in the jobs. */
const placeholder: OwnAction = { name: 'org/docker-oat-login', tag: 'v1', pin: undefined }

function namelessAction(): OatError {
  return new OatError('INPUT_INVALID', {
    message: 'nothing says how workflows name this action, so no file was written',
    hint: 'write "action: OWNER/NAME@REF"',
    terminalHint: 'name it with --action OWNER/NAME@REF, best with a commit',
  })
}

/** What is known when the register's turn comes: `done` files are other than they were read. */
type Settling = MigratePorts &
  Pick<Migration, 'draft' | 'findings'> & {
    readonly repository: Repository
    readonly done: ReadonlySet<string>
  }

/** Saves the draft of the register if that is asked for. `problem`: why it could not be saved. */
async function settleRegister(
  inputs: MigrateInputs,
  ports: Settling,
): Promise<ReportedMigration['register'] & { readonly problem?: Finding }> {
  const { register, files, draft, findings, repository, done } = ports
  const { path } = inputs.config
  if (register !== undefined) return { path, state: 'here' }
  if (!inputs.register) {
    const left = readWorkflows(inputs.paths, { ...ports, name: repository.name })
    const later = done.size === 0 ? draft : draftOfSteps({ ...repository, ...left })
    return { path, state: later === undefined ? 'none' : 'draft' }
  }
  const message =
    draft === undefined
      ? 'the workflows do not show the repositories of a single token, so there is no register to save'
      : await files.create(path, draft)
  if (message === undefined) return { path, state: 'saved' }
  const isAsked = unanswered(findings).length > 0
  const missing = isAsked ? 'answer what is asked, or write it by hand' : 'write it by hand'
  const remedy = draft === undefined ? missing : 'see to this file'
  const problem = { ...fileFinding(path, { code: 'FILE_UNWRITABLE', message }), remedy }
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
): Promise<Map<string, Finding>> {
  const failed = new Map<string, Finding>()
  for (const change of changes) {
    const { path, after } = change
    const broken = 'problem' in readYaml(after)
    const reason = broken ? 'the edit would not parse: please report this' : await files.replace(change)
    if (reason !== undefined) {
      failed.set(path, fileFinding(path, { code: 'FILE_UNWRITABLE', message: reason }))
    }
  }
  return failed
}

/** A login that was just changed needs nobody any more. */
function settled(finding: Finding, done: ReadonlySet<string>): Finding {
  return finding.code === 'LOGIN_SHARED' && done.has(finding.file ?? '') ? writtenFinding(finding) : finding
}

function placeOf({ file, line }: Finding): string | undefined {
  return file === undefined || line === undefined ? file : `${file}:${line}`
}

function viewOf(register: Register | undefined, repository: string): RegisterView | undefined {
  if (register === undefined) return undefined
  const slots = register.tokens.map(slot => ({ ...slot, secret: secretNameFor(slot, repository)?.secret }))
  return { organization: register.organization, slots }
}

/** What `gh actions-lock` writes. */
const lockFile = '.github/workflows/actions.lock'
