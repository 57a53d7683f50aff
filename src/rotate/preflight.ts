import { OatError, resultOrError, withoutCode } from '../base/error.ts'
import { gapLines } from '../base/look.ts'
import { counted } from '../base/text.ts'
import { isSameText, parseLabel } from '../token-list/label.ts'
import { markOf } from '../tokens/copies.ts'
import type { HubToken } from '../tokens/token.ts'
import { lookAtEntry } from './look.ts'
import { assess } from './plan/assess.ts'
import type { EntryPolicy, EntrySetup, Event } from './plan/entry.ts'
import { type Rotation, startRotation } from './plan/rotation.ts'
import { proveGiven } from './prove.ts'
import type { RotateRun } from './run.ts'
import { leftWords } from './words.ts'

export type Preflight = Awaited<ReturnType<typeof runPreflight>>

/** Checks everything, changes nothing: the list, the given tokens, that every store can be written. */
export async function runPreflight(run: RotateRun) {
  const { entries, prefix, policies } = run.job
  const { runner } = run
  const { notSeen, staleList } = await checkList(run)
  const startedAt = run.hubNow()
  const tokens = await run.list()
  const rotations: Rotation[] = []
  for (const [index, entry] of entries.entries()) {
    runner.progress(`checking ${index + 1} of ${entries.length}: ${entry.policy.label}`)
    rotations.push(await checkEntry({ ...entry, startedAt, staleList }, run, tokens))
  }
  const now = run.hubNow()
  const assessments = rotations.map(rotation => assess(rotation, now))
  // What `only` leaves out has a run of its own, and that one may never come: nobody waits for it.
  const waiting = rotations.flatMap(({ stores, setup }, index) => {
    const isStanding = assessments[index]?.isStanding === true
    return isStanding && stores.every(({ kind }) => kind !== 'failed') ? [] : setup.policy
  })
  for (const [index, rotation] of rotations.entries()) {
    const notice = assessments[index]?.decision === 'rotate' ? leftWords(rotation) : undefined
    if (notice !== undefined) runner.notice(`${prefix}${notice}`)
  }
  const entryIds = new Set(rotations.flatMap(rotation => rotation.tokens.map(({ id }) => id)))
  return {
    rotations: rotations.map(({ setup, ...rotation }): Rotation => {
      return { ...rotation, setup: { ...setup, waiting: waiting.filter(it => it !== setup.policy) } }
    }),
    seenAt: now,
    notSeen,
    unknown: tokens.filter(token => !entryIds.has(token.id) && isLost(token, policies)),
  }
}

/** A run that has an old list does nothing. A leak does not wait for that: the run goes on, and is not complete. */
async function checkList({
  job,
  hashOf,
}: RotateRun): Promise<{ notSeen: readonly string[]; staleList?: string }> {
  const { oldList, entries } = job
  if (oldList === undefined) return { notSeen: [] }
  const { branch, path, hashes } = oldList
  const hash = await hashOf(branch, path)
  if ('unseen' in hash) {
    return { notSeen: gapLines([{ ...hash.unseen, what: `whether ${branch} still has this ${path}` }]) }
  }
  if (hashes.includes(hash.seen ?? '')) return { notSeen: [] }
  const staleList = `start a new run: ${branch} has another ${path} by now, and a place that this run did not know may have a dead token`
  if (entries.some(({ compromised }) => compromised)) return { notSeen: [], staleList }
  throw new OatError('LIST_STALE', {
    message: `this is another attempt of an old run, and ${branch} has another ${path} by now; nothing was changed`,
    hint: 'start a new run in place of "Re-run jobs"',
  })
}

/** Where the work on an entry begins, or why it does not: one refusal costs its own entry alone. */
async function checkEntry(setup: EntrySetup, run: RotateRun, tokens: readonly HubToken[]) {
  const { prefix, assisted } = run.job
  const { entry, label } = setup.policy
  const token = assisted.get(label)
  const proven = token && (await resultOrError(() => proveGiven(token, entry, { run, tokens })))
  const { stores, hidden } = await lookAtEntry(entry, run, 'check')
  const broken = stores.filter(({ kind }) => kind === 'failed').length
  const count = counted(stores.length, 'place')
  const result = broken > 0 ? `${broken} of ${count} did not pass the check` : `${count} can be written`
  run.runner.info(`${prefix}${label}: ${result}`)
  const situation = { tokens, stores, hidden }
  if (!(proven instanceof OatError)) return startRotation({ ...setup, assistedId: proven }, situation)
  const stop = { code: proven.code, message: withoutCode(proven) }
  const refused: Event = { step: { step: 'begin' }, outcome: { result: 'done' }, stop, now: run.hubNow() }
  return startRotation(setup, situation, [refused])
}

/** One of our grammar whose name the list lost, and that is not another list's: reported, never touched. */
function isLost(token: HubToken, policies: readonly EntryPolicy[]): boolean {
  const { name, state } = parseLabel(token.label)
  const home = markOf(token)?.home?.toLowerCase()
  const isElsewhere = home !== undefined && home !== policies[0]?.home
  return state !== undefined && !isElsewhere && !policies.some(({ label }) => isSameText(label, name))
}
