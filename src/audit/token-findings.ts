import { firstOf } from '../base/text.ts'
import { planLimits } from '../hub/failure.ts'
import { endedRun, parseLabel } from '../token-list/label.ts'
import { type Entry, entryWords } from '../token-list/token-list.ts'
import { storeWords } from '../token-list/store.ts'
import { copiesOf, markOf, whoseToken } from '../tokens/copies.ts'
import { compareResources, shareRepository, entryResources } from '../tokens/resources.ts'
import { date, type HubToken, isExpired, presumedDeadMs, span, works, toldOf } from '../tokens/token.ts'
import { copiesIn } from './copies.ts'
import { type AuditFinding, type Difference, finding } from './finding.ts'
import type { AuditView } from './look.ts'
import type { SeenToken } from './tokens.ts'

export function tokenFindings(view: AuditView): readonly AuditFinding[] {
  const { tokenList, tokens, hub } = view
  if (hub === undefined) return []
  // The token of a keyless entry is only the fallback.
  const empty = tokenList.tokens.filter(
    entry => entry.oidc === undefined && !tokens.some(it => it.entry === entry && it.state === 'current'),
  )
  const missing = empty.map(entry => {
    const message = `there is no token for ${entryWords(entry)}`
    return finding('TOKEN_DEAD', { subject: entry.label, entry, message })
  })
  const differing = tokens.flatMap(seenToken => {
    const { token, entry } = seenToken
    const differences = ruleOf(seenToken, view).concat(foreign(seenToken, view))
    return differences.map(([code, message]) => finding(code, { subject: token.label, entry, message }))
  })
  return missing.concat(differing, wasted(view))
}

function ruleOf(seenToken: SeenToken, view: AuditView): readonly Difference[] {
  const { token, entry, state } = seenToken
  if (entry === undefined) return works(token, view.now) ? stranger(seenToken, view) : []
  if (state === 'current') return current(token, entry, view)
  if (state === 'duplicate' || state === 'reactivated') return [extra(token, entry)]
  if (state === 'pending') return pending(token, view)
  return state === 'replaced' ? replaced(seenToken, entry, view) : []
}

function current(token: SeenToken['token'], entry: Entry, view: AuditView): Difference[] {
  const { now, inputs, tokenList } = view
  const { lastUsedAt, createdAt } = token
  const expiresAt = toldOf(token.expiresAt)
  if (isExpired(token, now)) return [['TOKEN_DEAD', `expired on ${date(expiresAt ?? now)}`]]
  if (!token.isActive) return [['TOKEN_DEAD', 'is deactivated, and no other token is current']]
  const differences = rights(token, entry).concat(mark(token, entry, view))
  const lifetime = (expiresAt ?? Infinity) - now
  if (lifetime <= inputs.warningMs) {
    differences.push(['TOKEN_EXPIRING', `expires in ${span(lifetime)}, on ${date(now + lifetime)}`])
  }
  const idle = lastUsedAt === 'unseen' ? 0 : now - (lastUsedAt ?? createdAt)
  if (lastUsedAt !== 'unseen' && idle >= tokenList.idleAfterMs) {
    const used =
      lastUsedAt === undefined
        ? `was never used in ${span(idle)}`
        : `was last used ${span(idle)} ago, on ${date(lastUsedAt)}`
    const keyless = `: jobs log in without it, by the OIDC connection ${entry.oidc ?? ''}. Without the entry they need input "oidc-connection-id"`
    differences.push(['TOKEN_IDLE', `${used}${entry.oidc === undefined ? '' : keyless}`])
  }
  return differences
}

function rights({ resources }: HubToken, entry: Entry): Difference[] {
  if (resources === undefined) return []
  const { excess, lack } = compareResources(resources, entryResources(entry))
  const wider: Difference = ['TOKEN_WIDER', `has more than the token list says: ${excess.join(', ')}`]
  const narrower: Difference = ['TOKEN_NARROWER', `lacks what the token list says: ${lack.join(', ')}`]
  return (excess.length > 0 ? [wider] : []).concat(lack.length > 0 ? [narrower] : [])
}

/** Whose it is, and the places that a rotation confirmed. A hand-made token has no mark. */
function mark(token: SeenToken['token'], entry: Entry, view: AuditView): readonly Difference[] {
  const { home, thisRepository } = view
  if (token.state !== 'current' || token.description === undefined || home === undefined) return []
  const itsMark = markOf(token)
  const copies = copiesOf(entry.stores, thisRepository)
  if (whoseToken(token, { home, copies, resources: entryResources(entry) }) === 'elsewhere') {
    const other = itsMark?.home ?? 'somebody else'
    return [['LABEL_TAKEN', `belongs to the token list of ${other}, by its description`]]
  }
  const isSame = itsMark?.copies === copies
  return isSame ? [] : [['COPIES_CHANGED', 'the token list names other places than those that got it']]
}

