import type { Outcome } from './advance.ts'
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
      return outcome.result === 'seen' ? `looked at ${step.store}` : undefined
    case 'announce':
      return 'the expiry is written beside the secrets'
    case 'promote':
      return `promoted ${step.id}, ${JSON.stringify(step.label)}`
    case 'retire':
      return `retired ${step.id}, ${JSON.stringify(step.label)}`
    case 'delete':
      return `deleted ${step.id}`
    case 'list':
    case 'refresh':
    case 'done':
      return undefined
  }
}

function nameOf(step: Step): string {
  return 'store' in step ? `${step.step} ${step.store}` : step.step
}
