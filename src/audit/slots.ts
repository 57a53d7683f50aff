import { endedRun } from '../register/label.ts'
import { type Register, type RotationPolicy, type Slot, slotWords } from '../register/register.ts'
import { storeWords } from '../register/store.ts'
import { supersededAt } from '../rotate/plan/sweep.ts'
import { copiesOf, markOf, whoseToken } from '../tokens/copies.ts'
import { compareResources, slotResources } from '../tokens/resources.ts'
import {
  date,
  isExpired,
  longestWork,
  readSlotTokens,
  type SlotToken,
  type SlotTokens,
  slotTokens,
  span,
  tokenRole,
  works,
} from '../tokens/token.ts'
import { type AuditFinding, type Difference, finding } from './finding.ts'
import { staleStores } from './secrets.ts'
import type { AuditView, HubView } from './view.ts'

/** What is wrong with the tokens of one entry of the register. */
export function slotFindings(context: Context): readonly AuditFinding[] {
  const { slot, hub } = context
  const { current, pending, superseded, retired } = slotTokens(slot, hub)
  // The token of a keyless entry is only the fallback.
  const absent: readonly Difference[] =
    slot.oidc === undefined ? [['TOKEN_ABSENT', `there is no token for ${slotWords(slot)}`]] : []
  const differences = current === undefined ? absent : currentFindings(current, context)
  const subject = current?.label ?? slot.label
  return [
    ...differences.map(([code, message]) => finding(code, { subject, slot, message })),
    ...pending
      .filter(token => token.run === endedRun || hub.now - token.since >= longestWork)
      .map(token => pendingFinding(token, slot, hub)),
    ...extraFindings(slot, hub),
    ...overdueFindings({ superseded, retired, current }, context),
  ]
}

interface Context {
  readonly slot: Slot
  readonly register: Register
  readonly hub: HubView
  readonly view: AuditView
}

function currentFindings(token: SlotToken, { slot, register, hub, view }: Context): readonly Difference[] {
  const { now } = hub
  const { expiresAt } = token
  if (isExpired(token, now)) return [['TOKEN_EXPIRED', `expired on ${date(expiresAt ?? now)}`]]
  if (!token.isActive) return [['TOKEN_INACTIVE', 'is deactivated, and no other token is current']]
  const left = (expiresAt ?? Infinity) - now
  const expiring: Difference = ['TOKEN_EXPIRING', `expires in ${span(left)}, on ${date(now + left)}`]
  return [
    ...(left <= view.warningMs ? [expiring] : []),
    ...idleFindings(token, slot, { ...register, now }),
    ...resourceFindings(token, slot),
    ...markFindings(token, slot, view),
  ]
}

/** As mode rotate sees it: whose it is, and the places that a rotation confirmed. A hand-made token has no mark. */
function markFindings(
  token: SlotToken,
  slot: Slot,
  { thisRepository, home }: Pick<AuditView, 'thisRepository' | 'home'>,
): readonly Difference[] {
  if (token.state !== 'current' || token.description === undefined || home === undefined) return []
  const mark = markOf(token)
  const copies = copiesOf(slot.stores, thisRepository)
  if (whoseToken(token, { home, copies, resources: slotResources(slot) }) === 'elsewhere') {
    return [
      ['LABEL_TAKEN', `belongs to the token list of ${mark?.home ?? 'somebody else'}, by its description`],
    ]
  }
  const isSame = mark?.copies === copies
  return isSame ? [] : [['COPIES_CHANGED', 'the register names other places than those that got it']]
}

const extraCodes = { Duplicate: 'TOKEN_DUPLICATE', Reactivated: 'TOKEN_REACTIVATED' } as const

/** A working token of an entry that no rotation leaves behind: a person made it, or activated it again. */
interface ExtraToken {
  readonly token: SlotToken
  readonly code: (typeof extraCodes)[keyof typeof extraCodes]
}