function extra(token: SeenToken['token'], entry: Entry): Difference {
  const why =
    token.state === 'retired'
      ? `is labelled as deactivated since ${date(token.since ?? 0)}, and works`
      : 'has exactly the label of the entry, and works beside the current one'
  return ['TOKEN_EXTRA', [why].concat(rights(token, entry).map(([, message]) => message)).join('; ')]
}

function pending({ run, since = 0 }: SeenToken['token'], { now }: AuditView): readonly Difference[] {
  if (run !== endedRun && now - since < presumedDeadMs) return []
  return [['TOKEN_LEFTOVER', `was left behind ${span(now - since)} ago by run ${run ?? 'unknown'}`]]
}

function replaced({ token, leaves = 0 }: SeenToken, entry: Entry, view: AuditView): readonly Difference[] {
  if (leaves >= view.now) return []
  const { lastUsedAt } = token
  const users = copiesIn(entry, view).filter(({ state }) => state === 'older')
  const never = lastUsedAt === undefined ? 'never used' : 'nobody knows when it was last used'
  const use = typeof lastUsedAt === 'number' ? `last used on ${date(lastUsedAt)}` : never
  const places =
    users.length === 0 ? '' : `; still in ${users.map(({ name }) => storeWords(name)).join(', ')}`
  const age = span(view.now - leaves + entry.rotation.graceMs)
  return [['TOKEN_LEFTOVER', `still works ${age} after its successor; ${use}${places}`]]
}

/** A token of another list does not matter here, unless it can change what the list names. */
function stranger({ token, state }: SeenToken, view: AuditView): readonly Difference[] {
  const { inputs, tokenList, thisRepository } = view
  if (inputs.activity !== undefined && onlyReadsActivity(token)) return []
  const { createdAt, resources = [] } = token
  const createdBy = toldOf(token.createdBy)
  // More than reading, of a repository of the list or of the organization.
  const strong = resources.filter(({ scopes }) => scopes.some(scope => !/-(?:pull|read)$/.test(scope)))
  const ours = tokenList.tokens.flatMap(entry => entryResources(entry))
  const isStrong = strong.some(({ type }) => type !== 'TYPE_REPO') || shareRepository(strong, ours)
  const { home = '', copies } = markOf(token) ?? {}
  const wasHere = tokenList.tokens.some(({ stores }) => copiesOf(stores, thisRepository) === copies)
  const isOther = state === 'of another list'
  if (isOther && !isStrong) return []
  const origin = `was created on ${date(createdAt)}${createdBy === undefined ? '' : ` by ${createdBy}`}`
  const why = isOther
    ? `its description says that it belongs to the token list of ${home}${wasHere ? ', and was in a place of this one' : ''}`
    : parseLabel(token.label).state === undefined
      ? 'is not in the token list'
      : 'is one of ours by its label, but the token list has lost its name'
  const strength = isStrong ? '. It can push to a repository of the list, or change more' : ''
  const code = isStrong && (wasHere || !isOther) ? 'TOKEN_EXTRA' : 'TOKEN_UNMANAGED'
  return [[code, `${origin}, and ${why}${strength}`]]
}

/** As the token of input activity-token: it pulls and pushes nothing, so it has no entry in the list. */
export function onlyReadsActivity({ resources = [] }: HubToken): boolean {
  const scopes = resources.flatMap(resource => resource.scopes)
  return scopes.length > 0 && scopes.every(scope => scope === 'scope-activity-read')
}

/** One that has a successor is on its way out: the inventory says when, TOKEN_LEFTOVER when that is late. */
function foreign({ token, state }: SeenToken, { tokenList, now }: AuditView): readonly Difference[] {
  const createdBy = toldOf(token.createdBy)
  const owners = tokenList.owners?.map(name => name.toLowerCase())
  if (owners === undefined || createdBy === undefined || owners.includes(createdBy.toLowerCase())) return []
  if (!works(token, now) || state === 'replaced') return []
  return [['TOKEN_FOREIGN', `was created by ${createdBy}, who is not among the owners of the token list`]]
}

/** Dead tokens that should be gone, but for the current ones and what mode rotate keeps for a while. */
function wasted({ tokens, tokenList, now }: AuditView): readonly AuditFinding[] {
  const dead = tokens.filter(
    ({ token, state, leaves = 0 }) => !works(token, now) && state !== 'current' && leaves < now,
  )
  if (dead.length === 0) return []
  const labels = dead.map(({ token }) => JSON.stringify(token.label))
  const names = firstOf(labels, 5).join(', ')
  const message = `${dead.length} of ${tokens.length} tokens ${dead.length === 1 ? 'is' : 'are'} deactivated or expired, and should be gone (${names}); Docker counts them too, up to ${planLimits}`
  return [finding('QUOTA_WASTED', { subject: tokenList.organization, message })]
}
