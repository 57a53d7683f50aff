import { formatTime } from '../base/time-text.ts'
import { storeWords } from '../register/store-words.ts'
import type { Outcome } from './plan/advance.ts'
import type { Step } from './plan/next-step.ts'
import type { StoreState } from './plan/rotation.ts'

/** What is known of the run that makes the difference in what may be said. */
export interface StepContext {
  /** A person made the token: it was proven before. */
  readonly isGiven: boolean
  /** Docker Hub is not asked, so nothing happens there. */
  readonly onPaper: boolean
}

/** One line of progress, `undefined` for what is no news. Never says more than the outcome shows. */
export function describeStep(
  step: Step,
  { outcome, context }: { outcome: Outcome; context: StepContext },
): string | undefined {
  if (outcome.result === 'late') return undefined
  // The reason comes once, with the error at the end.
  if (outcome.result === 'failed') return `could not ${doing(step)} (${outcome.code})`
  if (outcome.result === 'lost') return `no clear answer when trying to ${doing(step)}: ${outcome.message}`
  switch (step.step) {
    case 'mint':
      return outcome.result === 'token'
        ? `created token ${outcome.token.id}, ${JSON.stringify(step.label)}, which expires at ${formatTime(step.expiresAt)}`
        : undefined
    case 'verify':
      return context.isGiven ? undefined : 'the new token can do what the register says, and nothing more'
    case 'write':
      return `copied to ${storeWords(step.store)}`
    case 'confirm':
      return outcome.result === 'seen'
        ? `checked ${storeWords(step.store)}: ${whatIsSeen(outcome.store)}`
        : undefined
    case 'promote':
      return context.onPaper
        ? undefined
        : `${step.id} is now the current token, ${JSON.stringify(step.label)}`
    case 'retire':
      return `deactivated ${step.id}, ${JSON.stringify(step.label)}`
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
  if (state.kind === 'stamped') return `changed at ${formatTime(state.updatedAt)}`
  if (state.kind === 'empty') return 'there is no value'
  if (state.kind !== 'open') return 'its value cannot be seen'
  return state.holds === undefined ? 'it has another value' : `it has ${state.holds}`
}

function doing(step: Step): string {
  switch (step.step) {
    case 'mint':
      return 'create the token'
    case 'verify':
      return 'check the new token'
    case 'write':
      return `copy to ${storeWords(step.store)}`
    case 'confirm':
      return `check ${storeWords(step.store)}`
    case 'promote':
      return `label ${step.id} as current`
    case 'look':
      return 'check every copy again'
    case 'refresh':
      return `update the label of ${step.id}`
    case 'retire':
      return `deactivate ${step.id}`
    case 'delete':
      return `delete ${step.id}`
    case 'announce':
      return 'write the expiry variables'
    case 'list':
    case 'done':
      return 'read the tokens from Docker Hub'
  }
}
