import { firstOf } from '../base/text.ts'
import { planLimits } from '../hub/failure.ts'
import { endedRun, parseLabel } from '../register/label.ts'
import { type Slot, slotWords } from '../register/register.ts'
import { storeWords } from '../register/store.ts'
import { copiesOf, markOf, whoseToken } from '../tokens/copies.ts'
import { compareResources, shareRepository, slotResources } from '../tokens/resources.ts'
import { date, type HubToken, isExpired, longestWork, span, works } from '../tokens/token.ts'
import { copiesIn } from './copies.ts'
import { type AuditFinding, type Difference, finding } from './finding.ts'
import type { AuditView } from './look.ts'
import type { SeenToken } from './tokens.ts'

/** What is wrong with tokens: each by what it is to the list, then all of them together. */
export function tokenFindings(view: AuditView): readonly AuditFinding[] {
  const { register, tokens, hub } = view
  if (hub === undefined) return []
  // The token of a keyless entry is only the fallback.
  const empty = register.tokens.filter(
    slot => slot.oidc === undefined && !tokens.some(it => it.slot === slot && it.state === 'current'),
  )
  return [
    ...empty.map(slot => {
      const message = `there is no token for ${slotWords(slot)}`
      return finding('TOKEN_DEAD', { subject: slot.label, slot, message })
    }),
    ...tokens.flatMap(seen =>
      [...ruleOf(seen, view), ...foreign(seen, view)].map(([code, message]) =>
        finding(code, { subject: seen.token.label, slot: seen.slot, message }),
      ),
    ),
    ...wasted(view),
  ]
}

function ruleOf(seen: SeenToken, view: AuditView): readonly Difference[] {
  const { token, slot, state } = seen
  if (slot === undefined) return works(token, view.now) ? stranger(seen, view) : []
  if (state === 'current') return current(token, slot, view)
  if (state === 'duplicate' || state === 'reactivated') return [extra(token, slot)]
  if (state === 'pending') return pending(token, view)
  return state === 'superseded' ? superseded(seen, slot, view) : []
}

function current(token: SeenToken['token'], slot: Slot, view: AuditView): Difference[] {
  const { now, inputs, register } = view
  const { expiresAt, lastUsedAt, createdAt } = token
  if (isExpired(token, now)) return [['TOKEN_DEAD', `expired on ${date(expiresAt ?? now)}`]]
  if (!token.isActive) return [['TOKEN_DEAD', 'is deactivated, and no other token is current']]
  const found: Difference[] = [...rights(token, slot), ...mark(token, slot, view)]
  const left = (expiresAt ?? Infinity) - now
  if (left <= inputs.warningMs) {
    found.push(['TOKEN_EXPIRING', `expires in ${span(left)}, on ${date(now + left)}`])
  }
  const idle = now - (lastUsedAt ?? createdAt)
  if (idle >= register.idleAfterMs) {
    const used =
      lastUsedAt === undefined
        ? `was never used in ${span(idle)}`
        : `was last used ${span(idle)} ago, on ${date(lastUsedAt)}`
    const keyless =
      slot.oidc === undefined
        ? ''
        : `: jobs log in without it, by the OIDC connection ${slot.oidc}. Without the entry they need input "oidc-connection-id"`
    found.push(['TOKEN_IDLE', `${used}${keyless}`])
  }
  return found
}

function rights({ resources }: HubToken, slot: Slot): Difference[] {
  if (resources === undefined) return []
  const { excess, lack } = compareResources(resources, slotResources(slot))
  const found: Difference[] = []
  if (excess.length > 0) {
    found.push(['TOKEN_WIDER', `has more than the token list says: ${excess.join(', ')}`])
  }
  if (lack.length > 0) found.push(['TOKEN_NARROWER', `lacks what the token list says: ${lack.join(', ')}`])
  return found
}

/** As mode rotate sees it: whose it is, and the places that a rotation confirmed. A hand-made token has no mark. */
function mark(token: SeenToken['token'], slot: Slot, view: AuditView): readonly Difference[] {
  const { home, thisRepository } = view
  if (token.state !== 'current' || token.description === undefined || home === undefined) return []
  const own = markOf(token)
  const copies = copiesOf(slot.stores, thisRepository)
  if (whoseToken(token, { home, copies, resources: slotResources(slot) }) === 'elsewhere') {
    const other = own?.home ?? 'somebody else'
    return [['LABEL_TAKEN', `belongs to the token list of ${other}, by its description`]]
  }
  const isSame = own?.copies === copies
  return isSame ? [] : [['COPIES_CHANGED', 'the token list names other places than those that got it']]
}

