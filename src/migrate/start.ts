import { createClock } from '../base/clock.ts'
import { createFiles, type Files, type LocatedFile } from '../base/files.ts'
import { errno, OatError } from '../base/error.ts'
import { printable } from '../base/text.ts'
import { findTokenList } from '../token-list/read.ts'
import { invalidInput, isWritten, readText } from '../runner/inputs.ts'
import { jobOf } from '../runner/job.ts'
import type { Runner } from '../runner/runner.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { createUnifiedDiff, createWorkflowFiles } from '../workflows/files.ts'
import { readMigrateInputs } from './inputs.ts'
import { migrate } from './migrate.ts'
import { originOf, ownAction } from './own-action.ts'
import { usualPlaces } from '../workflows/read.ts'

/**
 * Builds what mode migrate works with, and runs it in the current directory; `false` fails the job.
 * @param release where the npm package keeps its release.json; `undefined` in a job
 */
export async function startMigrate(runner: Runner, release: string | undefined): Promise<boolean> {
  const { unique } = createClock()
  const files = createFiles(unique)
  const { server } = jobOf(runner.environment)
  const inputs = readMigrateInputs(runner, await answerFile(runner, files))
  await (isWritten(runner, 'paths') ? requirePaths(inputs.paths, files) : requireCheckout(runner, files))
  // With --token-list the file is about to be made.
  const isExplicit = inputs.config.isExplicit && !inputs.tokenList
  const tokenList = await findTokenList({ ...inputs.config, isExplicit }, files)
  return migrate(inputs, {
    runner,
    files: createWorkflowFiles(process.cwd(), unique),
    readYaml: await loadWorkflowYaml(),
    diff: await createUnifiedDiff(),
    tokenList,
    own: inputs.action ?? ownAction(runner, await originOf(release, files, server)),
  })
}

/** A path that was written has to be there: a spelling mistake would otherwise find nothing, and succeed. */
async function requirePaths(paths: readonly string[], files: Files): Promise<void> {
  for (const name of paths) {
    const { kind } = await files.locate(name)
    const quoted = JSON.stringify(printable(name, 120))
    if (kind === 'file' && !/\.ya?ml$/i.test(name)) {
      throw invalidInput(
        'paths',
        `: ${quoted} is not a workflow: its name does not end in .yml or .yaml`,
        'name workflow files, or directories with them',
      )
    }
    if (!nowhere.includes(kind)) continue
    throw invalidInput(
      'paths',
      `: there is nothing at ${quoted}`,
      'correct the path. It starts at the current directory; in a workflow, actions/checkout has to run first',
    )
  }
}

/** In a wrong directory there is nothing to find, which must not look like a repository without a login. */
async function requireCheckout(runner: Runner, files: Files): Promise<void> {
  const kindOf = async (name: string) => (await files.locate(name)).kind
  for (const name of usualPlaces) if (!nowhere.includes(await kindOf(name))) return
  if (!nowhere.includes(await kindOf('.git'))) {
    runner.notice('this repository has no .github/workflows, so there are no workflows to read')
    return
  }
  throw new OatError('INPUT_INVALID', {
    message: 'there is no .github/workflows here, and this is not the root of a repository',
    hint: 'run actions/checkout before this step, or name files and directories in input "paths"',
    terminalHint: 'go to the root of your repository, or name files and directories with input "paths"',
  })
}

const nowhere: readonly LocatedFile['kind'][] = ['nothing', 'no-directory']

async function answerFile(runner: Runner, files: Files): Promise<string> {
  const name = readText(runner, 'answers')
  if (name === '') return ''
  const text = await textOrReason(name, files)
  if (typeof text === 'string') return text
  const quoted = JSON.stringify(printable(name, 120))
  throw invalidInput(
    'answers',
    text === undefined ? `: there is no file ${quoted}` : `: ${quoted} cannot be read: ${text.reason}`,
    'write the path of a file with one answer a line; a single answer goes into input "answer"',
  )
}

async function textOrReason(name: string, files: Files): Promise<string | { reason: string } | undefined> {
  try {
    return await files.read(name)
  } catch (error) {
    if (errno(error) === undefined) throw error
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}
