import { OatError, resultOrError, withoutCode } from '../base/error.ts'
import { counted, printable, quotedWord } from '../base/text.ts'
import { otherEntry } from '../registry/failure.ts'
import { isSameText, parseLabel } from '../token-list/label.ts'
import type { Entry } from '../token-list/token-list.ts'
import { markOf } from '../tokens/copies.ts'
import { compareResources, entryResources, shareRepository } from '../tokens/resources.ts'
import { findCurrent, type HubToken, isOlder, readEntryTokens, works } from '../tokens/token.ts'
import { type AssistedToken, includes } from './assisted.ts'
import { observeStores } from './look.ts'
import { whyDue } from './plan/due.ts'
import { type EntryPolicy, rotationLimits } from './plan/entry.ts'
import { planEntry } from './plan/plan.ts'
import { type Rotation, startRotation, stopped } from './plan/rotation.ts'
import { proveEntry, type RotateRun } from './run.ts'
import { leakWords, leftWords } from './words.ts'

/** Checks everything, changes nothing: the list, the given tokens, that every store can be written. */
export async function runPreflight(run: RotateRun) {
  const { job, hubNow } = run
  const { entries, prefix, policies, assisted, explained } = job
  const { runner } = run.ports
  const tokens = await run.list(job.compromised.length > 0)
  const renamed = await findRenamed(run, tokens)
  const begun: { readonly entry: Entry; readonly rotation: Rotation }[] = []
  for (const [place, entry] of entries.entries()) {
    const { label } = entry
    runner.progress(`checking ${place + 1} of ${entries.length}: ${label}`)
    const token = assisted.get(label)
    const given = token && (await resultOrError(() => proveGiven(token, entry, { run, tokens })))
    const stores = await observeStores(entry, run, 'check')
    const broken = stores.filter(({ kind }) => kind === 'failed').length
    const count = counted(stores.length, 'place')
    const what = broken > 0 ? `${broken} of ${count} did not pass the check` : `${count} can be written`
    runner.info(`${prefix}${label}: ${what}`)
    const policy = policies.find(it => it.label === label)
    if (policy === undefined) continue
    const [forced, compromised] = [includes(job.force, label), includes(job.compromised, label)]
    const setup = { policy, run: job.name, limits: rotationLimits, forced, compromised, explained, renamed }
    if (given instanceof OatError) {
      // One refusal costs its own entry alone.
      const stop = { code: given.code, message: withoutCode(given) }
      const refused = startRotation(setup, { tokens, stores })
      begun.push({ entry, rotation: stopped(refused, 'begin', { stop, now: hubNow() }) })
    } else begun.push({ entry, rotation: startRotation({ ...setup, given }, { tokens, stores }) })
  }
  const now = hubNow()
  const calm = begun.flatMap(({ entry: { label }, rotation }) =>
    (whyDue(rotation, now) ?? rotation.stores.find(({ kind }) => kind === 'failed')) ? [] : label,
  )
  const waiting = policies.map(({ label }) => label).filter(label => !calm.includes(label))
  const ready = begun.map(({ entry, rotation }) => {
    const setup = { ...rotation.setup, waiting: waiting.find(label => label !== entry.label) }
    const left = planEntry(rotation, now).decision === 'rotate' ? leftWords(rotation) : undefined
    if (left !== undefined) runner.notice(`${prefix}${left}`)
    if (setup.compromised) runner.info(`${prefix}${leakWords(rotation)}`)
    return { entry, rotation: { ...rotation, setup } }
  })
  const mine = new Set(ready.flatMap(({ rotation }) => rotation.tokens.map(({ id }) => id)))
  return {
    entries: ready,
    seenAt: now,
    unknown: tokens.filter(token => !mine.has(token.id) && isLost(token, policies)),
  }
}

/** One of our grammar whose name the list lost, and that is not another list's: reported, never touched. */
function isLost(token: HubToken, policies: readonly EntryPolicy[]): boolean {
  const { name, state } = parseLabel(token.label)
  const home = markOf(token)?.home?.toLowerCase()
  const isElsewhere = home !== undefined && home !== policies[0]?.home
  return state !== undefined && !isElsewhere && !policies.some(({ label }) => isSameText(label, name))
}

