import { failStore } from './advance-store.ts'
import type { RotationStep } from './next-step.ts'
import type { Rotation, Stop } from './rotation.ts'

const ended: Stop = { code: 'ROTATION_IN_PROGRESS', message: 'the run was ended' }

/**
 * The run is to end, and only what leaves no claim behind is still to be done: `nextStep` names it. `step`: one whose outcome nobody
 * knows, so a store may have got the value, and a token may have been created.
 */
export function interrupt(rotation: Rotation, step: RotationStep | undefined): Rotation {
  const touched =
    step?.step === 'write' ? failStore(rotation, { store: step.store, status: 'unsure', ...ended }) : rotation
  const { memory, tokens } = touched
  const known = tokens.map(({ id }) => id)
  const mint = step?.step === 'mint' ? { unanswered: { label: step.label, known }, mustReread: true } : {}
  return { ...touched, memory: { ...memory, ...mint, stop: memory.stop ?? ended } }
}
