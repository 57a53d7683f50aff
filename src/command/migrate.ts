import { secretNameFor } from '../model/secret-name.ts'
import type { Register } from '../model/register.ts'
import type { Finding, Severity } from '../model/migrate/finding.ts'
import { pinnedReference } from '../model/migrate/action-reference.ts'
import { migrateFiles, type Migration } from '../model/migrate/migrate-files.ts'
import { migrateSummary } from '../model/migrate/migrate-summary.ts'
import type { RegisterView } from '../model/migrate/plan.ts'
import { isIdle } from '../model/migrate/is-idle.ts'
import { readWorkflow, type Workflow } from '../model/migrate/workflow.ts'
import { printable } from '../model/printable.ts'
import type { ReadSource, Runner, UnifiedDiff, WorkflowFiles } from '../ports.ts'
import type { MigrateInputs } from './migrate-inputs.ts'

/** What migrate works with. */
export interface MigratePorts {
  readonly runner: Runner
  readonly files: WorkflowFiles
  readonly readSource: ReadSource
  readonly diff: UnifiedDiff
  readonly register: Register | undefined
}

/** Whoever calls a local action needs it read, although only the given paths are the question. */
const beside = ['.github/actions', 'action.yml', 'action.yaml']

/** With fewer files some callers of a workflow are not seen. */
function coversAll(path: string): boolean {
  return /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path)
}

/**
 * Finds logins with a shared account, shows or makes the edits, reports the rest. Outputs `ok`, `findings`, `changed`.
 * Gives `false` when findings reach `fail-on`, or a file that should change did not: the job then fails.
 */
export async function migrate(inputs: MigrateInputs, ports: MigratePorts): Promise<boolean> {
  const { runner } = ports
  const {
    GITHUB_REPOSITORY: name,
    GITHUB_ACTION_REPOSITORY: action,
    GITHUB_ACTION_REF: ref,
  } = runner.environment
  const { workflows, unreadable } = await readAll(inputs.paths, ports)
  const migration = migrateFiles(
    { workflows, name, isWhole: inputs.paths.some(coversAll), pin: pinnedReference(action, ref) },
    viewOf(ports.register, name ?? ''),
  )
  const diff = [...migration.changed].map(([path, after]) =>
    ports.diff({ path, before: workflows.get(path)?.text ?? '', after }),
  )
  const unwritten = inputs.write ? await writeAll(migration, ports) : new Map<string, Finding>()
  const changed = [...migration.changed.keys()].filter(path => !unwritten.has(path))
  const done = new Set(inputs.write ? changed : [])
  const findings = [
    ...unreadable,
    ...unwritten.values(),
    ...migration.findings.map(finding => settled(finding, done)),
  ]
  show(runner, diff.join(''))
  show(runner, migration.draft ?? '')
  for (const finding of findings) announce(runner, finding)
  const ok = unwritten.size === 0 && !findings.some(finding => reaches(finding.severity, inputs.failOn))
  runner.output('ok', String(ok))
  runner.output('findings', JSON.stringify(findings))
  runner.output('changed', JSON.stringify(changed))
  const { draft } = migration
  await runner.summary(
    migrateSummary({ findings, changed, written: inputs.write, draft, diff: diff.join('') }),
  )
  return ok
}

async function readAll(
  paths: readonly string[],
  { files, readSource }: MigratePorts,
): Promise<{ workflows: Map<string, Workflow>; unreadable: Finding[] }> {
  const workflows = new Map<string, Workflow>()
  const unreadable: Finding[] = []
  const found = await files.find([...paths, ...beside])
  for (const file of found) {
    const { path } = file
    if ('problem' in file) {
      unreadable.push(fileFinding(path, { code: 'FILE_UNREADABLE', message: file.problem }))
      continue
    }
    if (isIdle(file.text)) continue
    const document = readSource(file.text)
    if ('problem' in document) {
      const { line, message } = document.problem
      unreadable.push({ ...fileFinding(path, { code: 'FILE_UNREADABLE', message }), line })
      continue
    }
    const workflow = readWorkflow({ path, text: file.text, root: document.root })
    if (workflow !== undefined) workflows.set(path, workflow)
  }
  return { workflows, unreadable }
}

async function writeAll(
  migration: Migration,
  { files, readSource }: MigratePorts,
): Promise<Map<string, Finding>> {
  const failed = new Map<string, Finding>()
  for (const [path, text] of migration.changed) {
    const broken = 'problem' in readSource(text)
    const reason = broken ? 'the edit would not parse: please report this' : await files.replace(path, text)
    if (reason !== undefined)
      failed.set(path, fileFinding(path, { code: 'FILE_UNWRITABLE', message: reason }))
  }
  return failed
}

function fileFinding(
  file: string,
  part: { code: 'FILE_UNREADABLE' | 'FILE_UNWRITABLE'; message: string },
): Finding {
  return {
    code: part.code,
    severity: 'error',
    subject: file,
    file,
    message: part.message,
    remedy: 'the other files are done; see to this one',
  }
}

/** A login that was just changed needs nobody any more. */
function settled(finding: Finding, done: ReadonlySet<string>): Finding {
  return finding.code === 'LOGIN_SHARED' && done.has(finding.file ?? '')
    ? { ...finding, severity: 'notice' }
    : finding
}

/** Each line behind a bar: what prints it takes the space off a line's start, which a diff and YAML need. */
function show(runner: Runner, text: string): void {
  for (const line of text.trimEnd().split('\n')) if (line !== '') runner.info(`| ${line}`)
}

function announce(runner: Runner, { code, severity, file, line, message, remedy }: Finding): void {
  const where = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}: `
  runner[severity](printable(`${code}: ${where}${message}; ${remedy}`, 600))
}

function reaches(severity: Severity, failOn: MigrateInputs['failOn']): boolean {
  if (failOn === 'never') return false
  return severity === 'error' || (severity === 'warning' && failOn === 'warning')
}

function viewOf(register: Register | undefined, repository: string): RegisterView | undefined {
  if (register === undefined) return undefined
  const slots = register.tokens.map(slot => ({ ...slot, secret: secretNameFor(slot, repository)?.secret }))
  return { organization: register.organization, slots }
}
