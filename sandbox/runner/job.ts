import type { JobStatus } from './condition.ts'
import type { Variables } from './environment.ts'
import type { Machine } from './machine.ts'
import type { QuickClock } from './quick-clock.ts'

interface AnyStep {
  /** The step's `id:`, by which later steps find its outputs. */
  readonly id?: string
  readonly name?: string
  readonly env?: Variables
  /** `success()` when not given. */
  readonly if?: string
}

/** A step that runs a JavaScript action from its directory. */
export interface ActionStep extends AnyStep {
  readonly uses: string
  /** Values may hold `${{ steps.ID.outputs.NAME }}` and `${{ secrets.NAME }}`; any other text is taken as it is. */
  readonly with?: Variables
}

/** A step that runs a shell script (`bash -e`). */
export interface ShellStep extends AnyStep {
  readonly run: string
}

export type Step = ActionStep | ShellStep

/** Something that happens to the job from outside, once, as soon as `signal` fires. */
interface Interruption {
  /** `cancel`: a person cancels the run. `kill`: the running step's process is killed, the runner lives on. */
  readonly how: 'cancel' | 'kill'
  readonly signal: AbortSignal
}

/** Milliseconds, or until something has happened. */
export type Wait = number | (() => Promise<unknown>)

/** How long the runner waits. */
export interface Patience {
  /** After SIGINT, before SIGTERM. */
  readonly interrupt: Wait
  /** After SIGTERM, before SIGKILL. */
  readonly terminate: Wait
  /** After a step's process has ended, for a process that still holds its output open. */
  readonly streams: Wait
}

export interface JobOptions {
  readonly machine: Machine
  readonly steps: readonly Step[]
  /** The job's `env:`. */
  readonly env?: Variables
  /** Secrets by name: masked from the start. */
  readonly secrets?: Variables
  /** `GITHUB_*` variables that differ from the usual ones. */
  readonly github?: Variables
  /** The webhook's payload, written where `GITHUB_EVENT_PATH` says; that of a push without it. */
  readonly event?: unknown
  /** `ACTIONS_*` variables. */
  readonly actions?: Variables
  /** What `GITHUB_STEP_SUMMARY` names instead of a file of the step: `/dev/full` is a disk without room. */
  readonly summaryPath?: string
  readonly interruption?: Interruption
  readonly patience?: Partial<Patience>
  /** Actions run in this process, each with one of its own to look at: `runInProcess` says what that lacks. */
  readonly inProcess?: boolean
  readonly clock?: QuickClock | undefined
  /** Runs the steps as another user, who then owns the machine's directories. Needs root. */
  readonly user?: { readonly uid: number; readonly gid: number }
}

export interface AddedMask {
  readonly value: string
  /** Where in `raw` the line begins that added it. */
  readonly at: number
}

export interface StepResult {
  readonly name: string
  readonly id: string | undefined
  readonly stage: 'main' | 'post'
  readonly conclusion: JobStatus | 'skipped'
  /** As the runner counts it (128 + signal when killed); `undefined` when skipped. */
  readonly exitCode: number | undefined
  readonly outputs: Variables
  /** What the runner shows, masked. */
  readonly log: readonly string[]
  /** What the process printed, both streams, line by line as they came, before any masking. */
  readonly raw: string
  /** In the order of their coming. */
  readonly masks: readonly AddedMask[]
  /** The messages of `::error::`, masked. */
  readonly errors: readonly string[]
  readonly exported: Variables
  readonly state: Variables
  /** The step's Markdown, masked. */
  readonly summary: string
  /** The command files as the step left them, before any masking. */
  readonly files: Readonly<Record<CommandFile, string>>
  readonly milliseconds: number
}

/** The five files of a step, by the last word of their variable. */
export const commandFiles = ['ENV', 'OUTPUT', 'STATE', 'PATH', 'STEP_SUMMARY'] as const
export type CommandFile = (typeof commandFiles)[number]

export interface JobResult {
  readonly conclusion: JobStatus
  /** Main steps in order, then the post steps that ran, last registered first. */
  readonly steps: readonly StepResult[]
}
