import { createClock } from '../base/clock.ts'
import { createFiles } from '../base/files.ts'
import { findRegister } from '../register/load.ts'
import type { Runner } from '../runner/runner.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { createUnifiedDiff, createWorkflowFiles } from './files.ts'
import { readMigrateInputs } from './inputs.ts'
import { migrate } from './migrate.ts'

/** Builds what mode migrate works with, and runs it in the current directory; `false` fails the job. */
export async function startMigrate(runner: Runner): Promise<boolean> {
  const inputs = readMigrateInputs(runner)
  const { unique } = createClock()
  const register = await findRegister(inputs.config, createFiles(unique))
  return migrate(inputs, {
    runner,
    files: createWorkflowFiles(process.cwd(), unique),
    readYaml: await loadWorkflowYaml(),
    diff: await createUnifiedDiff(),
    register,
  })
}
