import { parseLabel } from '../../register/label.ts'
import type { HubToken } from '../../tokens/token.ts'
import { type Decision, planSlot } from './plan-slot.ts'
import { type RotationLimits, rotationLimits } from './rotation-limits.ts'
import { type Rotation, type SlotPolicy, startRotation, type StoreState } from './rotation.ts'

/** Everything that was seen: Docker Hub's list and clock (milliseconds), and the stores by the slot's label. */
export interface Observed {
  readonly tokens: readonly HubToken[]
  readonly stores: ReadonlyMap<string, readonly StoreState[]>
  readonly now: number
}

/** The whole register's slots, and what this run was asked for. `force` and `compromised` are labels, or `all`. */
export interface Request {
  readonly policies: readonly SlotPolicy[]
  readonly run: string
  readonly only?: readonly string[]
  readonly force?: readonly string[]
  readonly compromised?: readonly string[]
  readonly limits?: RotationLimits
}

export interface Plan {
  readonly slots: readonly { readonly rotation: Rotation; readonly decision: Decision }[]
  /** Tokens of our grammar whose name the register lost: reported, never touched. */
  readonly unknown: readonly { readonly id: string; readonly label: string }[]
}

/** Decides for every slot that was asked for. The command performs `nextStep` of each rotation until `done`. */
export function plan(observed: Observed, request: Request): Plan {
  const { tokens, stores, now } = observed
  const slots = askedFor(request).map(policy => {
    const rotation = startRotation(setUp(policy, request), { tokens, stores: stores.get(policy.label) ?? [] })
    return { rotation, decision: planSlot(rotation, now) }
  })
  return { slots, unknown: findUnknown(tokens, request.policies) }
}

/** The slots that `only` leaves. */
export function askedFor({ policies, only }: Pick<Request, 'policies' | 'only'>): readonly SlotPolicy[] {
  return policies.filter(({ label }) => only === undefined || includes(only, label))
}

function setUp(policy: SlotPolicy, { run, limits = rotationLimits, force = [], compromised = [] }: Request) {
  const forced = includes(force, policy.label)
  return { policy, run, limits, forced, compromised: includes(compromised, policy.label) }
}

function includes(labels: readonly string[], label: string): boolean {
  return labels.includes(label) || labels.includes('all')
}

function findUnknown(tokens: readonly HubToken[], policies: readonly SlotPolicy[]): Plan['unknown'] {
  const names = new Set(policies.map(({ label }) => label.normalize()))
  const lost = tokens.filter(({ label }) => {
    const { name, state } = parseLabel(label)
    return state !== undefined && !names.has(name.normalize())
  })
  return lost.map(({ id, label }) => ({ id, label }))
}
