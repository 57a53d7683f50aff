import { counted } from '../base/text.ts'
import { formatDuration, formatTime } from '../base/time.ts'
import { endedRun } from '../token-list/label.ts'
import type { Entry } from '../token-list/token-list.ts'
import { expiryVariable, storeWords } from '../token-list/store.ts'
import type { StoreState } from '../stores/stores.ts'
import { markOf } from '../tokens/copies.ts'
import { stillWorks } from './plan/certificate.ts'
import type { RotationStep, StepOutcome } from './plan/event.ts'
import { idsOf, lostMint } from './plan/events.ts'
import type { EntryReport } from './plan/report.ts'
import { findOwn, ownId, type Rotation } from './plan/rotation.ts'
import { storeProgress } from './plan/store-progress.ts'

/** What is known of the run that makes the difference in what may be said. */
export interface StepContext {
  /** A person made the token: it was proven before. */
  readonly isAssisted: boolean
  /** Else Docker Hub is not asked, so nothing happens there. */
  readonly hasOwner: boolean
}

/** One line of progress, `undefined` where there is nothing to tell. It says what the outcome shows. */
export function describeStep(
  step: RotationStep,
  outcome: StepOutcome,
  { isAssisted, hasOwner }: StepContext,
): string | undefined {
  if (outcome.result === 'late') return undefined
  // The reason comes once, with the error at the end.
  if (outcome.result === 'failed' || (outcome.result === 'lost' && outcome.isFinal === true)) {
    return `could not ${doing(step)} (${outcome.code})`
  }
  if (outcome.result === 'lost') {
    // What went wrong with a copy names the place itself.
    const what = 'store' in step ? '' : ` when trying to ${doing(step)}`
    return `no clear answer${what}: ${outcome.message}`
  }
  switch (step.step) {
    case 'mint':
      return outcome.result === 'token'
        ? `created token ${outcome.token.id}, ${JSON.stringify(step.label)}, which expires at ${formatTime(step.expiresAt)}`
        : undefined
    case 'verify':
      return isAssisted
        ? undefined
        : 'the new token can do what the token list says, and no more on its repositories'
    case 'write':
      return `copied to ${storeWords(step.store)}`
    case 'confirm':
      return outcome.result === 'seen'
        ? `checked ${storeWords(step.store)}: ${whatIsSeen(outcome.store)}`
        : undefined
    case 'promote':
      return hasOwner ? `${step.id} is now the current token, ${JSON.stringify(step.label)}` : undefined
    case 'retire':
      return `deactivated ${step.id}, ${JSON.stringify(step.label)}`
    case 'delete':
      return `deleted ${step.id}`
    default:
      return undefined
  }
}

function whatIsSeen(state: StoreState): string {
  if (state.kind === 'stamped') return `changed at ${formatTime(state.updatedAt)}`
  if (state.kind === 'empty') return 'there is no value'
  if (state.kind !== 'open') return 'its value cannot be seen'
  return state.holds === undefined ? 'it has another value' : `it has ${state.holds}`
}

const verbs: Readonly<Record<RotationStep['step'], string>> = {
  mint: 'create the token',
  verify: 'check the new token',
  write: 'copy to',
  confirm: 'check',
  promote: 'label as current',
  look: 'check every copy again',
  refresh: 'update the label of',
  note: 'note what became of',
  retire: 'deactivate',
  delete: 'delete',
  announce: 'write the expiry variables',
  list: 'read the tokens from Docker Hub',
  done: 'end',
}

function doing(step: RotationStep): string {
  if (step.step === 'promote') return `label ${step.id} as current`
  const what =
    'store' in step ? storeWords(step.store) : 'id' in step && step.step !== 'verify' ? step.id : ''
  return `${verbs[step.step]} ${what}`.trim()
}

/** What a run that ends in the middle leaves: a leak that goes on, what was written, and when the next run may go on. */
export function interruptedWords(rotation: Rotation, now: number): string {
  return [...stillWorks(rotation, now), leftBehind(rotation)].join('; ')
}

