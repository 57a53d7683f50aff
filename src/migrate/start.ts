import { createClock } from '../base/clock.ts'
import { createFiles, type Files } from '../base/files.ts'
import { OatError } from '../base/error.ts'
import { quotedWord } from '../base/text.ts'
import { findTokenList } from '../token-list/read.ts'
import { invalidInput, isWritten } from '../runner/inputs.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Runner } from '../runner/runner.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { createUnifiedDiff, createWorkflowFiles } from '../workflows/files.ts'
import { usualPlaces } from '../workflows/read.ts'
import { readMigrateInputs } from './inputs.ts'
import { migrate } from './migrate.ts'
import { originOf, ownAction } from './own-action.ts'

/**
 * Builds what mode migrate works with, and runs it in the current directory; `false` fails the job.
 * @param release where the npm package keeps its release.json; `undefined` in a job
 */
export async function startMigrate(runner: Runner, release: string | undefined): Promise<boolean> {
  const { unique } = createClock()
  const files = createFiles(unique)
  const { server } = jobOf(runner.environment)
  const inputs = readMigrateInputs(runner)
  await (isWritten(runner, 'paths') ? requirePaths(inputs.paths, files) : requireCheckout(runner, files))
  // With --list the file is about to be made.
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

async function isMissing(name: string, files: Files): Promise<boolean> {
  const { kind } = await files.locate(name)
  return kind === 'nothing' || kind === 'no-directory'
}

/** A path that was written has to be there: a spelling mistake would otherwise find nothing, and succeed. */
async function requirePaths(paths: readonly string[], files: Files): Promise<void> {
  for (const name of paths) {
    const isOther = (await files.locate(name)).kind === 'file' && !/\.ya?ml$/i.test(name)
    if (!isOther && !(await isMissing(name, files))) continue
    const hint =
      'name directories, or files that end in .yml or .yaml, from the current directory on; in a workflow, actions/checkout has to run first'
    throw invalidInput('paths', `: there is no workflow at ${quotedWord(name, 120)}`, hint)
  }
}

/** In a wrong directory there is nothing to find, which must not look like a repository without a login. */
async function requireCheckout(runner: Runner, files: Files): Promise<void> {
  for (const name of usualPlaces.concat('.git')) {
    if (await isMissing(name, files)) continue
    if (name === '.git') {
      runner.notice('this repository has no .github/workflows, so there are no workflows to read')
    }
    return
  }
  throw new OatError('INPUT_INVALID', {
    message: 'there is no .github/workflows here, and this is not the root of a repository',
    hint: 'run actions/checkout before this step, or name files and directories in input "paths"',
    terminalHint: 'go to the root of your repository, or name files and directories with input "paths"',
  })
}
