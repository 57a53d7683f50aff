import { announce } from '../runner/finding.ts'
import type { Runner } from '../runner/runner.ts'
import { type Migration, nextSteps } from './report/next.ts'
import { migrateCount, migrateSummary } from './report/summary.ts'

/** Says in the log, the outputs and the summary what was found, what became of it, and what to do next. */
export async function writeMigration(runner: Runner, ok: boolean, migration: Migration): Promise<void> {
  const { findings, changed, isWritten, diff } = migration
  runner.output('ok', String(ok))
  if (diff !== '') runner.block(diff)
  for (const finding of findings) {
    const { file, line } = finding
    announce(runner, finding, file === undefined || line === undefined ? file : `${file}:${line}`)
  }
  runner.info(`${migrateCount(migration)}${isWritten ? '' : '; nothing was written'}`)
  const next = nextSteps(migration)
  for (const line of next.length === 0 ? [] : ['What to do next:'].concat(next)) runner.info(line)
  runner.output('findings', JSON.stringify(findings))
  runner.output('changed', JSON.stringify(changed))
  await runner.summary(() => migrateSummary(migration, next))
}
