import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import type { HubTokenDetails } from '../hub/answers.ts'
import type { Hub } from '../hub/hub.ts'
import { parseLabel } from '../token-list/label.ts'
import type { TokenList, Entry } from '../token-list/token-list.ts'
import { entryNeeds } from '../registry/needs.ts'
import { proveGrant, proveNewToken } from '../registry/prove.ts'
import type { Credential, Registry } from '../registry/registry.ts'
import { namedCredential } from '../registry/token.ts'
import type { Runner } from '../runner/runner.ts'
import type { ProgramOptions } from '../stores/programs.ts'
import type { AllStores, StoreState } from '../stores/stores.ts'
import { notedValue } from '../tokens/copies.ts'
import { type HubToken, readEntryTokens } from '../tokens/token.ts'
import { createOfflineHub } from './assisted.ts'
import type { RotateJob } from './job.ts'

export interface RotatePorts {
  readonly runner: Runner
  readonly clock: Clock
  /** Fires when the job is cancelled. */
  readonly signal: AbortSignal
  /** Docker Hub may be spoken to for some seconds after that, as long as this is on. */
  readonly hold: (isHeld: boolean) => void
  /** As the owner account of the inputs. */
  readonly openHub: (organization: string) => Hub
  readonly openStores: (
    job: Pick<RotateJob, 'thisRepository' | 'tokenList'> & Pick<ProgramOptions, 'noted'>,
  ) => AllStores
  readonly registry: { readonly name: string; readonly open: (credential: Credential) => Registry }
}

/** A job, and what it works on. */
export type RotateRun = Awaited<ReturnType<typeof openRotateRun>>

/** Logs in to Docker Hub, unless nothing is to be done there. Throws the errors of Hub. */
export async function openRotateRun(job: RotateJob, ports: RotatePorts) {
  const { clock } = ports
  const { assistedExpiry: expiresAt, hasOwner, tokenList, entries } = job
  if (expiresAt !== undefined && expiresAt <= clock.now()) {
    throw new OatError('INPUT_INVALID', {
      message: 'input "expires-at" is a time that is past',
      hint: 'give the expiry that Docker Home shows for the new token',
    })
  }
  const hub = hasOwner ? ports.openHub(tokenList.organization) : createOfflineHub(entries, expiresAt, clock)
  const ahead = (await hub.serverTime()) - clock.now()
  const { noted, ...known } = withTokenDetails(hub, tokenList)
  return {
    job,
    ports,
    ...known,
    stores: measureStores(ports.openStores({ ...job, noted }), ahead),
    /** Docker Hub's clock at this moment, in milliseconds. */
    hubNow: () => clock.now() + ahead,
    /** The values that this run holds, by the token's id. */
    values: new Map<string, Secret>(),
    /** The ids of tokens that a person made, by the entry's label. */
    given: new Map<string, string>(),
  }
}

/** Proves that a value has exactly the entry's grant; gives what the registry calls it. As `proveGrant`. */
export async function proveEntry(
  value: Secret,
  { entry, run, input }: { entry: Entry; run: RotateRun; input?: string },
): Promise<string | undefined> {
  const { runner, clock, signal, registry } = run.ports
  const { tokenList, hasOwner } = run.job
  const { organization } = tokenList
  const user = namedCredential(value, { name: organization }, runner.mask)
  const token = input === undefined ? `the new token "${entry.label}"` : `the token (input "${input}")`
  const { channel, access } = entry
  const proving = {
    registry: registry.open(user),
    // Docker Hub itself tells an owner what the token has.
    needs: entryNeeds(entry, hasOwner ? undefined : tokenList),
    context: { registry: registry.name, user, organization, input: input ?? '', token, channel, access },
    onLabel: () => undefined,
  }
  const proof =
    input === undefined
      ? await proveNewToken(proving, { clock, signal, info: runner.info })
      : await proveGrant({ ...proving, exact: true })
  if (proof.unproven === undefined) return proof.label
  throw new OatError('SCOPE_UNPROVEN', { message: `${token}: ${proof.unproven}`, hint: 'use Docker Hub' })
}

/**
 * Docker Hub's list has neither resources nor descriptions: they are asked for one by one, once a run, for
 * the tokens of the list's entries that may work, and for those of our grammar whose label it does not have.
 * A token that was made current meanwhile has another label, and is asked for again.
 */
function withTokenDetails(hub: Hub, tokenList: TokenList) {
  const known = new Map<string, HubTokenDetails>()
  const labels = new Set(tokenList.tokens.map(({ label }) => label.normalize()))
  const key = ({ id, label }: HubToken): string => `${id} ${label}`
  const isWanted = ({ label, isActive }: HubToken): boolean => {
    const { name, state } = parseLabel(label)
    return labels.has(name.normalize()) ? isActive || state !== 'retired' : state !== undefined
  }
  const changing: Pick<Hub, 'mint' | 'change'> = {
    mint: async wanted => {
      const minted = await hub.mint(wanted)
      known.set(key(minted.token), minted.token)
      return minted
    },
    // One that becomes current is asked for again: somebody may change it meanwhile.
    change: async (id, change) => {
      const token = await hub.change(id, change)
      if (known.has(key(token)) || change.mark?.replacedAt !== undefined) known.set(key(token), token)
      return token
    },
  }
  /** @param isWhole after a leak every token that may work is read, whatever it is called */
  const list = async (isWhole = false): Promise<readonly HubToken[]> => {
    const tokens = await hub.list()
    for (const token of tokens) {
      const isOpen = isWanted(token) || (isWhole && token.isActive)
      const details = isOpen && !known.has(key(token)) ? await hub.get(token.id) : undefined
      if (details !== undefined) known.set(key(token), details)
    }
    return tokens.map(token => {
      const { resources, description } = known.get(key(token)) ?? {}
      return { ...token, resources, description }
    })
  }
  const noted: ProgramOptions['noted'] = ({ label }) =>
    notedValue(readEntryTokens([...known.values()], label))
  return { hub: { ...hub, ...changing }, list, noted }
}

/**
 * A store's clock, which is measured against this machine's, against Docker Hub's: a token's creation and a
 * store's change are compared on one clock. @param hubAhead milliseconds that Docker Hub's is ahead of this machine's
 */
function measureStores(stores: AllStores, hubAhead: number): AllStores {
  const measured = (state: StoreState): StoreState =>
    state.kind === 'stamped' && state.ahead !== undefined
      ? { ...state, ahead: state.ahead - hubAhead }
      : state
  return {
    ...stores,
    check: async store => measured(await stores.check(store)),
    look: async (store, own) => measured(await stores.look(store, own)),
  }
}
