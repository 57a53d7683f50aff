import { noteMark } from '../../tokens/copies.ts'
import { advance } from './advance.ts'
import type { RotationStep, StepOutcome } from './event.ts'
import { nextStep } from './next-step.ts'
import { type Rotation } from './rotation.ts'

/** What `dry-run` reports: the rotation if every step succeeded at once, with a token `new`. */
export function forecast(rotation: Rotation, now: number): Rotation {
  const step = nextStep(rotation, now)
  if (step.step === 'done') return rotation
  return forecast(advance(rotation, { step, outcome: imagine(step, rotation, now), now }), now)
}

function imagine(step: RotationStep, rotation: Rotation, now: number): StepOutcome {
  switch (step.step) {
    case 'list':
      return { result: 'listed', tokens: rotation.listed }
    case 'mint': {
      const { label, expiresAt, mark } = step
      const description = noteMark('', mark)
      return {
        result: 'token',
        token: { id: 'new', label, expiresAt, createdAt: now, isActive: true, description },
      }
    }
    case 'refresh':
    case 'promote':
    case 'note':
    case 'retire': {
      const token = rotation.tokens.find(({ id }) => id === step.id)
      if (token === undefined) throw new TypeError(`there is no token ${step.id}`)
      const description = 'mark' in step ? noteMark(token.description ?? '', step.mark) : token.description
      const isActive = step.step !== 'retire' && token.isActive
      return { result: 'token', token: { ...token, label: step.label, isActive, description } }
    }
    case 'look':
      return { result: 'looked', stores: rotation.stores }
    case 'write':
      return { result: 'written' }
    case 'confirm':
      return { result: 'seen', store: { store: step.store, kind: 'open', holds: rotation.known.ownId } }
    default:
      return { result: 'done' }
  }
}
