import type { Slot } from '../register/register.ts'
import { beginRotation, type Begun, claimGiven } from './begin.ts'
import type { RotateInputs } from './inputs.ts'
import { openRotateJob } from './job.ts'
import { observeStores } from './look.ts'
import { reportRotation } from './outputs.ts'
import { performStep, type SlotWork } from './perform.ts'
import { advance } from './plan/advance.ts'
import { forecast } from './plan/forecast.ts'
import { nextStep } from './plan/next-step.ts'
import { planSlot } from './plan/plan.ts'
import { reportSlot, type SlotReport } from './plan/report.ts'
import { forgetLooks, type Rotation, startRotation } from './plan/rotation.ts'
import { isOnPaper, openRotateRun, type RotatePorts, type RotateRun } from './run.ts'
import { rotationSummary, type SlotOutcome } from './summary.ts'
import { describeSlot, describeStep } from './words.ts'

/**
 * Keeps the tokens of the register young: mints, verifies, stores, confirms, promotes; retires and deletes what had
 * its time. `false` when something that was asked for did not happen. Throws when nothing was begun.
 */
export async function rotate(inputs: RotateInputs, ports: RotatePorts): Promise<boolean> {
  const job = await openRotateJob(inputs, ports)
  const run = await openRotateRun(job, ports)
  const begun = await beginRotation(run)
  const outcomes: SlotOutcome[] = []
  const conclude = (
    slot: Slot,
    { rotation, ended }: { rotation: Rotation; ended: Rotation },
  ): SlotOutcome => {
    const report = planned(reportSlot(ended, run.hubNow()), inputs)
    const news = describeSlot(report, inputs)
    if (news !== undefined) ports.runner.info(news)
    // Of a plan only the report is told: its tokens do not exist.
    return { slot, rotation: inputs.dryRun ? rotation : ended, report }
  }
  for (const [place, { slot, rotation }] of begun.slots.entries()) {
    ports.runner.progress(`${place + 1} of ${begun.slots.length}: ${slot.label}`)
    const ended = inputs.dryRun
      ? forecast(rotation, run.hubNow())
      : await work(rotation, { slot, run, seenAt: begun.seenAt })
    outcomes.push(conclude(slot, { rotation, ended }))
  }
  // What was kept because of another slot's store may go once that slot has its new token, too.
  for (const [place, { slot, rotation }] of outcomes.entries()) {
    if (inputs.dryRun || !waitsForOther(rotation, run.hubNow())) continue
    const again = forgetLooks(rotation)
    const ended = await rotateSlot(again, slot, run)
    outcomes[place] = conclude(slot, { rotation, ended })
  }
  const news = {
    outcomes,
    unknown: begun.unknown,
    now: run.hubNow(),
    dryRun: inputs.dryRun,
    onPaper: isOnPaper(run),
  }
  // The outputs come first: whatever happens to the page, they are what later steps rely on.
  const ok = reportRotation(news, ports.runner)
  await ports.runner.summary(() => rotationSummary(news))
  return ok
}

/** Under `dry-run` nothing was written anywhere. */
function planned(report: SlotReport, { dryRun }: Pick<RotateInputs, 'dryRun'>): SlotReport {
  if (!dryRun) return report
  return { ...report, stores: report.stores.map(({ store }) => ({ store, status: 'untouched' })) }
}

async function work(
  rotation: Rotation,
  { slot, run, seenAt }: { slot: Slot; run: RotateRun; seenAt: Begun['seenAt'] },
): Promise<Rotation> {
  const isOld = run.hubNow() - seenAt > rotation.setup.limits.refresh
  const ready = run.given.has(slot.label)
    ? await claimGiven(rotation, run)
    : isOld
      ? await lookAgain(rotation, slot, run)
      : rotation
  return rotateSlot(ready, slot, run)
}

function waitsForOther(rotation: Rotation, now: number): boolean {
  const { memory, neighbours } = rotation
  if (memory.stop !== undefined || neighbours.length === 0) return false
  return planSlot(rotation, now).held.some(({ store }) => store !== undefined)
}

/** The slots before this one may have taken hours. */
async function lookAgain({ setup }: Rotation, slot: Slot, run: RotateRun): Promise<Rotation> {
  const tokens = await run.list()
  const { stores: adapters, thisRepository } = run
  const stores = await observeStores(slot, { stores: adapters, thisRepository, how: 'look' })
  return startRotation(setup, { tokens, stores })
}

/** Acts, observes and plans again, until there is nothing left to do for this slot in this run. */
async function rotateSlot(rotation: Rotation, slot: Slot, run: RotateRun): Promise<Rotation> {
  const work: SlotWork = { slot, run, announced: new Map() }
  let state = rotation
  for (;;) {
    const step = nextStep(state, run.hubNow())
    if (step.step === 'done') return state
    const outcome = await performStep(step, state, work)
    const context = { isGiven: state.memory.given === true, onPaper: isOnPaper(run) }
    const news = describeStep(step, { outcome, context })
    if (news !== undefined) run.ports.runner.info(`${slot.label}: ${news}`)
    state = advance(state, { step, outcome, now: run.hubNow() })
  }
}
