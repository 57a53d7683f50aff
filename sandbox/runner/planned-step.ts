import { writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { findProgram } from '../program.ts'
import type { Variables } from './environment.ts'
import type { ActionStep, ShellStep, Step } from './job.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { node24 } from './node24.ts'

/** A step as the runner holds it: what to run, when, with which inputs. */
export interface PlannedStep {
  readonly name: string
  readonly id: string | undefined
  readonly stage: 'main' | 'post'
  readonly condition: string
  readonly env: Variables
  /** Inputs as given; the defaults are in `manifest`. */
  readonly given: Variables
  readonly manifest: Manifest | undefined
  readonly script: string | undefined
  /** What runs the script: bash, or sh where there is no bash, as the runner does it (`ScriptHandler.cs` of actions/runner). */
  readonly shell: 'bash' | 'sh'
  /** Shared by an action's two stages. */
  readonly state: Map<string, string>
  /** To be registered just before this one starts. */
  readonly post: PlannedStep | undefined
  command(temp: string): Promise<readonly [file: string, ...argv: string[]]>
}

/** Reads what a step needs. @throws Error for an action that cannot be loaded. */
export async function planStep(step: Step): Promise<PlannedStep> {
  return 'uses' in step ? planAction(step, await readManifest(step.uses)) : planShell(step)
}

function planAction(step: ActionStep, manifest: Manifest): PlannedStep {
  const name = step.name ?? `Run ${manifest.name}`
  const run = (script: string) => () => Promise.resolve([node24(), script] as const)
  const main: PlannedStep = {
    name,
    id: step.id,
    stage: 'main',
    condition: step.if ?? 'success()',
    env: step.env ?? {},
    given: step.with ?? {},
    manifest,
    script: undefined,
    shell: 'bash',
    state: new Map(),
    post: undefined,
    command: run(manifest.main),
  }
  if (manifest.post === undefined) return main
  const condition = manifest.postIf
  const post = {
    ...main,
    name: `Post ${name}`,
    stage: 'post',
    condition,
    command: run(manifest.post),
  } as const
  return { ...main, post }
}

async function planShell(step: ShellStep): Promise<PlannedStep> {
  const shell = (await findProgram('bash')) === undefined ? 'sh' : 'bash'
  return {
    name: step.name ?? `Run ${step.run.trimStart().split('\n', 1)[0] ?? ''}`,
    id: step.id,
    stage: 'main',
    condition: step.if ?? 'success()',
    env: step.env ?? {},
    given: {},
    manifest: undefined,
    script: step.run,
    shell,
    state: new Map(),
    post: undefined,
    async command(temp) {
      const path = join(temp, `${randomUUID()}.sh`)
      await writeFile(path, step.run, { mode: 0o644 })
      return [shell, '-e', path]
    },
  }
}
