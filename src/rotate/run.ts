import { OatError } from '../base/error.ts'
import type { Files } from '../base/files-port.ts'
import type { Secret } from '../base/secret.ts'
import type { Hub } from '../hub/hub-port.ts'
import type { Clock, Credential, Registry, Runner, Yaml } from '../ports.ts'
import type { Slot } from '../register/register.ts'
import type { RegistryHost } from '../registry/host.ts'
import { slotNeeds } from '../registry/needs.ts'
import { proveNewToken } from '../registry/prove-new-token.ts'
import { proveGrant, type Proving } from '../registry/prove.ts'
import type { AllStores } from '../stores/stores.ts'
import { slotResources } from '../tokens/resources.ts'
import type { RotateJob } from './job.ts'
import { measureStores } from './measure-stores.ts'
import { createPaperHub } from './paper-hub.ts'
import { createTokenList, type TokenList } from './token-list.ts'

export interface RotatePorts {
  readonly runner: Runner
  readonly clock: Clock
  /** Fires when the job is cancelled. */
  readonly signal: AbortSignal
  readonly files: Files
  readonly yaml: Yaml
  /** As the owner account of the inputs. */
  readonly openHub: (organization: string) => Hub
  readonly openStores: (job: Pick<RotateJob, 'thisRepository' | 'register'>) => AllStores
  readonly openRegistry: (host: RegistryHost, credential: Credential) => Registry
}

/** A job together with what it works on. */
export interface RotateRun {
  readonly job: RotateJob
  readonly ports: RotatePorts
  readonly hub: Hub
  readonly list: TokenList
  readonly stores: AllStores
  /** Docker Hub's clock at this moment, in milliseconds. */
  readonly hubNow: () => number
  /** The values that this run holds, by the token's id. */
  readonly values: Map<string, Secret>
}

/** The id of a given token where there is no list to find it in. */
export function paperId(label: string): string {
  return `given ${label}`
}

/** Logs in to Docker Hub, unless nothing is to be done there. Throws HUB_FORBIDDEN and other errors of Hub. */
export async function openRotateRun(job: RotateJob, ports: RotatePorts): Promise<RotateRun> {
  const { clock } = ports
  const hub =
    job.inputs.hub === undefined
      ? createPaperHub(
          job.slots.map(slot => onPaper(slot, clock.now())),
          clock,
        )
      : ports.openHub(job.register.organization)
  const ahead = (await hub.serverTime()) - clock.now()
  return {
    ...{ job, ports, hub },
    list: createTokenList(hub),
    stores: measureStores(ports.openStores(job), ahead),
    hubNow: () => clock.now() + ahead,
    values: new Map(),
  }
}

/** What the exact proof shows is what the token has. */
function onPaper(slot: Slot, createdAt: number) {
  const { label } = slot
  const resources = slotResources(slot)
  return { id: paperId(label), label, createdAt, isActive: true, resources, description: undefined }
}

/** Proves that a value has exactly the slot's grant; gives what the registry calls it. Throws as `proveGrant`. */
export async function proveSlot(
  value: Secret,
  { slot, run, input }: { slot: Slot; run: RotateRun; input?: string },
): Promise<string | undefined> {
  const { runner, clock, signal, openRegistry } = run.ports
  const { registry: host } = run.job.inputs
  const username = run.job.register.organization
  // As registries and docker show it.
  runner.mask(Buffer.from(`${username}:${value.reveal()}`).toString('base64'))
  const called = input === undefined ? `the new token "${slot.label}"` : `the token (input "${input}")`
  const { channel, access } = slot
  const proving: Omit<Proving, 'exact'> = {
    registry: openRegistry(host, { username, token: value }),
    needs: slotNeeds(slot),
    context: {
      ...{ registry: host.name, username, organization: username },
      ...{ input: input ?? '', token: called, channel, access },
    },
    onLabel: () => undefined,
  }
  const proof =
    input === undefined
      ? await proveNewToken(proving, { clock, signal, info: runner.info })
      : await proveGrant({ ...proving, exact: true })
  if (proof.unproven === undefined) return proof.label
  throw new OatError('SCOPE_UNPROVEN', { message: `${called}: ${proof.unproven}`, hint: 'use Docker Hub' })
}