function extra(token: SeenToken['token'], slot: Slot): Difference {
  const what =
    token.state === 'retired'
      ? `is labelled as deactivated since ${date(token.since ?? 0)}, and works`
      : 'has exactly the label of the entry, and works beside the current one'
  return ['TOKEN_EXTRA', [what, ...rights(token, slot).map(([, message]) => message)].join('; ')]
}

function pending({ run, since = 0 }: SeenToken['token'], { now }: AuditView): readonly Difference[] {
  if (run !== endedRun && now - since < longestWork) return []
  return [['TOKEN_LEFTOVER', `was left behind ${span(now - since)} ago by run ${run ?? 'unknown'}`]]
}

function superseded({ token, leaves = 0 }: SeenToken, slot: Slot, view: AuditView): readonly Difference[] {
  if (leaves >= view.now) return []
  const { lastUsedAt } = token
  const users = copiesIn(slot, view).filter(({ state }) => state === 'older')
  const use = lastUsedAt === undefined ? 'never used' : `last used on ${date(lastUsedAt)}`
  const places =
    users.length === 0 ? '' : `; still in ${users.map(({ name }) => storeWords(name)).join(', ')}`
  const age = span(view.now - leaves + slot.rotation.graceMs)
  return [['TOKEN_LEFTOVER', `still works ${age} after its successor; ${use}${places}`]]
}

/** A token of another list is none of this one's business, unless it can change what the list names. */
function stranger({ token, state }: SeenToken, { inputs, register }: AuditView): readonly Difference[] {
  if (inputs.activity !== undefined && onlyReadsActivity(token)) return []
  const { createdAt, createdBy, resources = [] } = token
  // More than reading, of a repository of the list or of the organization.
  const strong = resources.filter(({ scopes }) => scopes.some(scope => !/-(?:pull|read)$/.test(scope)))
  const isStrong =
    strong.some(({ type }) => type !== 'TYPE_REPO') ||
    shareRepository(
      strong,
      register.tokens.flatMap(slot => slotResources(slot)),
    )
  const isOther = state === 'of another list'
  if (isOther && !isStrong) return []
  const origin = `was created on ${date(createdAt)}${createdBy === undefined ? '' : ` by ${createdBy}`}`
  const why = isOther
    ? `its description says that it belongs to the token list of ${markOf(token)?.home ?? ''}`
    : parseLabel(token.label).state === undefined
      ? 'is not in the token list'
      : 'is one of ours by its label, but the token list has lost its name'
  const strength = isStrong ? '. It can push to a repository of the list, or change more' : ''
  return [[isStrong && !isOther ? 'TOKEN_EXTRA' : 'TOKEN_UNMANAGED', `${origin}, and ${why}${strength}`]]
}

/** The token of input activity-token can do nothing else; it has no entry in the list, since no job pulls or pushes with it. */
export function onlyReadsActivity({ resources = [] }: HubToken): boolean {
  const scopes = resources.flatMap(resource => resource.scopes)
  return scopes.length > 0 && scopes.every(scope => scope === 'scope-activity-read')
}

/** One that has a successor is on its way out: the inventory says when, TOKEN_LEFTOVER when that is late. */
function foreign({ token, state }: SeenToken, { register, now }: AuditView): readonly Difference[] {
  const { createdBy } = token
  const known = register.owners?.map(name => name.toLowerCase())
  if (known === undefined || createdBy === undefined || known.includes(createdBy.toLowerCase())) return []
  if (!works(token, now) || state === 'superseded') return []
  return [['TOKEN_FOREIGN', `was created by ${createdBy}, who is not among the owners of the token list`]]
}

/** Dead tokens that should be gone: not the current ones, and not those that mode rotate keeps for a while. */
function wasted({ tokens, register, now }: AuditView): readonly AuditFinding[] {
  const dead = tokens.filter(
    ({ token, state, leaves = 0 }) => !works(token, now) && state !== 'current' && leaves < now,
  )
  if (dead.length === 0) return []
  const labels = firstOf(
    dead.map(({ token }) => JSON.stringify(token.label)),
    5,
  )
  const message = `${dead.length} of ${tokens.length} tokens ${dead.length === 1 ? 'is' : 'are'} deactivated or expired, and should be gone (${labels.join(', ')}); Docker counts them too, up to ${planLimits}`
  return [finding('QUOTA_WASTED', { subject: register.organization, message })]
}
