import { noteMark } from '../../tokens/copies.ts'
import type { HubToken } from '../../tokens/token.ts'
import { advance } from './advance.ts'
import type { RotationStep, StepOutcome } from './event.ts'
import { nextStep } from './next-step.ts'
import type { Rotation } from './rotation.ts'

/** What `dry-run` reports: the rotation if every step succeeded at once, with a token `new`. */
export function forecast(rotation: Rotation, now: number): Rotation {
  const step = nextStep(rotation, now)
  if (step.step === 'done') return rotation
  return forecast(advance(rotation, { step, outcome: imagine(step, rotation, now), now }), now)
}

function imagine(step: RotationStep, { listed, tokens, stores, known }: Rotation, now: number): StepOutcome {
  switch (step.step) {
    case 'list':
      return { result: 'listed', tokens: listed }
    case 'mint':
    case 'refresh':
    case 'promote':
    case 'note':
    case 'retire': {
      const fresh: Omit<HubToken, 'label'> = { id: 'new', createdAt: now, isActive: true, description: '' }
      const token = tokens.find(({ id }) => 'id' in step && id === step.id) ?? fresh
      const expiresAt = 'expiresAt' in step ? step.expiresAt : token.expiresAt
      const description = 'mark' in step ? noteMark(token.description ?? '', step.mark) : token.description
      const isActive = step.step !== 'retire' && token.isActive
      return { result: 'token', token: { ...token, label: step.label, expiresAt, isActive, description } }
    }
    case 'look':
      return { result: 'looked', stores }
    case 'write':
      return { result: 'written' }
    case 'confirm':
      return { result: 'seen', store: { store: step.store, kind: 'open', holds: known.ownId } }
    default:
      return { result: 'done' }
  }
}
