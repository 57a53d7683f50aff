import { OatError, resultOrError, withoutCode } from '../base/error.ts'
import { counted } from '../base/text.ts'
import { plans } from '../hub/failure.ts'
import { isSameText, parseLabel } from '../token-list/label.ts'
import type { Entry } from '../token-list/token-list.ts'
import {
  type KubernetesStore,
  type SecretStore,
  type Store,
  storeName,
  storeWords,
} from '../token-list/store.ts'
import type { StoreState } from '../stores/stores.ts'
import { markOf } from '../tokens/copies.ts'
import { shareRepository } from '../tokens/resources.ts'
import type { HubToken } from '../tokens/token.ts'
import { type AssistedToken, findOnHub, refuseExcess, refuseOtherLabel } from './assisted.ts'
import { observeStores } from './look.ts'
import { plan, planEntry } from './plan/plan.ts'
import { type Rotation, stopped } from './plan/rotation.ts'
import { proveEntry, type RotateRun } from './run.ts'
import { leakWords, leftWords } from './words.ts'

/** Checks everything, changes nothing: the list, the given tokens, that every store can be written. */
export async function runPreflight(run: RotateRun) {
  const { job, hubNow } = run
  const { entries, prefix, request, assisted } = job
  const { runner } = run.ports
  const tokens = await run.list(request.compromised.length > 0)
  const refusals = new Map<string, OatError>()
  for (const entry of entries) {
    const token = assisted.get(entry.label)
    const refusal = token && (await resultOrError(() => proveGiven(token, entry, { run, tokens })))
    // One refusal costs its own entry alone.
    if (refusal instanceof OatError) refusals.set(entry.label, refusal)
  }
  const stores = new Map<string, readonly StoreState[]>()
  for (const [place, entry] of entries.entries()) {
    const { label } = entry
    runner.progress(`checking ${place + 1} of ${entries.length}: ${label}`)
    const seen = await observeStores(entry, run, 'check')
    stores.set(label, seen)
    const broken = seen.filter(({ kind }) => kind === 'failed').length
    const count = counted(seen.length, 'place')
    const what = broken > 0 ? `${broken} of ${count} did not pass the check` : `${count} can be written`
    runner.info(`${prefix}${label}: ${what}`)
  }
  await refuseSamePlace(run)
  const renamed = await findRenamed(run, tokens)
  const now = hubNow()
  const given = new Map([...assisted.keys()].map(label => [label, whyGiven(label, run)]))
  const { rotations, unknown } = plan({ tokens, stores, renamed, given }, request, now)
  foreseeQuota(rotations, tokens, run)
  const begun = rotations.flatMap((rotation): { entry: Entry; rotation: Rotation }[] => {
    const { label } = rotation.setup.policy
    const entry = entries.find(it => it.label === label)
    if (entry === undefined) return []
    const { decision, reason } = planEntry(rotation, now)
    // A dry run says it with what would be done.
    const isTold = decision === 'rotate' && prefix === '' && !assisted.has(label)
    if (isTold) runner.info(`${label}: due: ${reason}`)
    const left = decision === 'rotate' ? leftWords(rotation) : undefined
    if (left !== undefined) runner.notice(`${prefix}${left}`)
    if (rotation.setup.compromised) runner.info(`${prefix}${leakWords(rotation)}`)
    const refusal = refusals.get(label)
    if (refusal === undefined) return [{ entry, rotation }]
    const stop = { code: refusal.code, message: withoutCode(refusal) }
    return [{ entry, rotation: stopped(rotation, 'begin', { stop, now }) }]
  })
  return { entries: begun, unknown, seenAt: now }
}

/** Where nobody can look at Docker Hub: what is left to a person, and when. */
function whyGiven(label: string, { job, hubNow }: RotateRun): string {
  const { graceMs = 0 } = job.request.policies.find(policy => policy.label === label) ?? {}
  const when = new Date(hubNow() + graceMs).toISOString()
  const rest = `; deactivate the older tokens for ${JSON.stringify(label)} in Docker Home by hand, from ${when} on`
  return `a new token was given${job.hasOwner ? '' : rest}`
}

