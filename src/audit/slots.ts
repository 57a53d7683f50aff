import { endedRun } from '../register/label.ts'
import { type Register, type RotationPolicy, type Slot, slotWords } from '../register/register.ts'
import { storeWords } from '../register/store.ts'
import { compareResources, slotResources } from '../tokens/resources.ts'
import {
  currentSince,
  date,
  isExpired,
  longestWork,
  type SlotToken,
  slotTokens,
  span,
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
    ...(current === undefined ? [absent] : differences),
    ...pending
      .filter(token => token.run === endedRun || hub.now - token.since >= longestWork)
      .map(token => pendingFinding(token, { slot, hub })),
    ...overdueFindings({ superseded, retired, current }, { slot, hub, view }),
    ...slot.repositories
      .filter(name => hub.goneRepositories.includes(name))
      .map(name =>
        finding('REPOSITORY_GONE', {
          subject: name,
          slot,
          message: `${JSON.stringify(slot.label)} names ${name}, which is not on Docker Hub`,
        }),
      ),
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
  ]
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
  const since = current === undefined ? hub.now : currentSince(current)
  const late = superseded.filter(() => hub.now - since > graceMs)
  const users = current === undefined ? [] : staleStores(slot, { token: current, view })
  return [
    ...late.map(token =>
      finding('TOKEN_SUPERSEDED', {
        subject: token.label,
        slot,
        message: `still works ${span(hub.now - since)} after its successor; ${lastUse(token)}${users.length > 0 ? `; still in ${users.map(storeWords).join(', ')}` : ''}`,
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
