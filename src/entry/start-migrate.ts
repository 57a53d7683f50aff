import { loadRegister } from '../command/load-register.ts'
import { migrate } from '../command/migrate.ts'
import { readMigrateInputs } from '../command/migrate-inputs.ts'
import { createClock } from '../io/clock.ts'
import { createFiles } from '../io/files.ts'
import { createUnifiedDiff } from '../io/unified-diff.ts'
import { createWorkflowFiles } from '../io/workflow-files.ts'
import { createYaml } from '../io/yaml.ts'
import { inputTable } from '../model/input-table.ts'
import type { Runner } from '../ports.ts'

/** Builds what mode migrate works with, and runs it in the current directory; `false` fails the job. */
export async function startMigrate(runner: Runner): Promise<boolean> {
  const inputs = readMigrateInputs(runner)
  const { unique } = createClock()
  const yaml = createYaml()
  const config = { path: inputs.config, isExplicit: inputs.config !== inputTable.config.default }
  const register = await loadRegister(config, { files: createFiles(unique), yaml })
  return migrate(inputs, {
    runner,
    files: createWorkflowFiles(process.cwd(), unique),
    readYaml: await yaml.workflowReader(),
    diff: await createUnifiedDiff(),
    register,
  })
}
