import { join } from 'node:path'
import { holds } from './condition.ts'
import { trackingVariable } from './end-orphans.ts'
import { stepEnvironment } from './environment.ts'
import { expandAll } from './expand.ts'
import type { StepResult } from './job.ts'
import type { JobRun } from './job-run.ts'
import { createOutputReader } from './output-reader.ts'
import type { PlannedStep } from './planned-step.ts'
import { printBanner } from './print-banner.ts'
import { runInProcess } from './run-in-process.ts'
import { runProcess } from './run-process.ts'
import { applyStepFiles, createStepFiles, readSummary, type StepFiles } from './step-files.ts'
import { createStepRecord, type StepRecord } from './step-record.ts'

/** Runs one step of a job, or skips it when its condition does not hold. Changes `run` by what the step did. */
export async function runStep(step: PlannedStep, run: JobRun): Promise<void> {
  const { masker } = run
  const record = createStepRecord(masker, step.state)
  if (!holds(step.condition, run.status, run.contexts)) {
    run.results.push(resultOf(step, record))
    return
  }
  const started = performance.now()
  if (step.post !== undefined) run.posts.push(step.post)
  const files = await createStepFiles(join(run.context.temp, '_runner_file_commands'))
  const stop = new AbortController()
  run.running = { condition: step.condition, stop }
  const exitCode = await execute(step, { run, record, files, stop: stop.signal })
  run.running = undefined
  const texts = await files.read()
  applyStepFiles(texts, { record, paths: run.paths })
  const summary = readSummary(texts.STEP_SUMMARY, { record, masker })
  const isCancelled = stop.signal.reason === 'cancel'
  if (isCancelled) record.annotate('error', 'The operation was canceled.')
  else if (exitCode !== 0 && step.script !== undefined) {
    record.annotate('error', `Process completed with exit code ${exitCode}.`)
  }
  const ended = exitCode !== 0 || record.failed ? 'failure' : 'success'
  const conclusion = isCancelled ? 'cancelled' : ended
  for (const [name, value] of record.exported) run.env.set(name, value)
  if (step.id !== undefined && step.stage === 'main') {
    run.contexts.outputs.set(step.id, Object.fromEntries(record.outputs))
  }
  if (conclusion === 'failure' && run.status === 'success') run.status = 'failure'
  const milliseconds = performance.now() - started
  run.results.push({ ...resultOf(step, record), conclusion, exitCode, summary, files: texts, milliseconds })
}

interface Execution {
  readonly run: JobRun
  readonly record: StepRecord
  readonly files: StepFiles
  readonly stop: AbortSignal
}

/** Gives the exit code. */
async function execute(step: PlannedStep, { run, record, files, stop }: Execution): Promise<number> {
  const { contexts, context, options, patience } = run
  const inputs = { ...step.manifest?.inputs, ...expandAll(step.given, contexts) }
  const env = { ...Object.fromEntries(run.env), ...expandAll(step.env, contexts) }
  const environment = stepEnvironment({
    machine: { ...options.machine.environment, [trackingVariable]: run.trackingId },
    env,
    state: Object.fromEntries(step.state),
    inputs,
    paths: run.paths,
    context: {
      ...context.variables,
      ...files.variables,
      ...(options.summaryPath !== undefined && { GITHUB_STEP_SUMMARY: options.summaryPath }),
      GITHUB_ACTION: step.id ?? '__run',
    },
    actions: options.actions ?? {},
  })
  printBanner(step, { record, inputs, env })
  const command = await step.command(context.temp)
  const common = { cwd: context.workspace, environment, onLine: createOutputReader(record, run.masker) }
  return options.inProcess === true && step.script === undefined
    ? runInProcess(command[1] ?? '', { ...common, clock: options.clock, cancel: stop })
    : runProcess({ ...common, command, user: options.user, patience, stop })
}

/** The step's result so far; as it stands, that of a skipped one. */
function resultOf({ name, id, stage }: PlannedStep, record: StepRecord): StepResult {
  const { log, raw, masks, errors } = record
  return {
    name,
    id,
    stage,
    conclusion: 'skipped',
    exitCode: undefined,
    outputs: Object.fromEntries(record.outputs),
    log,
    raw,
    masks,
    errors,
    exported: Object.fromEntries(record.exported),
    state: Object.fromEntries(record.state),
    summary: '',
    files: { ENV: '', OUTPUT: '', STATE: '', PATH: '', STEP_SUMMARY: '' },
    milliseconds: 0,
  }
}