function leftBehind(rotation: Rotation): string {
  const { stores, setup } = rotation
  const own = findOwn(rotation)
  if (ownId(rotation) === undefined && lostMint(rotation) === undefined) {
    const gone = [...idsOf(rotation, 'retire'), ...idsOf(rotation, 'delete')]
    return gone.length === 0
      ? 'nothing was changed'
      : `no new token was created; older ones that went: ${gone.join(', ')}`
  }
  if (own?.state === 'current') return `${own.id} is the current token; the next run does what is left`
  const progress = storeProgress(rotation)
  const isWritten = ({ store }: StoreState): boolean => (progress.get(store)?.writes ?? 0) > 0
  const names = (list: readonly StoreState[]): string => list.map(({ store }) => storeWords(store)).join(', ')
  const left = stores.filter(store => !isWritten(store))
  const written = stores.filter(isWritten)
  const places =
    written.length === 0
      ? 'no copy was changed'
      : `the new token was sent to ${names(written)}${left.length === 0 ? '' : `, and not to ${names(left)}`}; older tokens still work`
  if (own === undefined) return `${places}; the new token was deleted`
  return own.run === endedRun
    ? `${places}; the next run goes on at once`
    : `${places}; other runs wait until ${formatTime(own.since + setup.limits.alive)}`
}

/** An older token got other places than the list names now. Which of them left it, only a person can see. */
export function leftWords({ setup, tokens }: Rotation): string | undefined {
  const { label, graceMs, copies } = setup.policy
  const others = tokens.filter(
    token => token.isActive && ![undefined, copies].includes(markOf(token)?.copies),
  )
  return others.length === 0
    ? undefined
    : `${label}: a place that left the list keeps the token before, which dies after ${formatDuration(graceMs)}. Delete that copy: a secret of a repository or an environment hides the organization's secret of the same name`
}

/** A warning where nobody tells the new token's expiry: the older token's date would stay beside the secrets, and mislead login. */
export function staleExpiries(
  { label, stores }: Pick<Entry, 'label' | 'stores'>,
  hasOwner: boolean,
): string | undefined {
  const secrets = stores.flatMap(store => ('app' in store && store.app === 'actions' ? store.secret : []))
  if (secrets.length === 0) return undefined
  const names = [...new Set(secrets)].map(expiryVariable).join(', ')
  const why = hasOwner ? 'the new token never expires' : 'the expiry date of the new token is not known'
  return `${label}: ${why}, so ${names} was not written and may still have the date of the older token: set or delete it by hand${hasOwner ? '' : ', or give input "expires-at"'}`
}

const did: Readonly<Record<EntryReport['action'], string>> = {
  rotated: 'rotated',
  swept: 'cleaned up',
  held: 'kept',
  nothing: 'nothing to do',
  failed: 'failed',
}

/** What came of an entry in everyday words; under `dry-run` what would come of it. */
export function actionWords(action: EntryReport['action'], isDryRun: boolean): string {
  if (!isDryRun || action === 'nothing') return did[action]
  return action === 'failed' ? 'would fail' : `would be ${did[action]}`
}

/** `4 tokens: 1 rotated, 3 with nothing due`; without a full stop. */
export function rotationTotals(reports: readonly Pick<EntryReport, 'action'>[], isDryRun: boolean): string {
  const count = (action: EntryReport['action']): number =>
    reports.filter(report => report.action === action).length
  const acted = (['failed', 'rotated', 'swept', 'held'] as const)
    .filter(action => count(action) > 0)
    .map(action => `${count(action)} ${actionWords(action, isDryRun)}`)
  const idle = count('nothing')
  const rest = idle === reports.length ? ['nothing due'] : idle > 0 ? [`${idle} with nothing due`] : []
  return `${counted(reports.length, 'token')}: ${[...acted, ...rest].join(', ')}`
}

/** The last line about an entry, `undefined` for a failure: the error says it. Under `dry-run` the line says that it is a plan. */
export function describeEntry(
  { label, action, reason }: Pick<EntryReport, 'label' | 'action' | 'reason'>,
  isDryRun: boolean,
): string | undefined {
  if (action === 'failed') return undefined
  return `${isDryRun ? 'dry run: ' : ''}${label}: ${actionWords(action, isDryRun)} (${reason})`
}