/** Proves a token that a person made, and finds it on Docker Hub. Gives its id. */
async function proveGiven(
  { input, value }: AssistedToken,
  entry: Entry,
  { run, tokens }: { run: RotateRun; tokens: readonly HubToken[] },
): Promise<string> {
  const { tokenList, hasOwner, prefix } = run.job
  const label = await proveEntry(value, { entry, run, input })
  const context = { registry: '', user: { username: '' }, input, ...entry }
  const wrong = label === undefined ? undefined : otherEntry(label, { tokenList, entry }, context)
  if (wrong !== undefined) throw wrong
  const more = hasOwner ? '' : ', and no more on its repositories'
  const proven = `the token (input "${input}") can do what the token list says${more}`
  run.ports.runner.info(`${prefix}${entry.label}: ${proven}`)
  const id = hasOwner
    ? findOnHub(input, label, { tokens, now: run.hubNow(), entry }).id
    : `given ${entry.label}`
  // A proof sees the entry's repositories alone.
  const { resources } = (await run.hub.get(id)) ?? {}
  const { excess } = compareResources(resources ?? [], entryResources(entry))
  if (excess.length > 0) {
    throw new OatError('SCOPE_EXCESS', {
      message: `the token (input "${input}") has ${printable(excess.join(', '), 300)}, more than its entry`,
      hint: 'limit the token to the repositories of its own entry in Docker Home',
    })
  }
  run.values.set(id, value)
  return id
}

/**
 * Finds the token on Docker Hub by the name that the registry gave. That name alone tells it from the others,
 * so it has to be the only one: a guess would label one token and store another.
 * @param now Docker Hub's clock, in milliseconds
 * @throws OatError WRONG_TOKEN when not one token alone has the name, or the entry has a newer one
 */
export function findOnHub(
  input: string,
  label: string | undefined,
  { tokens, now, entry }: { tokens: readonly HubToken[]; now: number; entry: Pick<Entry, 'label'> },
): HubToken {
  const wrong = (message: string, hint: string) => new OatError('WRONG_TOKEN', { message, hint })
  const it = `the token (input "${input}")`
  const [own, ...others] = tokens.filter(token => token.label === label && works(token, now))
  if (own === undefined || others.length > 0) {
    const called = label === undefined ? 'has no name at the registry' : `is called ${quotedWord(label, 120)}`
    const count = own === undefined ? 'no active token' : `${others.length + 1} active tokens`
    throw wrong(
      `${it} ${called}, and Docker Hub lists ${count} of the organization with that label`,
      'create it in this organization under a label of its own, or leave inputs "hub-username" and "hub-password" out',
    )
  }
  const current = findCurrent(readEntryTokens(tokens, entry.label))
  if (current === undefined || !isOlder(own, current)) return own
  throw wrong(
    `${it} is older than the current one, and cannot replace it`,
    'create a new token in Docker Home, and give that one',
  )
}

/** What this repository was called before, by marks: GitHub still leads from there to here. */
async function findRenamed(run: RotateRun, tokens: readonly HubToken[]): Promise<readonly string[]> {
  const { thisRepository, policies } = run.job
  const isNear = ({ label, resources = [] }: HubToken): boolean =>
    policies.some(
      policy =>
        isSameText(policy.label, parseLabel(label).name) || shareRepository(resources, policy.resources),
    )
  const homes = tokens.flatMap(token => {
    const home = markOf(token)?.home?.toLowerCase()
    return token.isActive && home !== policies[0]?.home && isNear(token) ? (home ?? []) : []
  })
  const position = { line: 0, column: 0 }
  const secret = { kind: 'repository-secret', secret: 'DOCKERHUB_TOKEN', app: 'actions', position } as const
  const identify = (repository: string) =>
    resultOrError(() => run.stores.identify({ ...secret, repository: repository.split('#')[0] }))
  const renamed: string[] = []
  for (const home of new Set(homes)) {
    if (!/^[\w.-]+\/[\w.-]+(?:#|$)/.test(home) || thisRepository === '') continue
    const was = await identify(home)
    if (typeof was === 'string' && was === (await identify(thisRepository))) renamed.push(home)
  }
  return renamed
}
