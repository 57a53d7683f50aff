import { endedRun } from '../register/label.ts'
import { type Register, type RotationPolicy, type Slot, slotWords } from '../register/register.ts'
import { storeWords } from '../register/store.ts'
import { supersededAt } from '../rotate/plan/sweep.ts'
import { copiesOf, isElsewhere, markOf } from '../tokens/copies.ts'
import { compareResources, slotResources } from '../tokens/resources.ts'
import {
  date,
  isExpired,
  longestWork,
  readSlotTokens,
  type SlotToken,
  slotTokens,
  span,
  tokenRole,
  works,
} from '../tokens/token.ts'
import { type AuditFinding, finding } from './finding.ts'
import { staleStores } from './secrets.ts'
import type { AuditView, HubView } from './view.ts'

/** What is wrong with the tokens of one entry of the register. */
export function slotFindings(
  slot: Slot,
  { register, hub, view }: { register: Register; hub: HubView; view: AuditView },
): readonly AuditFinding[] {
  const { current, pending, superseded, retired } = slotTokens(slot, hub)
  const differences = current === undefined ? [] : currentFindings(current, { slot, register, hub, view })
  const absent = finding('TOKEN_ABSENT', {
    subject: slot.label,
    slot,
    message: `there is no token for ${slotWords(slot)}`,
  })
  return [
    // The token of a keyless entry is only the fallback.
    ...(current === undefined && slot.oidc === undefined ? [absent] : differences),
    ...pending
      .filter(token => token.run === endedRun || hub.now - token.since >= longestWork)
      .map(token => pendingFinding(token, { slot, hub })),
    ...oddFindings(slot, hub),
    ...overdueFindings({ superseded, retired, current }, { slot, hub, view }),
  ]
}

interface Context {
  readonly slot: Slot
  readonly register: Register
  readonly hub: HubView
  readonly view: AuditView
}

function currentFindings(token: SlotToken, { slot, register, hub, view }: Context): AuditFinding[] {
  const { now } = hub
  const about = (code: Parameters<typeof finding>[0], message: string): AuditFinding =>
    finding(code, { subject: token.label, slot, message })
  const { expiresAt } = token
  if (isExpired(token, now)) return [about('TOKEN_EXPIRED', `expired on ${date(expiresAt ?? now)}`)]
  if (!token.isActive) return [about('TOKEN_INACTIVE', 'is deactivated, and no other token is current')]
  const left = (expiresAt ?? Infinity) - now
  return [
    ...(left <= view.warningMs
      ? [about('TOKEN_EXPIRING', `expires in ${span(left)}, on ${date(now + left)}`)]
      : []),
    ...idleFindings(token, { slot, register, now }).map(([code, message]) => about(code, message)),
    ...resourceFindings(token, slot).map(([code, message]) => about(code, message)),
    ...markFindings(token, { slot, view }).map(([code, message]) => about(code, message)),
  ]
}

/** As mode rotate sees it: whose it is, and the places that a rotation confirmed. A hand-made token has no mark. */
function markFindings(
  token: SlotToken,
  { slot, view: { thisRepository } }: { slot: Slot; view: AuditView },
): ['TOKEN_TAKEN' | 'COPIES_CHANGED', string][] {
  if (token.state !== 'current' || token.description === undefined || thisRepository === '') return []
  const mark = markOf(token)
  if (isElsewhere(mark, thisRepository)) {
    return [['TOKEN_TAKEN', `belongs to the register of ${mark?.home ?? ''}, by its description`]]
  }
  const isSame = mark?.copies === copiesOf(slot.stores, thisRepository)
  return isSame ? [] : [['COPIES_CHANGED', 'the register names other places than those that got it']]
}

const oddities = { Duplicate: 'TOKEN_DUPLICATE', Reactivated: 'TOKEN_REACTIVATED' } as const

/** A working token of an entry that no rotation leaves behind: a person made it, or activated it again. */
interface OddToken {
  readonly token: SlotToken
  readonly code: (typeof oddities)[keyof typeof oddities]
}

export function oddTokens(
  slot: Pick<Slot, 'label'>,
  hub: Pick<HubView, 'tokens' | 'now'>,
): readonly OddToken[] {
  const own = readSlotTokens(hub.tokens, slot.label)
  const current = own.find(({ id }) => id === slotTokens(slot, hub).current?.id)
  return own.flatMap((token): OddToken[] => {
    const role = tokenRole(token, current)
    const isOdd = (role === 'Duplicate' || role === 'Reactivated') && works(token, hub.now)
    return isOdd ? [{ token, code: oddities[role] }] : []
  })
}

