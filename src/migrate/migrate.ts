import { hintFor, OatError } from '../base/error.ts'
import { givenFlags, shellWord } from '../runner/command.ts'
import { reaches } from '../runner/finding.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Runner } from '../runner/runner.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { lockFile, type UnifiedDiff, type WorkflowFiles } from '../workflows/files.ts'
import type { OwnAction } from '../workflows/jobs/repository.ts'
import { mayLogIn, readRepository } from '../workflows/read.ts'
import type { ReadYaml } from '../yaml/read.ts'
import { migrateFiles } from './analyse.ts'
import { listView } from './decide/plan.ts'
import type { MigrateInputs } from './inputs.ts'
import { fileFinding, type Finding } from './report/finding.ts'
import { writeMigration } from './outputs.ts'
import type { Migration } from './report/next.ts'

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
const nameless = `${placeholder.name}@${placeholder.tag}`

/**
 * Finds logins with a shared account, shows or makes the edits, reports the rest. Gives `false`, which fails
 * the job, when findings reach `fail-on`, or a file that should change did not.
 */
export async function migrate(inputs: MigrateInputs, ports: MigratePorts): Promise<boolean> {
  const { runner, files, readYaml, own: naming = placeholder } = ports
  const { answers, failOn, paths, write: isWritten } = inputs
  const name = jobOf(runner.environment).repository || undefined
  const { repository, unread } = readRepository(paths, {
    files,
    readYaml,
    isKept: mayLogIn,
    name,
    own: naming,
  })
  const result = migrateFiles(repository, listView(ports.tokenList, name ?? ''), { answers })
  if (result.problems.length > 0) throw unfitAnswers(result.problems)
  const changes = Array.from(result.changed, ([path, text]) => {
    return { path, before: repository.workflows.get(path)?.text ?? '', after: text }
  })
  if (changes.length > 0 && naming === placeholder) {
    if (isWritten) throw namelessAction()
    const hint = hintFor(namelessAction(), runner.place)
    runner.notice(`in the diff ${nameless} stands for this action: ${hint}`)
  }
  const failed: Finding[] = []
  for (const change of isWritten ? changes : []) {
    const isBroken = 'problem' in readYaml(change.after)
    const message = isBroken ? 'the edit would not parse: please report this' : await files.replace(change)
    if (message !== undefined) failed.push(fileFinding(change.path, { code: 'FILE_UNWRITABLE', message }))
  }
  const changed = changes.map(({ path }) => path).filter(path => !failed.some(({ file }) => file === path))
  const { problem, ...tokenList } = await settleList(inputs, ports, result.draft)
  const loginFindings = result.findings.map(finding =>
    isWritten && finding.code === 'LOGIN_SHARED' && changed.includes(finding.file ?? '')
      ? { ...finding, severity: 'notice' as const, remedy: 'the edit is written' }
      : finding,
  )
  const skipped = unread.map(({ path, ...part }) => fileFinding(path, { code: 'FILE_UNREADABLE', ...part }))
  if (problem !== undefined) failed.push(problem)
  const findings = [skipped, failed, loginFindings].flat()
  const ok = failed.length === 0 && !findings.some(({ severity }) => reaches(severity, failOn))
  const action = naming === placeholder ? ` --action ${shellWord(nameless)}` : ''
  const same = givenFlags(runner, ['paths', 'config', 'action', 'answer'])
  await writeMigration(runner, ok, {
    ...result,
    findings,
    changed,
    isWritten,
    tokenList,
    isLocked: files.text(lockFile) !== undefined,
    repository: name,
    diff: changes.map(ports.diff).join(''),
    flags: runner.hasPost ? undefined : `${same}${action}`,
  })
  return ok
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
  { config: { path }, tokenList: isWanted }: MigrateInputs,
  { tokenList, files }: MigratePorts,
  draft: string | undefined,
): Promise<Migration['tokenList'] & { readonly problem?: Finding }> {
  if (tokenList !== undefined) return { path, state: 'here' }
  const state = draft === undefined ? 'none' : 'draft'
  if (!isWanted) return { path, state }
  if (draft === undefined) {
    const message = 'no token list was saved: the workflows name the repositories of no token'
    const remedy = 'answer the questions, or write the list by hand'
    return { path, state, problem: { ...fileFinding(path, { code: 'LIST_EMPTY', message }), remedy } }
  }
  const message = await files.create(path, draft)
  if (message === undefined) return { path, state: 'saved' }
  return { path, state, problem: fileFinding(path, { code: 'FILE_UNWRITABLE', message }) }
}

function unfitAnswers(problems: readonly string[]): OatError {
  return new OatError('INPUT_INVALID', {
    message: problems.slice(0, 5).join('; '),
    hint: 'write FILE:LINE= with the file and the line of the finding, and what that login does; nothing was written',
  })
}
