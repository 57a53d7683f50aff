import path from 'node:path'
import { createClock } from '../base/clock.ts'
import { createFiles, type Files } from '../base/files.ts'
import { printable } from '../base/text.ts'
import { findRegister } from '../register/load.ts'
import { invalidInput, isWritten, readText } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { clonedCommit } from './cloned-commit.ts'
import { createUnifiedDiff, createWorkflowFiles } from './files.ts'
import { readMigrateInputs } from './inputs.ts'
import { migrate } from './migrate.ts'
import { type Origin, ownAction } from './own-action.ts'

/**
 * Builds what mode migrate works with, and runs it in the current directory; `false` fails the job.
 * @param release where the npm package keeps its release.json; `undefined` in a job
 */
export async function startMigrate(runner: Runner, release: string | undefined): Promise<boolean> {
  const { unique } = createClock()
  const files = createFiles(unique)
  const inputs = readMigrateInputs(runner, await answerFile(runner, files))
  await requirePaths(inputs.paths, { runner, files })
  // With --register the file is about to be made.
  const isExplicit = inputs.config.isExplicit && !inputs.register
  const register = await findRegister({ ...inputs.config, isExplicit }, files)
  return migrate(inputs, {
    runner,
    files: createWorkflowFiles(process.cwd(), unique),
    readYaml: await loadWorkflowYaml(),
    diff: await createUnifiedDiff(),
    register,
    own: ownAction(runner, await originOf(release, files)),
  })
}

async function originOf(release: string | undefined, files: Files): Promise<Origin> {
  if (release === undefined) return { release: undefined, checkout: undefined }
  return { release: await files.read(release), checkout: await clonedCommit(path.dirname(release), files) }
}

/** A path that was written has to be there: a spelling mistake would otherwise find nothing, and succeed. */
async function requirePaths(
  paths: readonly string[],
  { runner, files }: { runner: Runner; files: Files },
): Promise<void> {
  if (!isWritten(runner, 'paths')) return
  for (const name of paths) {
    const { kind } = await files.locate(name)
    if (kind !== 'nothing' && kind !== 'no-directory') continue
    throw invalidInput('paths', {
      said: `: there is nothing at ${JSON.stringify(printable(name, 120))}`,
      hint: 'correct the path. In a workflow it starts at the workspace, and actions/checkout has to run first',
    })
  }
}

async function answerFile(runner: Runner, files: Files): Promise<string> {
  const name = readText(runner, 'answers')
  if (name === '') return ''
  const text = await files.read(name)
  if (text !== undefined) return text
  throw invalidInput('answers', {
    said: `: there is no file ${JSON.stringify(printable(name, 120))}`,
    hint: 'write the path of a file with one answer a line; a single answer goes into input "answer"',
  })
}
