import { OatError, resultOrError } from '../base/error.ts'
import { counted, firstOf } from '../base/text.ts'
import type { Entry } from '../token-list/token-list.ts'
import {
  type KubernetesStore,
  type SecretStore,
  type Store,
  storeName,
  storeWords,
} from '../token-list/store.ts'
import { isSameText, parseLabel } from '../token-list/label.ts'
import type { StoreState } from '../stores/stores.ts'
import { markOf } from '../tokens/copies.ts'
import { shareRepository } from '../tokens/resources.ts'
import type { HubToken } from '../tokens/token.ts'
import {
  startAssisted,
  assistedReason,
  type ProvenToken,
  refuseExcess,
  refuseOtherLabel,
  findOnHub,
} from './assisted.ts'
import { observeStores } from './observe-stores.ts'
import { offlineId } from './offline-hub.ts'
import { foreseeQuota, plan, type RotationPlan } from './plan/plan.ts'
import { markFor } from './plan/next-step.ts'
import { pendingLabel, type Rotation } from './plan/rotation.ts'
import { proveEntry, type RotateRun } from './run.ts'

export interface Preflight {
  readonly entries: readonly { readonly entry: Entry; readonly rotation: Rotation }[]
  readonly unknown: RotationPlan['unknown']
  /** Docker Hub's clock when it was looked at, in milliseconds. */
  readonly seenAt: number
}

type Proof = ProvenToken | OatError

/** Checks everything, changes nothing: the list, the given tokens, that every store can be written. */
export async function runPreflight(run: RotateRun): Promise<Preflight> {
  const { job, hubNow } = run
  const { entries: jobEntries, isDryRun, tokenList } = job
  const { runner } = run.ports
  const prefix = isDryRun ? 'dry run: ' : ''
  const { compromised = [] } = job.request
  const tokens = await run.list(compromised.length > 0)
  const proofs = await proveAssisted(run)
  const storesByLabel = new Map<string, readonly StoreState[]>()
  for (const [place, entry] of jobEntries.entries()) {
    runner.progress(`checking ${place + 1} of ${jobEntries.length}: ${entry.label}`)
    const stores = await observeStores(entry, run, 'check')
    storesByLabel.set(entry.label, stores)
    const broken = stores.filter(({ kind }) => kind === 'failed').length
    const count = counted(stores.length, 'place')
    runner.info(
      `${prefix}${entry.label}: ${broken > 0 ? `${broken} of ${count} did not pass the check` : `${count} can be written`}`,
    )
  }
  await refuseSamePlace(run)
  const now = hubNow()
  const request = { ...job.request, renamed: await findRenamed(run, tokens) }
  const { entries, unknown } = plan({ tokens, stores: storesByLabel, now }, request)
  const minting = entries.filter(({ rotation }) => !proofs.has(rotation.setup.policy.label))
  const quota = foreseeQuota({ organization: tokenList.organization, tokens, now }, minting)
  if (quota !== undefined) runner.warning(quota)
  const ready: { entry: Entry; rotation: Rotation }[] = []
  for (const { rotation, decision } of entries) {
    const entry = entryOf(rotation, jobEntries)
    const proof = proofs.get(entry.label)
    // A dry run says it with what would be done.
    if (proof === undefined && decision.decision === 'rotate' && !isDryRun) {
      runner.info(`${entry.label}: due: ${decision.reason}`)
    }
    if (rotation.setup.compromised) runner.info(`${prefix}${leakWords(rotation)}`)
    ready.push({
      entry,
      rotation: proof === undefined ? rotation : await startFrom(proof, { rotation, entry, run, tokens }),
    })
  }
  return { entries: ready, unknown, seenAt: now }
}

/** Said before anything is done, and by a dry run. */
function leakWords({ setup, stores }: Rotation): string {
  const places = firstOf(
    stores.map(({ store }) => storeWords(store)),
    8,
  )
  return `${setup.policy.label}: "compromised" ends the older tokens whatever happens: jobs that use ${places.join(', ')} fail until that copy is new`
}

function entryOf({ setup }: Rotation, entries: readonly Entry[]): Entry {
  const entry = entries.find(({ label }) => label === setup.policy.label)
  if (entry === undefined) throw new TypeError(`no entry ${setup.policy.label}`)
  return entry
}

/** One refusal costs its own entry alone. */
async function proveAssisted(run: RotateRun): Promise<ReadonlyMap<string, Proof>> {
  const proofs = new Map<string, Proof>()
  const { entries, assisted, tokenList, isDryRun, hasOwner } = run.job
  for (const entry of entries) {
    const token = assisted.get(entry.label)
    if (token === undefined) continue
    const proof = await resultOrError(async () => {
      const label = await proveEntry(token.value, { entry, run, input: token.input })
      refuseOtherLabel({ token, label }, tokenList, entry)
      run.ports.runner.info(
        `${isDryRun ? 'dry run: ' : ''}${entry.label}: the token (input "${token.input}") can do what the token list says${hasOwner ? '' : ', and no more on its repositories'}`,
      )
      return { token, label }
    })
    proofs.set(entry.label, proof)
  }
  return proofs
}

