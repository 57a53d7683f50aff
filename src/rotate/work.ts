import { trace, traced } from '../base/trace.ts'
import { leakNote } from '../tokens/copies.ts'
import { performStep } from './perform.ts'
import { assess } from './plan/assess.ts'
import { isLeakOver } from './plan/certificate.ts'
import type { RotationStep } from './plan/entry.ts'
import { notable } from './plan/leak.ts'
import { nextLook, nextStep } from './plan/next-step.ts'
import { advance, interrupt, type Rotation } from './plan/rotation.ts'
import type { HubToken } from '../tokens/token.ts'
import type { RotateRun } from './run.ts'
import { describeStep, interruptedWords } from './words.ts'

/**
 * Acts on each of these entries, then looks until what was done shows: one series of looks for all of them,
 * and what they show may ask for more acts. A run that is to end tells what was done, and throws why.
 */
export async function work(entries: readonly Rotation[], run: RotateRun): Promise<readonly Rotation[]> {
  const rotations = [...entries]
  const tellEnd = (why: unknown): unknown => {
    for (const rotation of rotations.filter(({ events, facts }) => events.length > 0 || facts.isLeaked)) {
      run.runner.info(`${rotation.setup.policy.label}: ${interruptedWords(rotation, run.hubNow())}`)
    }
    return why
  }
  for (;;) {
    for (const [place, before] of rotations.entries()) {
      const { rotation, end } = await actOn(before, run)
      rotations[place] = rotation
      if (end !== undefined) throw tellEnd(end.why)
    }
    const looks = rotations.map(nextLook)
    const place = looks.findIndex(it => it?.step === 'list')
    const next = place >= 0 ? place : looks.findIndex(it => it !== undefined)
    const [rotation, step] = [rotations[next], looks[next]]
    if (rotation === undefined || step === undefined) return rotations
    try {
      const looked = await runStep(step, rotation, run)
      for (const [at, other] of rotations.entries()) {
        const isSame = step.step === 'list' && looks[at]?.step === 'list'
        if (at === next) rotations[at] = looked.rotation
        else if (isSame) rotations[at] = advance(other, looked.act)
      }
    } catch (error) {
      throw tellEnd(error)
    }
  }
}

/** Assesses and acts until nothing is left to do. A run that is to end still does what leaves no claim. */
async function actOn(before: Rotation, run: RotateRun) {
  const { hubNow, signal, hold } = run
  let rotation = before
  /** It may have happened. */
  let begun: RotationStep | undefined
  /** Why the run is to end. */
  let end: { readonly why: unknown } | undefined
  for (;;) {
    const step = nextStep(rotation, assess(rotation, hubNow()))
    if (step.step === 'done') break
    const aborts = end === undefined ? signal : undefined
    try {
      hold(true)
      aborts?.throwIfAborted()
      begun = step
      rotation = (await runStep(step, rotation, run)).rotation
      begun = undefined
      aborts?.throwIfAborted()
      hold(end !== undefined)
    } catch (error) {
      // Why the run ends is told once; that its claim stays is told with what was written.
      if (end !== undefined) break
      end = { why: error }
      rotation = interrupt(rotation, begun, hubNow())
    }
  }
  return { rotation, end }
}

async function runStep(step: RotationStep, rotation: Rotation, run: RotateRun) {
  const { policy, assistedId } = rotation.setup
  const subject = 'store' in step ? ` ${step.store}` : 'id' in step ? ` ${step.id}` : ''
  trace(() => `${policy.label}: next step: ${step.step}${subject}`)
  const outcome = await traced(
    performStep(step, rotation, run),
    ({ result }) => `${policy.label}: ${step.step}: ${result}`,
  )
  const news = describeStep(step, outcome, {
    isAssisted: assistedId !== undefined,
    hasOwner: run.job.hasOwner,
  })
  if (news !== undefined) run.runner.info(`${policy.label}: ${news}`)
  const act = { step, outcome, now: run.hubNow() }
  return { act, rotation: advance(rotation, act) }
}

/** The leak is over, and its page is written: the note of it goes from every token that has it. */
export async function forgetLeak(rotation: Rotation, run: RotateRun): Promise<void> {
  if (!isLeakOver(rotation, run.hubNow())) return
  const { setup, facts } = rotation
  const { policy } = setup
  // One of a leak that was told meanwhile stays.
  const isOver = (token: HubToken): boolean => (leakNote(token)?.toldAt ?? Infinity) <= (facts.toldAt ?? 0)
  for (const token of notable(rotation, policy).filter(isOver)) {
    const { id, label } = token
    const { act } = await runStep({ step: 'note', id, label, mark: { leak: 'over' } }, rotation, run)
    const isGone = act.outcome.result === 'token'
    if (isGone) run.runner.info(`${policy.label}: the leak is over, and no longer noted as open in ${id}`)
  }
}
