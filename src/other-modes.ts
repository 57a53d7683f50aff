import { runInJob } from './job.ts'
import { startMode } from './modes.ts'

/** Runs any mode for a step of a job. */
export async function startStep(): Promise<void> {
  await runInJob(runner => startMode(runner))
}

/** Runs the command line. */
export async function startCommandLine(): Promise<void> {
  await (await import('./terminal.ts')).startTerminal()
}
