import { printable } from '../base/text.ts'
import type { FileChange, ReadYaml, Runner, UnifiedDiff, WorkflowFiles } from '../ports.ts'
import type { Register } from '../register/read.ts'
import { secretNameFor } from '../register/secret-name.ts'
import { migrateFiles } from './analyse.ts'
import type { MigrateInputs } from './inputs.ts'
import type { RegisterView } from './logins/plan.ts'
import { readWorkflows } from './read-workflows.ts'
import { fileFinding } from './report/file-finding.ts'
import type { Finding, Severity } from './report/finding.ts'
import { migrateCount, migrateSummary } from './report/summary.ts'
import { pinnedReference } from './rewrite/action-reference.ts'

/** What migrate works with. */
export interface MigratePorts {
  readonly runner: Runner
  readonly files: WorkflowFiles
  readonly readYaml: ReadYaml
  readonly diff: UnifiedDiff
  readonly register: Register | undefined
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
  const { workflows, unreadable, isWhole } = await readWorkflows(inputs.paths, ports)
  const migration = migrateFiles(
    { workflows, name, isWhole, pin: pinnedReference(action, ref) },
    viewOf(ports.register, name ?? ''),
  )
  const changes = [...migration.changed].map(([path, after]) => ({
    path,
    before: workflows.get(path)?.text ?? '',
    after,
  }))
  const diff = changes.map(ports.diff)
  const unwritten = inputs.write ? await writeAll(changes, ports) : new Map<string, Finding>()
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
  const written = inputs.write
  runner.info(`${migrateCount({ findings, changed, written })}${written ? '' : '; nothing was written'}`)
  const ok = unwritten.size === 0 && !findings.some(finding => reaches(finding.severity, inputs.failOn))
  runner.output('ok', String(ok))
  runner.output('findings', JSON.stringify(findings))
  runner.output('changed', JSON.stringify(changed))
  const { draft } = migration
  await runner.summary(() => migrateSummary({ findings, changed, written, draft, diff: diff.join('') }))
  return ok
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
    if (reason !== undefined)
      failed.set(path, fileFinding(path, { code: 'FILE_UNWRITABLE', message: reason }))
  }
  return failed
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
