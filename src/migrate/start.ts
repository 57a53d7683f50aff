import { createClock } from '../base/clock.ts'
import { unlessMissing } from '../base/error.ts'
import { createFiles } from '../base/files.ts'
import { loadRegister } from '../register/load.ts'
import { inputTable } from '../runner/input-table.ts'
import type { Runner } from '../runner/runner.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { createUnifiedDiff, createWorkflowFiles } from './files.ts'
import { readMigrateInputs } from './inputs.ts'
import { migrate } from './migrate.ts'
import { ownAction } from './own-action.ts'

const fs = process.getBuiltinModule('node:fs')
const path = process.getBuiltinModule('node:path')
// The npm package keeps it beside the folder of the program; the action's repository has none.
const release = path.join(import.meta.dirname, '../../release.json')

/** Builds what mode migrate works with, and runs it in the current directory; `false` fails the job. */
export async function startMigrate(runner: Runner): Promise<boolean> {
  const inputs = readMigrateInputs(runner)
  const { unique } = createClock()
  const config = { path: inputs.config, isExplicit: inputs.config !== inputTable.config.default }
  const register = await loadRegister(config, createFiles(unique))
  return migrate(inputs, {
    runner,
    files: createWorkflowFiles(process.cwd(), unique),
    readYaml: await loadWorkflowYaml(),
    diff: await createUnifiedDiff(),
    register,
    own: ownAction(
      runner,
      unlessMissing(() => fs.readFileSync(release, 'utf8')),
    ),
  })
}
