import { OatError } from './error.ts'
import { parseLabel } from './label.ts'
import { planSlot, type Decision } from './plan-slot.ts'
import type { HubToken } from './hub-token.ts'
import { nearest } from './nearest.ts'
import { printable } from './printable.ts'
import { startRotation, type Rotation, type SlotPolicy, type StoreState } from './rotation.ts'
import { rotationLimits, type RotationLimits } from './rotation-limits.ts'

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

/** @throws OatError `INPUT_INVALID` when a label in `only`, `force` or `compromised` is not in the register. */
export function refuseUnknownLabels({ policies, only = [], force = [], compromised = [] }: Request): void {
  const labels = new Set(['all', ...policies.map(({ label }) => label)])
  const stray = [...only, ...force, ...compromised].find(label => !labels.has(label))
  if (stray === undefined) return
  throw new OatError('INPUT_INVALID', {
    message: `the register has no token with the label ${JSON.stringify(printable(stray, 80))}`,
    hint: suggestion(stray, policies),
  })
}

const mostListed = 10

function suggestion(stray: string, policies: Request['policies']): string {
  const labels = policies.map(({ label }) => label)
  const meant = nearest(stray, labels)
  const more = labels.length > mostListed ? ` and ${labels.length - mostListed} more` : ''
  const listed = labels
    .slice(0, mostListed)
    .map(label => JSON.stringify(label))
    .join(', ')
  return `${meant === undefined ? '' : `did you mean ${JSON.stringify(meant)}? `}"only", "force" and "compromised" take "all" or: ${listed}${more}`
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
  const names = new Set(policies.map(({ label }) => label))
  const lost = tokens.filter(({ label }) => {
    const { name, state } = parseLabel(label)
    return state !== undefined && !names.has(name)
  })
  return lost.map(({ id, label }) => ({ id, label }))
}
