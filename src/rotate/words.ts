import { counted, firstOf } from '../base/text.ts'
import { formatDuration, formatTime } from '../base/time.ts'
import { endedRun } from '../token-list/label.ts'
import { expiryVariable, storeWords } from '../token-list/store.ts'
import type { Entry } from '../token-list/token-list.ts'
import type { StoreState } from '../stores/stores.ts'
import { markOf } from '../tokens/copies.ts'
import type { RotationStep, StepOutcome } from './plan/entry.ts'
import { type EntryReport, stillWorks } from './plan/report.ts'
import type { Rotation } from './plan/rotation.ts'

/**
 * One line of progress, `undefined` where there is nothing to tell. It says what the outcome shows.
 * @param context whether a person made the token, so that it was proven before; and whether Docker Hub is
 * asked at all
 */
export function describeStep(
  step: RotationStep,
  outcome: StepOutcome,
  { isAssisted, hasOwner }: { isAssisted: boolean; hasOwner: boolean },
): string | undefined {
  // The reason comes once, with the error at the end.
  if (outcome.result === 'failed' || (outcome.result === 'lost' && outcome.isFinal === true)) {
    return `could not ${doing(step)} (${outcome.code})`
  }
  // What went wrong with a copy names the place itself.
  const what = 'store' in step ? '' : ` when trying to ${doing(step)}`
  if (outcome.result === 'lost') return `no clear answer${what}: ${outcome.message}`
  if (outcome.result === 'late') return undefined
  const place = 'store' in step ? storeWords(step.store) : ''
  const label = 'label' in step ? JSON.stringify(step.label) : ''
  switch (step.step) {
    case 'mint':
      return outcome.result !== 'token' || isAssisted
        ? undefined
        : `created token ${outcome.token.id}, ${label}, which expires at ${formatTime(step.expiresAt)}`
    case 'verify':
      return isAssisted
        ? undefined
        : 'the new token can do what the token list says, and no more on its repositories'
    case 'write':
      return `copied to ${place}`
    case 'confirm':
      return outcome.result === 'seen' ? `checked ${place}: ${whatIsSeen(outcome.store)}` : undefined
    case 'announce':
      return outcome.result === 'announced' && outcome.how === 'done'
        ? `wrote the expiry beside ${place}: ${formatTime(step.expiresAt)}`
        : undefined
    case 'promote':
      return hasOwner ? `${step.id} is now the current token, ${label}` : undefined
    case 'retire':
      return `deactivated ${step.id}, ${label}`
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

/** `*`: the token or the place that the step is about. */
const verbs: Readonly<Record<RotationStep['step'], string>> = {
  mint: 'create the token',
  verify: 'check the new token',
  write: 'copy to *',
  confirm: 'check *',
  promote: 'label * as current',
  look: 'check every copy again',
  refresh: 'update the label of *',
  note: 'note what became of *',
  retire: 'deactivate *',
  delete: 'delete *',
  announce: 'write the expiry beside *',
  list: 'read the tokens from Docker Hub',
  done: 'end',
}

function doing(step: RotationStep): string {
  const what = 'store' in step ? storeWords(step.store) : 'id' in step ? step.id : ''
  return verbs[step.step].replace('*', () => what)
}

/** Said before anything is done, and by a dry run. */
export function leakWords({ setup, stores }: Rotation): string {
  const places = stores.map(({ store }) => storeWords(store))
  return `${setup.policy.label}: "compromised" ends the older tokens whatever happens: jobs that use ${firstOf(places, 8).join(', ')} fail until that copy is new`
}

/** What a run that ends in the middle leaves, and when the next run may go on. */
export function interruptedWords(rotation: Rotation, now: number): string {
  return [...stillWorks(rotation, now), leftBehind(rotation)].join('; ')
}

function leftBehind({ known, stores, setup }: Rotation): string {
  const { own, progress } = known
  if (known.ownId === undefined && known.lostMint === undefined) {
    const gone = [...known.retired, ...known.deleted].join(', ')
    return gone === '' ? 'nothing was changed' : `no new token was created; older ones that went: ${gone}`
  }
  if (own?.state === 'current') return `${own.id} is the current token; the next run does what is left`
  const [written = '', left = ''] = [true, false].map(isWritten => {
    const some = stores.filter(({ store }) => (progress.get(store)?.writes ?? 0) > 0 === isWritten)
    return some.map(({ store }) => storeWords(store)).join(', ')
  })
  const rest = left === '' ? '' : `, and not to ${left}`
  const places =
    written === ''
      ? 'no copy was changed'
      : `the new token was sent to ${written}${rest}; older tokens still work`
  if (own === undefined) return `${places}; the new token was deleted`
  const until = formatTime(own.since + setup.limits.alive)
  return `${places}; ${own.run === endedRun ? 'the next run goes on at once' : `other runs wait until ${until}`}`
}

/** Said by the run that rotates, before anything dies. Which places left the list, only a person can see. */
export function leftWords({ setup, tokens }: Rotation): string | undefined {
  const { label, graceMs, copies } = setup.policy
  const hasLeft = tokens.some(token => token.isActive && ![undefined, copies].includes(markOf(token)?.copies))
  if (!hasLeft) return undefined
  return `${label}: a place that left the list keeps the token before, which dies after ${formatDuration(graceMs)}. Delete that copy: a secret of a repository or an environment hides the organization's secret of the same name`
}

/** A warning where nobody tells the new token's expiry: the older token's date stays beside the secrets. */
export function staleExpiries({ label, stores }: Entry, { known }: Rotation, hasOwner: boolean) {
  const secrets = stores.flatMap(store => ('app' in store && store.app === 'actions' ? store.secret : []))
  if (secrets.length === 0 || known.own?.expiresAt !== undefined) return undefined
  const names = [...new Set(secrets)].map(expiryVariable).join(', ')
  const why = hasOwner ? 'the new token never expires' : 'the expiry date of the new token is not known'
  return `${label}: ${why}, so ${names} was not written and may still have the date of the older token: set or delete it by hand${hasOwner ? '' : ', or give input "expires-at"'}`
}

const did: Readonly<Record<EntryReport['action'], string>> = {
  failed: 'failed',
  rotated: 'rotated',
  swept: 'cleaned up',
  held: 'kept',
  nothing: 'nothing to do',
}

/** What came of an entry in everyday words; under `dry-run` what would come of it. */
export function actionWords(action: EntryReport['action'], isDryRun: boolean): string {
  if (!isDryRun || action === 'nothing') return did[action]
  return action === 'failed' ? 'would fail' : `would be ${did[action]}`
}

/** `4 tokens: 1 rotated, 3 with nothing due`; without a full stop. */
export function rotationTotals(reports: readonly EntryReport[], isDryRun: boolean): string {
  const count = (action: EntryReport['action']): number => reports.filter(it => it.action === action).length
  const acted = (['failed', 'rotated', 'swept', 'held'] as const)
    .filter(action => count(action) > 0)
    .map(action => `${count(action)} ${actionWords(action, isDryRun)}`)
  const idle = count('nothing')
  const rest = idle === reports.length ? ['nothing due'] : idle > 0 ? [`${idle} with nothing due`] : []
  return `${counted(reports.length, 'token')}: ${[...acted, ...rest].join(', ')}`
}
