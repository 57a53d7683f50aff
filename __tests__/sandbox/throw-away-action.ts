import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { JobOptions, JobResult, StepResult } from '../../sandbox/runner/job.ts'
import { createMachine, type Machine } from '../../sandbox/runner/machine.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'

export interface ActionParts {
  readonly inputs?: Record<string, { default?: string | boolean; required?: boolean } | null>
  /** The main script: CommonJS, with `fs` and `say` (console.log) at hand. */
  readonly main: string
  readonly post?: string
  readonly postIf?: string
}

const prelude = "const fs = require('node:fs'); const say = console.log;\n"

/** Writes an action into a new directory on the machine, and gives the directory. */
export async function writeAction(
  machine: Machine,
  { inputs, main, post, postIf }: ActionParts,
): Promise<string> {
  const directory = await mkdtemp(join(machine.root, 'action-'))
  await mkdir(join(directory, 'dist'))
  const runs = {
    using: 'node24',
    main: 'dist/main.cjs',
    ...(post !== undefined && { post: 'dist/post.cjs' }),
    ...(postIf !== undefined && { 'post-if': postIf }),
  }
  await writeFile(join(directory, 'action.yml'), stringify({ name: 'probe', inputs: inputs ?? {}, runs }))
  await writeFile(join(directory, 'dist', 'main.cjs'), prelude + main)
  if (post !== undefined) await writeFile(join(directory, 'dist', 'post.cjs'), prelude + post)
  return directory
}

/** Hands a fresh machine to `use` and removes it afterwards. */
export async function withMachine<T>(use: (machine: Machine) => Promise<T>): Promise<T> {
  const machine = await createMachine()
  try {
    return await use(machine)
  } finally {
    await machine.remove()
  }
}

/** Runs a job of one such action. */
export async function runAction(
  parts: ActionParts & { with?: Record<string, string> },
  job: Partial<JobOptions> = {},
): Promise<JobResult> {
  return withMachine(async machine => {
    const uses = await writeAction(machine, parts)
    return runJob({ machine, steps: [{ uses, with: parts.with ?? {}, id: 'probe' }], ...job })
  })
}

/** The nth result, which must be there. */
export function stepOf(result: JobResult, index = 0): StepResult {
  const step = result.steps[index]
  if (step === undefined) throw new Error(`the job has no step ${index}`)
  return step
}