export function extraTokens(
  slot: Pick<Slot, 'label'>,
  hub: Pick<HubView, 'tokens' | 'now'>,
): readonly ExtraToken[] {
  const own = readSlotTokens(hub.tokens, slot.label)
  const current = own.find(({ id }) => id === slotTokens(slot, hub).current?.id)
  return own.flatMap((token): ExtraToken[] => {
    const role = tokenRole(token, current)
    const isExtra = (role === 'Duplicate' || role === 'Reactivated') && works(token, hub.now)
    return isExtra ? [{ token, code: extraCodes[role] }] : []
  })
}

function extraFindings(slot: Slot, hub: HubView): AuditFinding[] {
  return extraTokens(slot, hub).map(({ token, code }) => {
    const what =
      code === 'TOKEN_DUPLICATE'
        ? 'has exactly the label of the entry, and works beside the current one'
        : `is labelled as deactivated since ${date(token.since)}, and works`
    const more = resourceFindings(token, slot).map(([, message]) => message)
    return finding(code, { subject: token.label, slot, message: [what, ...more].join('; ') })
  })
}

function idleFindings(
  token: SlotToken,
  { oidc }: Slot,
  { idleAfterMs, now }: { idleAfterMs: number; now: number },
): readonly Difference[] {
  const { lastUsedAt, createdAt } = token
  const idle = now - (lastUsedAt ?? createdAt)
  if (idle < idleAfterMs) return []
  if (oidc !== undefined) {
    const since = lastUsedAt === undefined ? `never used in ${span(idle)}` : `last used ${span(idle)} ago`
    return [['TOKEN_UNNECESSARY', `was ${since}: jobs log in without it, by the OIDC connection ${oidc}`]]
  }
  if (lastUsedAt === undefined) return [['TOKEN_UNUSED', `was never used in ${span(idle)}`]]
  return [['TOKEN_IDLE', `was last used ${span(idle)} ago, on ${date(lastUsedAt)}`]]
}

function resourceFindings({ resources }: SlotToken, slot: Slot): readonly Difference[] {
  if (resources === undefined) return []
  const { excess, lack } = compareResources(resources, slotResources(slot))
  const differences: Difference[] = []
  if (excess.length > 0) {
    differences.push(['TOKEN_WIDER', `has more than the register says: ${excess.join(', ')}`])
  }
  if (lack.length > 0) {
    differences.push(['TOKEN_NARROWER', `lacks what the register says: ${lack.join(', ')}`])
  }
  return differences
}

function pendingFinding({ label: subject, since, run }: SlotToken, slot: Slot, hub: HubView): AuditFinding {
  const message = `was left behind ${span(hub.now - since)} ago by run ${run ?? 'unknown'}`
  return finding('TOKEN_PENDING', { subject, slot, message })
}

function overdueFindings(
  { superseded, retired, current }: Omit<SlotTokens, 'pending'>,
  { slot, hub, view }: Context,
): AuditFinding[] {
  const { graceMs, deleteAfterMs }: RotationPolicy = slot.rotation
  const own = readSlotTokens(hub.tokens, slot.label)
  const age = (token: SlotToken): number => hub.now - supersededAt(token, own, hub.now)
  const extra = new Set(extraTokens(slot, hub).map(({ token }) => token.id))
  const late = superseded.filter(token => age(token) > graceMs && !extra.has(token.id))
  const users = current === undefined ? [] : staleStores(slot, current, view)
  const places = users.length > 0 ? `; still in ${users.map(storeWords).join(', ')}` : ''
  return [
    ...late.map(token => {
      const message = `still works ${span(age(token))} after its successor; ${lastUse(token)}${places}`
      return finding('TOKEN_SUPERSEDED', { subject: token.label, slot, message })
    }),
    ...retired
      .filter(({ since }) => hub.now - since > deleteAfterMs)
      .map(({ label: subject, since }) => {
        const message = `was deactivated ${span(hub.now - since)} ago and is still there`
        return finding('TOKEN_RETIRED', { subject, slot, message })
      }),
  ]
}

function lastUse({ lastUsedAt }: SlotToken): string {
  return lastUsedAt === undefined ? 'never used' : `last used on ${date(lastUsedAt)}`
}
