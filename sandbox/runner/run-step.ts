import { join } from 'node:path'
import { holds } from './condition.ts'
import { trackingVariable } from './end-orphans.ts'
import { stepEnvironment, type Variables } from './environment.ts'
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
export async function runStep(
  step: PlannedStep,
  job: { run: JobRun; check: (raw: string) => void },
): Promise<void> {
  const { run } = job
  const { masker } = run
  const record = createStepRecord(masker, step.state)
  if (!holds(step.condition, run.status, run.contexts)) {
    run.results.push(stepResult(step, record))
    return
  }
  const started = performance.now()
  if (step.post !== undefined) run.posts.push(step.post)
  const files = await createStepFiles(join(run.context.temp, '_runner_file_commands'))
  const { exitCode, cancelled } = await execute(step, { ...job, record, files })
  const texts = await files.read()
  // A machine that died reads no files.
  if (!run.abandoned) applyStepFiles(texts, { record, paths: run.paths })
  const summary = run.abandoned ? '' : readSummary(texts.STEP_SUMMARY, { record, masker })
  const conclusion = conclude(step, { record, exitCode, cancelled })
  settle(step, { run, record, failed: conclusion === 'failure' })
  const milliseconds = performance.now() - started
  run.results.push({ ...stepResult(step, record), conclusion, exitCode, summary, files: texts, milliseconds })
}

async function execute(
  step: PlannedStep,
  {
    run,
    check,
    record,
    files,
  }: { run: JobRun; check: (raw: string) => void; record: StepRecord; files: StepFiles },
): Promise<{ exitCode: number; cancelled: boolean }> {
  const { environment, shown, inputs } = prepare(step, { run, files })
  printBanner(step, { record, inputs, env: shown })
  const stop = new AbortController()
  run.running = { condition: step.condition, stop }
  const read = createOutputReader(record, run.masker)
  const command = await step.command(run.context.temp)
  const common = {
    cwd: run.context.workspace,
    environment,
    onLine: (line: string) => {
      read(line)
      check(record.raw)
    },
  }
  const { inProcess = false, user } = run.options
  const exitCode =
    inProcess && step.script === undefined
      ? await runInProcess(command[1] ?? '', common)
      : await runProcess({ ...common, command, user, patience: run.patience, stop: stop.signal })
  run.running = undefined
  return { exitCode, cancelled: stop.signal.reason === 'cancel' }
}

function prepare(
  step: PlannedStep,
  { run, files }: { run: JobRun; files: StepFiles },
): { environment: Record<string, string>; shown: Variables; inputs: Variables } {
  const { contexts } = run
  const inputs = { ...step.manifest?.inputs, ...expandAll(step.given, contexts) }
  const env = { ...Object.fromEntries(run.env), ...expandAll(step.env, contexts) }
  const state = Object.fromEntries(step.state)
  const environment = stepEnvironment({
    machine: { ...run.options.machine.environment, [trackingVariable]: run.trackingId },
    env,
    state,
    inputs,
    paths: run.paths,
    context: {
      ...run.context.variables,
      ...files.variables,
      ...(run.options.summaryPath !== undefined && { GITHUB_STEP_SUMMARY: run.options.summaryPath }),
      GITHUB_ACTION: step.id ?? '__run',
    },
    actions: run.options.actions ?? {},
  })
  return { environment, shown: env, inputs }
}

function conclude(
  step: PlannedStep,
  { record, exitCode, cancelled }: { record: StepRecord; exitCode: number; cancelled: boolean },
): StepResult['conclusion'] {
  if (cancelled) {
    record.annotate({ level: 'error', message: 'The operation was canceled.' })
    return 'cancelled'
  }
  if (exitCode !== 0 && step.script !== undefined) {
    record.annotate({ level: 'error', message: `Process completed with exit code ${exitCode}.` })
  }
  return exitCode !== 0 || record.failed ? 'failure' : 'success'
}

function settle(
  step: PlannedStep,
  { run, record, failed }: { run: JobRun; record: StepRecord; failed: boolean },
): void {
  for (const [name, value] of record.exported) run.env.set(name, value)
  if (step.id !== undefined && step.stage === 'main') {
    run.contexts.outputs.set(step.id, Object.fromEntries(record.outputs))
  }
  if (failed && run.status === 'success') run.status = 'failure'
}

/** The step's result so far; as it stands, that of a skipped one. */
function stepResult(step: PlannedStep, record: StepRecord): StepResult {
  return {
    name: step.name,
    id: step.id,
    stage: step.stage,
    conclusion: 'skipped',
    exitCode: undefined,
    outputs: Object.fromEntries(record.outputs),
    log: record.log,
    raw: record.raw,
    masks: record.masks,
    annotations: record.annotations,
    exported: Object.fromEntries(record.exported),
    state: Object.fromEntries(record.state),
    summary: '',
    files: { ENV: '', OUTPUT: '', STATE: '', PATH: '', STEP_SUMMARY: '' },
    milliseconds: 0,
  }
}