/** Proves a token that a person made, and finds it on Docker Hub. */
async function proveGiven(
  token: AssistedToken,
  entry: Entry,
  { run, tokens }: { run: RotateRun; tokens: readonly HubToken[] },
): Promise<void> {
  const { tokenList, hasOwner, prefix } = run.job
  const { input, value } = token
  const label = await proveEntry(value, { entry, run, input })
  refuseOtherLabel(token, label, { tokenList, entry })
  run.ports.runner.info(
    `${prefix}${entry.label}: the token (input "${input}") can do what the token list says${hasOwner ? '' : ', and no more on its repositories'}`,
  )
  const { id } = hasOwner
    ? findOnHub(token, label, { tokens, now: run.hubNow(), entry })
    : { id: `given ${entry.label}` }
  const details = await run.hub.get(id)
  if (details !== undefined) refuseExcess(token, entry, details)
  run.values.set(id, value)
  run.given.set(entry.label, id)
}

/** Docker's API does not tell the plan, so this is a warning: Docker Hub decides. */
function foreseeQuota(
  rotations: readonly Rotation[],
  tokens: readonly HubToken[],
  { job, ports, hubNow }: RotateRun,
): void {
  const now = hubNow()
  const made = rotations.filter(({ setup }) => setup.given === undefined).map(it => planEntry(it, now))
  const gone = made.flatMap(decision => decision.delete).length
  const peak = tokens.length - gone + made.filter(({ decision }) => decision === 'rotate').length
  const allowed = plans.find(({ most }) => tokens.length <= most)
  if (allowed === undefined || peak <= allowed.most) return
  ports.runner.warning(
    `${job.tokenList.organization} needs room for ${peak} access tokens in this run, and Docker's plan ${allowed.name} allows ${allowed.most}, so the last ones may be refused (HUB_QUOTA)`,
  )
}

/** What this repository was called before, by marks: GitHub still leads from there to here. */
async function findRenamed(run: RotateRun, tokens: readonly HubToken[]): Promise<readonly string[]> {
  const { thisRepository, request } = run.job
  const isNear = ({ label, resources = [] }: HubToken): boolean =>
    request.policies.some(
      policy =>
        isSameText(policy.label, parseLabel(label).name) || shareRepository(resources, policy.resources),
    )
  const homes = tokens.flatMap(token => {
    const home = markOf(token)?.home?.toLowerCase()
    return token.isActive && home !== request.policies[0]?.home && isNear(token) ? (home ?? []) : []
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

/**
 * Refuses two stores of the token list that are one place: a repository is named as it was called before and
 * as it is called now, or a cluster by two contexts. Their texts differ, so only GitHub, or the kubeconfig,
 * can tell. All entries are looked at, also those that this run leaves out.
 * @throws OatError LIST_INVALID, naming both
 */
async function refuseSamePlace({ job, stores }: RotateRun): Promise<void> {
  const { tokenList, thisRepository } = job
  const all = tokenList.tokens.flatMap(entry => entry.stores)
  const first = new Map<string, SecretStore | KubernetesStore>()
  for (const store of all) {
    if (store.kind === 'program' || store.kind === 'organization-secret') continue
    const isCluster = store.kind === 'kubernetes'
    if (isCluster && !differsInContext(store, all)) continue
    const identity = await resultOrError(() => stores.identify(store))
    // A store of this run fails by its own check, with a better message; another one is not this run's.
    if (identity instanceof OatError) continue
    const earlier = first.get(identity)
    first.set(identity, store)
    if (earlier === undefined) continue
    const [one = '', other = ''] = [earlier, store].map(it => storeWords(storeName(it, thisRepository)))
    const { line, column } = store.position
    throw new OatError('LIST_INVALID', {
      message: `${tokenList.file}:${line}:${column}: ${other} is the same as ${one} in line ${earlier.position.line}, because ${isCluster ? 'both contexts mean one cluster' : 'the repository was renamed'}`,
      hint: `a place has one token: remove it from one of the two entries${isCluster ? '' : ', and use the current name of the repository'}. Nothing was changed`,
    })
  }
}

/** Another pull secret of this name and namespace is listed: whether that is another cluster, the kubeconfig tells. */
function differsInContext({ name, namespace }: KubernetesStore, all: readonly Store[]): boolean {
  const alike = all.filter(it => it.kind === 'kubernetes' && it.name === name && it.namespace === namespace)
  return alike.length > 1
}
