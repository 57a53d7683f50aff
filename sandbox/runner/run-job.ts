import { lchown, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { endOrphans } from './end-orphans.ts'
import type { JobOptions, JobResult } from './job.ts'
import { createJobContext } from './job-context.ts'
import { armInterruption, createJobRun } from './job-run.ts'
import { planStep } from './planned-step.ts'
import { runStep } from './run-step.ts'

/**
 * Runs a job's steps, then the post steps of those that ran, as GitHub's runner does (actions/runner 2.336).
 * Ends what the steps left running. The job's directories stay, so that they can be read.
 * @throws Error for a job that cannot be set up, such as an action that is not there; a failing step is a result.
 */
export async function runJob(options: JobOptions): Promise<JobResult> {
  const steps = await Promise.all(options.steps.map(planStep))
  const context = await createJobContext(options)
  if (options.user !== undefined) await giveTo(options.machine.root, options.user)
  const run = createJobRun(options, context)
  const disarm = armInterruption(run)
  try {
    for (const step of steps) await runStep(step, run)
    for (let post = run.posts.pop(); post !== undefined; post = run.posts.pop()) await runStep(post, run)
  } finally {
    disarm()
    await endOrphans(run.trackingId)
  }
  return { conclusion: run.status, steps: run.results }
}

async function giveTo(directory: string, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  await lchown(directory, uid, gid)
  for (const entry of await readdir(directory, { recursive: true })) {
    await lchown(join(directory, entry), uid, gid)
  }
}