async function startFrom(
  proof: Proof,
  context: { rotation: Rotation; entry: Entry; run: RotateRun; tokens: readonly HubToken[] },
): Promise<Rotation> {
  const { rotation, entry, run, tokens } = context
  const { setup, stores } = rotation
  const { hasOwner } = run.job
  const beginning = { setup, tokens, stores, now: run.hubNow() }
  const own = await resultOrError(async () => {
    if (proof instanceof OatError) throw proof
    const id = hasOwner ? findOnHub(proof, beginning).id : offlineId(entry.label)
    refuseExcess(proof, entry, (await run.hub.get(id))?.resources ?? [])
    run.values.set(id, proof.token.value)
    return { id, reason: assistedReason(setup, beginning.now, hasOwner) }
  })
  return startAssisted(beginning, own)
}

/** Puts the label of a given token that is about to be stored onto Docker Hub; an error ends its entry alone. */
export async function claimAssisted(rotation: Rotation, run: RotateRun): Promise<Rotation> {
  const { setup, listed, stores } = rotation
  const { given } = setup
  if (given === undefined) return rotation
  const now = run.hubNow()
  const change = { label: pendingLabel(setup, now), mark: markFor(rotation, now) }
  const claimed = await resultOrError(() => run.hub.change(given.id, change))
  if (claimed instanceof OatError) {
    return startAssisted({ setup: { ...setup, given: undefined }, tokens: listed, stores, now }, claimed)
  }
  const tokens = listed.map(it => (it.id === given.id ? claimed : it))
  return startAssisted({ setup, tokens, stores, now }, given)
}

/** What this repository was called before, by the marks of tokens that may be this list's: GitHub still leads from there to here. */
async function findRenamed(
  { job, stores }: RotateRun,
  tokens: readonly HubToken[],
): Promise<readonly string[]> {
  const { thisRepository, request } = job
  const [own] = request.policies
  const homes = tokens.flatMap(token => {
    const home = markOf(token)?.home?.toLowerCase()
    const { name } = parseLabel(token.label)
    const isNear = request.policies.some(
      ({ label, resources }) => isSameText(label, name) || shareRepository(token.resources ?? [], resources),
    )
    return token.isActive && isNear && home !== undefined && home !== own?.home ? home : []
  })
  const identify = (repository: string) =>
    resultOrError(() => stores.identify({ ...anySecret, repository: repository.split('#')[0] }))
  const renamed: string[] = []
  for (const home of new Set(homes)) {
    if (!/^[\w.-]+\/[\w.-]+(?:#|$)/.test(home) || thisRepository === '') continue
    const [was, is] = [await identify(home), await identify(thisRepository)]
    if (typeof was === 'string' && was === is) renamed.push(home)
  }
  return renamed
}

const anySecret = {
  kind: 'repository-secret',
  secret: 'DOCKERHUB_TOKEN',
  app: 'actions',
  position: { line: 0, column: 0 },
} as const

/**
 * Refuses two stores of the token list that are one place: a repository is named as it was called before and as it is called now, or a
 * cluster by two contexts. Their texts differ, so only GitHub, or the kubeconfig, can tell. All entries are looked at, also those that
 * this run leaves out.
 * @throws OatError LIST_INVALID, naming both
 */
async function refuseSamePlace({ job, stores }: RotateRun): Promise<void> {
  const { tokenList, thisRepository } = job
  const all = tokenList.tokens.flatMap(({ stores }) => stores)
  const first = new Map<string, Identifiable>()
  for (const store of [...all.filter(isRenamable), ...pullSecretsOfOneName(all)]) {
    const identity = await resultOrError(() => stores.identify(store))
    // A store of this run fails by its own check, with a better message; one of another entry, or without a token for GitHub, is not this run's.
    if (identity instanceof OatError) continue
    const earlier = first.get(identity)
    if (earlier !== undefined) throw onePlaceTwice(tokenList.file, { thisRepository, earlier, store })
    first.set(identity, store)
  }
}

type Identifiable = SecretStore | KubernetesStore

function isRenamable(store: Store): store is SecretStore {
  return store.kind === 'repository-secret' || store.kind === 'environment-secret'
}

/** Those that differ in their contexts alone: no other two can be one. */
function pullSecretsOfOneName(stores: readonly Store[]): readonly KubernetesStore[] {
  const clusters = stores.flatMap(store => (store.kind === 'kubernetes' ? store : []))
  return clusters.filter(({ name, namespace }) => {
    const alike = clusters.filter(it => it.name === name && it.namespace === namespace)
    return alike.length > 1
  })
}

function onePlaceTwice(
  file: string,
  { thisRepository, earlier, store }: { thisRepository: string; earlier: Identifiable; store: Identifiable },
): OatError {
  const [one = '', other = ''] = [earlier, store].map(it => storeWords(storeName(it, thisRepository)))
  const { line, column } = store.position
  return new OatError('LIST_INVALID', {
    message: `${file}:${line}:${column}: ${other} is the same as ${one} in line ${earlier.position.line}, because ${store.kind === 'kubernetes' ? 'both contexts mean one cluster' : 'the repository was renamed'}`,
    hint: `a place has one token: remove it from one of the two entries${store.kind === 'kubernetes' ? '' : ', and use the current name of the repository'}. Nothing was changed`,
  })
}
