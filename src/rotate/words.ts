import { groupBy } from '../base/group-by.ts'
import { counted, firstOf } from '../base/text.ts'
import { formatDuration, formatTime } from '../base/time.ts'
import type { StoreState } from '../stores/stores.ts'
import { storeName, storeWords } from '../token-list/store.ts'
import { markOf } from '../tokens/copies.ts'
import type { EntryPolicy, RotationStep, StepOutcome } from './plan/entry.ts'
import { unexplained } from './plan/unexplained.ts'
import type { EntryReport } from './plan/report.ts'
import type { Rotation } from './plan/rotation.ts'

/** What a step does, and what it did where that is told; `*`: the token or the place that it is about. */
const steps: Readonly<Record<RotationStep['step'], readonly [does: string, did?: string]>> = {
  mint: ['create the token', 'created token *'],
  verify: [
    'check the new token',
    'the new token can do what the token list says, and no more on its repositories',
  ],
  write: ['copy to *', 'copied to *'],
  confirm: ['check *', 'checked *'],
  promote: ['label * as current', '* is now the current token'],
  look: ['check every copy again'],
  refresh: ['update the label of *'],
  note: ['note what became of *'],
  retire: ['deactivate *', 'deactivated *'],
  delete: ['delete *', 'deleted *'],
  announce: ['write the expiry beside *', 'wrote the expiry beside *'],
  list: ['read the tokens from Docker Hub'],
  done: ['end'],
}

/** One line of progress, `undefined` where there is nothing to tell. It says what the outcome shows. */
export function describeStep(
  step: RotationStep,
  outcome: StepOutcome,
  { isAssisted, hasOwner }: { isAssisted: boolean; hasOwner: boolean },
): string | undefined {
  const [does, did] = steps[step.step]
  const id = 'id' in step ? step.id : outcome.result === 'token' ? outcome.token.id : ''
  const subject = 'store' in step ? storeWords(step.store) : id
  const doing = does.replace('*', () => subject)
  const { result } = outcome
  // The reason comes once, with the error at the end.
  if (result === 'failed' || (result === 'lost' && outcome.isFinal === true)) {
    return `could not ${doing} (${outcome.code})`
  }
  // What went wrong with a copy names the place itself.
  if (result === 'lost') {
    return `no clear answer${'store' in step ? '' : ` when trying to ${doing}`}: ${outcome.message}`
  }
  const isProven = isAssisted && ['mint', 'verify'].includes(step.step)
  const isOffline = !hasOwner && step.step === 'promote'
  const isNothing = result === 'late' || (result === 'announced' && outcome.how !== 'done')
  if (did === undefined || isProven || isOffline || isNothing) return undefined
  return [
    did.replace('*', () => subject) + (result === 'seen' ? `: ${whatIsSeen(outcome.store)}` : ''),
    'label' in step ? JSON.stringify(step.label) : [],
    step.step === 'mint' ? `which expires at ${formatTime(step.expiresAt)}` : [],
    step.step === 'mint' && step.mark.leak !== undefined ? 'and the leak is noted there' : [],
  ]
    .flat()
    .join(', ')
}

function whatIsSeen(state: StoreState): string {
  if (state.kind === 'stamped') return `changed at ${formatTime(state.updatedAt)}`
  return state.kind === 'open' ? `it has ${state.holds ?? 'another value'}` : 'its value cannot be seen'
}

/** Said before anything is done, and by a dry run. */
export function leakWords({ label, entry }: EntryPolicy, thisRepository: string): string {
  const places = entry.stores.map(store => storeWords(storeName(store, thisRepository)))
  return `${label}: "compromised" ends the older tokens whatever happens: jobs fail until their copy is new: ${firstOf(places, 8).join(', ')}. Later runs know of this leak once "noted" appears: if it does not, start this run again`
}

/** What a run that ends in the middle leaves. Its lines before say what was done. */
export function interruptedWords(rotation: Rotation, now: number): string {
  const { newToken, progress, isLeaked } = rotation.facts
  const written = Array.from(progress)
    .filter(([, { writes }]) => writes > 0)
    .map(([store]) => storeWords(store))
  const copies = written.length === 0 ? 'no copy was changed' : `it was sent to ${written.join(', ')}`
  const state = newToken?.state === 'current' ? 'is the current token' : 'is not yet the current token'
  const leaked = unexplained(rotation, now).flatMap(({ isOwn, why }) => (isLeaked && isOwn ? why : []))
  const news =
    newToken === undefined ? whatIsLeft(rotation) : `the new token ${newToken.id} ${state}, and ${copies}`
  return leaked.concat(news, 'the next run does what is left').join('; ')
}

/** Of a run whose token is not listed. */
function whatIsLeft({ facts }: Rotation): string {
  const { newTokenId: id, lostCreation, unshown } = facts
  if (lostCreation !== undefined) return 'a new token may have been created'
  if (id === undefined) return 'no new token is left'
  const isAnswered = unshown.some(({ token }) => token.id === id)
  return `the new token ${id} ${isAnswered ? 'is deleted, as Docker Hub answered' : 'may be left'}`
}

/** Said by the run that rotates, before anything dies. Which places left the list, only a person can see. */
export function leftWords({ setup, tokens, facts }: Rotation): string | undefined {
  const { label, graceMs, copies } = setup.policy
  const hasLeft = tokens.some(token => token.isActive && ![undefined, copies].includes(markOf(token)?.copies))
  if (!hasLeft) return undefined
  const time = facts.isLeaked ? 'now' : `after ${formatDuration(graceMs)}`
  return `${label}: a place that left the list keeps the token before, which dies ${time}. Delete that copy: a secret of a repository or an environment hides the organization's secret of the same name`
}

const actions = {
  failed: ['failed', 'would fail'],
  rotated: ['rotated', 'would be rotated'],
  swept: ['cleaned up', 'would be cleaned up'],
  kept: ['kept', 'would be kept'],
  nothing: ['unchanged', 'would stay unchanged'],
} as const satisfies Readonly<Record<EntryReport['action'], readonly [did: string, would: string]>>

/** What came of an entry in everyday words; under `dry-run` what would come of it. */
export function actionWords(action: EntryReport['action'], isDryRun: boolean): string {
  return actions[action][isDryRun ? 1 : 0]
}

/** `4 tokens: 1 rotated, 3 unchanged`; without a full stop. */
export function rotationTotals(reports: readonly EntryReport[], isDryRun: boolean): string {
  const groups = groupBy(reports, ({ action }) => actionWords(action, isDryRun))
  const counts = Array.from(groups, ([words, { length }]) => `${length} ${words}`)
  return [counted(reports.length, 'token')].concat(counts).join(', ').replace(', ', ': ')
}
