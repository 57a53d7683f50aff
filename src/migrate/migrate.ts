import { printable } from '../base/text.ts'
import { secretNameFor } from '../register/find-slot.ts'
import type { Register } from '../register/register.ts'
import type { Runner } from '../runner/runner.ts'
import type { ReadYaml } from '../yaml/read.ts'
import { migrateFiles } from './analyse.ts'
import type { FileChange, UnifiedDiff, WorkflowFiles } from './files.ts'
import type { MigrateInputs } from './inputs.ts'
import { createOtherFiles } from './other-files.ts'
import type { RegisterView } from './logins/plan.ts'
import { fileFinding, type Finding, lockFinding, type Severity } from './report/finding.ts'
import { migrateCount, migrateSummary } from './report/summary.ts'
import { pinnedReference } from './rewrite/uses.ts'
import { isIdle, readWorkflow, type Workflow } from './workflow/workflow.ts'

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
  const otherFiles = createOtherFiles(path => ports.files.text(path), ports.readYaml)
  const migration = migrateFiles(
    { workflows, name, isWhole, pin: pinnedReference(action, ref), otherFiles },
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
    ...(changes.length > 0 && (await ports.files.has(lockFile)) ? [lockFinding(lockFile)] : []),
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

/** Whoever calls a local action needs it read, although only the given paths are the question. */
const beside = ['.github/actions', '.gitea/actions', '.forgejo/actions', 'action.yml', 'action.yaml']

/** Gitea and Forgejo have folders of their own, and read GitHub's where those are missing. */
const elsewhere = ['.gitea/workflows', '.forgejo/workflows']

/** What `gh actions-lock` writes. */
const lockFile = '.github/workflows/actions.lock'

/** The workflows and composite actions that were found. */
interface FoundWorkflows {
  readonly workflows: ReadonlyMap<string, Workflow>
  readonly unreadable: readonly Finding[]
  /** Every workflow of the repository was looked at. */
  readonly isWhole: boolean
}

/** Reads everything at `paths`. What cannot be read is a finding; what has nothing to do with logins is left out. */
async function readWorkflows(
  paths: readonly string[],
  { files, readYaml }: { files: WorkflowFiles; readYaml: ReadYaml },
): Promise<FoundWorkflows> {
  const workflows = new Map<string, Workflow>()
  const unreadable: Finding[] = []
  const all = paths.some(coversAll) ? [...paths, ...elsewhere] : paths
  for (const file of await files.find([...all, ...beside])) {
    const { path } = file
    if ('problem' in file) {
      const part = { code: 'FILE_UNREADABLE' as const, message: file.problem, isIdle: file.isMinor === true }
      unreadable.push(fileFinding(path, part))
      continue
    }
    const document = readYaml(file.text)
    const workflow =
      'problem' in document
        ? document
        : isIdle(file.text)
          ? undefined
          : readWorkflow({ ...file, ...document })
    if (workflow === undefined) continue
    if ('problem' in workflow) {
      const { line, message } = workflow.problem
      const part = { code: 'FILE_UNREADABLE' as const, message, isIdle: isIdle(file.text) }
      unreadable.push({ ...fileFinding(path, part), line })
    } else workflows.set(path, workflow)
  }
  const isWhole = paths.some(coversAll) && unreadable.every(({ severity }) => severity === 'warning')
  return { workflows, unreadable, isWhole }
}

/** With fewer files some callers of a workflow are not seen. */
function coversAll(path: string): boolean {
  return /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path)
}
