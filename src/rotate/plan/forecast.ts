import { noteMark } from '../../tokens/copies.ts'
import { advance, type StepOutcome } from './advance.ts'
import { nextStep, type RotationStep } from './next-step.ts'
import type { Rotation } from './rotation.ts'

/**
 * The same rotation as it would end if every step succeeded at once: what `dry-run` reports.
 * The new token has the id `new`. `now` is Docker Hub's clock, in milliseconds.
 */
export function forecast(rotation: Rotation, now: number): Rotation {
  const step = nextStep(rotation, now)
  if (step.step === 'done') return rotation
  return forecast(advance(rotation, { step, outcome: imagine(step, rotation, now), now }), now)
}

function imagine(step: RotationStep, rotation: Rotation, now: number): StepOutcome {
  const { tokens, stores, memory } = rotation
  switch (step.step) {
    case 'list':
      return { result: 'listed', tokens }
    case 'mint':
      return {
        result: 'token',
        token: {
          id: 'new',
          label: step.label,
          description: noteMark('', step.mark),
          expiresAt: step.expiresAt,
          createdAt: now,
          isActive: true,
        },
      }
    case 'refresh':
    case 'promote':
    case 'note':
    case 'retire': {
      const labelled = tokens.find(({ id }) => id === step.id) ?? {
        id: step.id,
        createdAt: now,
        isActive: true,
        description: undefined,
      }
      const { description = '' } = labelled
      const told = 'mark' in step ? noteMark(description, step.mark) : labelled.description
      const isActive = step.step !== 'retire' && labelled.isActive
      return {
        result: 'token',
        token: { ...labelled, label: step.label, isActive, description: told },
      }
    }
    case 'look':
      return { result: 'looked', stores, neighbours: rotation.neighbours }
    case 'write':
      return { result: 'written' }
    case 'confirm':
      return { result: 'seen', store: { store: step.store, kind: 'open', holds: memory.own } }
    case 'verify':
    case 'announce':
    case 'delete':
    case 'done':
      return { result: 'done' }
  }
}
