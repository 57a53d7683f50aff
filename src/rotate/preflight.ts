import { OatError, resultOrError } from '../base/error.ts'
import { counted, firstOf } from '../base/text.ts'
import type { Slot } from '../register/register.ts'
import {
  type KubernetesStore,
  type SecretStore,
  type Store,
  storeName,
  storeWords,
} from '../register/store.ts'
import { isSameText, parseLabel } from '../register/label.ts'
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
import { proveSlot, type RotateRun } from './run.ts'

export interface Preflight {
  readonly slots: readonly { readonly slot: Slot; readonly rotation: Rotation }[]
  readonly unknown: RotationPlan['unknown']
  /** Docker Hub's clock when it was looked at, in milliseconds. */
  readonly seenAt: number
}

type Proof = ProvenToken | OatError

/** Checks everything, changes nothing: the list, the given tokens, that every store can be written. */
export async function runPreflight(run: RotateRun): Promise<Preflight> {
  const { job, hubNow } = run
  const { slots: jobSlots, isDryRun, register } = job
  const { runner } = run.ports
  const prefix = isDryRun ? 'dry run: ' : ''
  const { compromised = [] } = job.request
  const tokens = await run.list(compromised.length > 0)
  const proofs = await proveAssisted(run)
  const storesByLabel = new Map<string, readonly StoreState[]>()
  for (const [place, slot] of jobSlots.entries()) {
    runner.progress(`checking ${place + 1} of ${jobSlots.length}: ${slot.label}`)
    const stores = await observeStores(slot, run, 'check')
    storesByLabel.set(slot.label, stores)
    const broken = stores.filter(({ kind }) => kind === 'failed').length
    const count = counted(stores.length, 'place')
    runner.info(
      `${prefix}${slot.label}: ${broken > 0 ? `${broken} of ${count} did not pass the check` : `${count} can be written`}`,
    )
  }
  await refuseSamePlace(run)
  const now = hubNow()
  const request = { ...job.request, renamed: await findRenamed(run, tokens) }
  const { slots, unknown } = plan({ tokens, stores: storesByLabel, now }, request)
  const minting = slots.filter(({ rotation }) => !proofs.has(rotation.setup.policy.label))
  const quota = foreseeQuota({ organization: register.organization, tokens, now }, minting)
  if (quota !== undefined) runner.warning(quota)
  const ready: { slot: Slot; rotation: Rotation }[] = []
  for (const { rotation, decision } of slots) {
    const slot = slotOf(rotation, jobSlots)
    const proof = proofs.get(slot.label)
    // A dry run says it with what would be done.
    if (proof === undefined && decision.decision === 'rotate' && !isDryRun) {
      runner.info(`${slot.label}: due: ${decision.reason}`)
    }
    if (rotation.setup.compromised) runner.info(`${prefix}${leakWords(rotation)}`)
    ready.push({
      slot,
      rotation: proof === undefined ? rotation : await startFrom(proof, { rotation, slot, run, tokens }),
    })
  }
  return { slots: ready, unknown, seenAt: now }
}

/** Said before anything is done, and by a dry run. */
function leakWords({ setup, stores }: Rotation): string {
  const places = firstOf(
    stores.map(({ store }) => storeWords(store)),
    8,
  )
  return `${setup.policy.label}: "compromised" ends the older tokens whatever happens: jobs that use ${places.join(', ')} fail until that copy is new`
}

function slotOf({ setup }: Rotation, slots: readonly Slot[]): Slot {
  const slot = slots.find(({ label }) => label === setup.policy.label)
  if (slot === undefined) throw new TypeError(`no slot ${setup.policy.label}`)
  return slot
}

/** One refusal costs its own slot alone. */
async function proveAssisted(run: RotateRun): Promise<ReadonlyMap<string, Proof>> {
  const proofs = new Map<string, Proof>()
  const { slots, assisted, register, isDryRun, hasOwner } = run.job
  for (const slot of slots) {
    const token = assisted.get(slot.label)
    if (token === undefined) continue
    const proof = await resultOrError(async () => {
      const label = await proveSlot(token.value, { slot, run, input: token.input })
      refuseOtherLabel({ token, label }, register, slot)
      run.ports.runner.info(
        `${isDryRun ? 'dry run: ' : ''}${slot.label}: the token (input "${token.input}") can do what the register says${hasOwner ? '' : ', and no more on its repositories'}`,
      )
      return { token, label }
    })
    proofs.set(slot.label, proof)
  }
  return proofs
}

async function startFrom(
  proof: Proof,
  context: { rotation: Rotation; slot: Slot; run: RotateRun; tokens: readonly HubToken[] },
): Promise<Rotation> {
  const { rotation, slot, run, tokens } = context
  const { setup, stores } = rotation
  const { hasOwner } = run.job
  const beginning = { setup, tokens, stores, now: run.hubNow() }
  const own = await resultOrError(async () => {
    if (proof instanceof OatError) throw proof
    const id = hasOwner ? findOnHub(proof, beginning).id : offlineId(slot.label)
    refuseExcess(proof, slot, (await run.hub.get(id))?.resources ?? [])
    run.values.set(id, proof.token.value)
    return { id, reason: assistedReason(setup, beginning.now, hasOwner) }
  })
  return startAssisted(beginning, own)
}

/** Puts the label of a given token that is about to be stored onto Docker Hub; an error ends its slot alone. */
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
 * Refuses two stores of the register that are one place: a repository is named as it was called before and as it is called now, or a
 * cluster by two contexts. Their texts differ, so only GitHub, or the kubeconfig, can tell. All slots are looked at, also those that
 * this run leaves out.
 * @throws OatError REGISTER_INVALID, naming both
 */
async function refuseSamePlace({ job, stores }: RotateRun): Promise<void> {
  const { register, thisRepository } = job
  const all = register.tokens.flatMap(({ stores }) => stores)
  const first = new Map<string, Identifiable>()
  for (const store of [...all.filter(isRenamable), ...pullSecretsOfOneName(all)]) {
    const identity = await resultOrError(() => stores.identify(store))
    // A store of this run fails by its own check, with a better message; one of another slot, or without a token for GitHub, is not this run's.
    if (identity instanceof OatError) continue
    const earlier = first.get(identity)
    if (earlier !== undefined) throw onePlaceTwice(register.file, { thisRepository, earlier, store })
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
  return new OatError('REGISTER_INVALID', {
    message: `${file}:${line}:${column}: ${other} is the same as ${one} in line ${earlier.position.line}, because ${store.kind === 'kubernetes' ? 'both contexts mean one cluster' : 'the repository was renamed'}`,
    hint: `a place has one token: remove it from one of the two entries${store.kind === 'kubernetes' ? '' : ', and use the current name of the repository'}. Nothing was changed`,
  })
}