function oddFindings(slot: Slot, hub: HubView): AuditFinding[] {
  return oddTokens(slot, hub).map(({ token, code }) => {
    const what =
      code === 'TOKEN_DUPLICATE'
        ? 'has exactly the label of the entry, and works beside the current one'
        : `is labelled as deactivated since ${date(token.since)}, and works`
    const more = resourceFindings(token, slot).map(([, message]) => message)
    return finding(code, { subject: token.label, slot, message: [what, ...more].join('; ') })
  })
}

function idleFindings(
  { lastUsedAt, createdAt }: SlotToken,
  { slot, register, now }: { slot: Slot; register: Register; now: number },
): ['TOKEN_UNUSED' | 'TOKEN_IDLE' | 'TOKEN_UNNECESSARY', string][] {
  const idle = now - (lastUsedAt ?? createdAt)
  if (idle < register.idleAfterMs) return []
  if (slot.oidc !== undefined) {
    const since = lastUsedAt === undefined ? `never used in ${span(idle)}` : `last used ${span(idle)} ago`
    return [
      ['TOKEN_UNNECESSARY', `was ${since}: jobs log in without it, by the OIDC connection ${slot.oidc}`],
    ]
  }
  if (lastUsedAt === undefined) return [['TOKEN_UNUSED', `was never used in ${span(idle)}`]]
  return [['TOKEN_IDLE', `was last used ${span(idle)} ago, on ${date(lastUsedAt)}`]]
}

function resourceFindings(
  { resources }: SlotToken,
  slot: Slot,
): ['TOKEN_WIDER' | 'TOKEN_NARROWER', string][] {
  if (resources === undefined) return []
  const { excess, lack } = compareResources(resources, slotResources(slot))
  return [
    ...(excess.length > 0
      ? [['TOKEN_WIDER', `has more than the register says: ${excess.join(', ')}`] as ['TOKEN_WIDER', string]]
      : []),
    ...(lack.length > 0
      ? [['TOKEN_NARROWER', `lacks what the register says: ${lack.join(', ')}`] as ['TOKEN_NARROWER', string]]
      : []),
  ]
}

function pendingFinding(token: SlotToken, { slot, hub }: { slot: Slot; hub: HubView }): AuditFinding {
  return finding('TOKEN_PENDING', {
    subject: token.label,
    slot,
    message: `was left behind ${span(hub.now - token.since)} ago by run ${token.run ?? 'unknown'}`,
  })
}

interface Leftovers {
  readonly superseded: readonly SlotToken[]
  readonly retired: readonly SlotToken[]
  readonly current: SlotToken | undefined
}

function overdueFindings(
  { superseded, retired, current }: Leftovers,
  { slot, hub, view }: Omit<Context, 'register'>,
): AuditFinding[] {
  const { graceMs, deleteAfterMs }: RotationPolicy = slot.rotation
  const own = readSlotTokens(hub.tokens, slot.label)
  const age = (token: SlotToken): number => hub.now - supersededAt(token, { tokens: own, now: hub.now })
  const odd = new Set(oddTokens(slot, hub).map(({ token }) => token.id))
  const late = superseded.filter(token => age(token) > graceMs && !odd.has(token.id))
  const users = current === undefined ? [] : staleStores(slot, { token: current, view })
  return [
    ...late.map(token =>
      finding('TOKEN_SUPERSEDED', {
        subject: token.label,
        slot,
        message: `still works ${span(age(token))} after its successor; ${lastUse(token)}${users.length > 0 ? `; still in ${users.map(storeWords).join(', ')}` : ''}`,
      }),
    ),
    ...retired
      .filter(token => hub.now - token.since > deleteAfterMs)
      .map(token =>
        finding('TOKEN_RETIRED', {
          subject: token.label,
          slot,
          message: `was deactivated ${span(hub.now - token.since)} ago and is still there`,
        }),
      ),
  ]
}

function lastUse({ lastUsedAt }: SlotToken): string {
  return lastUsedAt === undefined ? 'never used' : `last used on ${date(lastUsedAt)}`
}
