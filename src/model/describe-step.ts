import type { Outcome } from './advance.ts'
import type { StoreState } from './rotation.ts'
import type { Step } from './rotation-step.ts'

/** One line of progress, `undefined` for what is no news. */
export function describeStep(step: Step, outcome: Outcome): string | undefined {
  if (outcome.result === 'late') return undefined
  if (outcome.result === 'lost' || outcome.result === 'failed') {
    const what = outcome.result === 'lost' ? 'no certain answer' : 'failed'
    return `${nameOf(step)}: ${what}, ${outcome.code}: ${outcome.message}`
  }
  switch (step.step) {
    case 'mint':
      return outcome.result === 'token'
        ? `minted ${outcome.token.id}, ${JSON.stringify(step.label)}, good until ${new Date(step.expiresAt).toISOString()}`
        : undefined
    case 'verify':
      return 'the registry grants the new token what the register says, and nothing more'
    case 'write':
      return `written to ${step.store}`
    case 'confirm':
      return outcome.result === 'seen' ? `${step.store} ${whatIsSeen(outcome.store)}` : undefined
    case 'promote':
      return `promoted ${step.id}, ${JSON.stringify(step.label)}`
    case 'retire':
      return `retired ${step.id}, ${JSON.stringify(step.label)}`
    case 'delete':
      return `deleted ${step.id}`
    case 'announce':
    case 'list':
    case 'look':
    case 'refresh':
    case 'done':
      return undefined
  }
}

function whatIsSeen(state: StoreState): string {
  if (state.kind === 'stamped') return `was changed at ${new Date(state.updatedAt).toISOString()}`
  if (state.kind !== 'open') return `is ${state.kind}`
  return state.holds === undefined ? 'holds another value' : `holds ${state.holds}`
}

function nameOf(step: Step): string {
  return 'store' in step ? `${step.step} ${step.store}` : step.step
}
