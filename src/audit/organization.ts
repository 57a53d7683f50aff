import { firstOf } from '../base/text.ts'
import type { TokenEvent } from '../hub/answers.ts'
import { planLimits } from '../hub/failure.ts'
import { parseLabel } from '../register/label.ts'
import { markOf } from '../tokens/copies.ts'
import type { Register, Slot } from '../register/register.ts'
import { date, type HubToken, slotTokens, works } from '../tokens/token.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView, HubView } from './view.ts'

/** What is wrong in the organization beyond single entries of the register. */
export function organizationFindings(
  register: Register,
  { hub, hasActivityToken, home }: { hub: HubView } & Pick<AuditView, 'hasActivityToken' | 'home'>,
): readonly AuditFinding[] {
  return [
    ...hub.tokens
      .filter(token => works(token, hub.now) && slotOf(token, register) === undefined)
      .filter(token => !hasActivityToken || !onlyReadsActivity(token))
      .map(token => unmanaged(token, home)),
    ...(register.owners === undefined
      ? [finding('OWNERS_ABSENT', { subject: register.file, message: nobodyIsForeign })]
      : foreignFindings(register.owners, register, hub)),
    ...quotaFindings(register, hub),
  ]
}

/** The token of input activity-token can do nothing else; it has no entry in the register, since no job pulls or pushes with it. */
export function onlyReadsActivity({ resources = [] }: HubToken): boolean {
  const scopes = resources.flatMap(resource => resource.scopes)
  return scopes.length > 0 && scopes.every(scope => scope === 'scope-activity-read')
}

function slotOf(token: HubToken, register: Register) {
  const { name } = parseLabel(token.label)
  return register.tokens.find(({ label }) => label === name)
}

/** A rotation of another register leaves its name in the description; whoever may create tokens can write that, too. */
function unmanaged(token: HubToken, home: string | undefined): AuditFinding {
  const { label, createdBy, createdAt } = token
  const who = createdBy === undefined ? '' : ` by ${createdBy}`
  const origin = `created on ${date(createdAt)}${who}`
  const other = markOf(token)?.home?.toLowerCase()
  const isOurs = parseLabel(label).state !== undefined
  if (isOurs && other !== undefined && home !== undefined && other !== home) {
    const message = `was ${origin}, and its description says that it belongs to the token list of ${other}`
    return finding('TOKEN_ELSEWHERE', { subject: label, message })
  }
  const message = isOurs
    ? `is one of ours by its label, ${origin}, but the register has lost its name`
    : `was ${origin} and is not in the register`
  return finding('TOKEN_UNMANAGED', { subject: label, message })
}

const nobodyIsForeign =
  'the register has no `owners`, so who created a token was not compared (TOKEN_FOREIGN)'

function foreignFindings(owners: readonly string[], register: Register, hub: HubView): AuditFinding[] {
  const known = owners.map(name => name.toLowerCase())
  // One that has a successor is on its way out: the inventory says when, TOKEN_SUPERSEDED when that is late.
  const leaving = new Set(
    register.tokens.flatMap(slot => slotTokens(slot, hub).superseded.map(({ id }) => id)),
  )
  return hub.tokens
    .filter(({ createdBy }) => createdBy !== undefined && !known.includes(createdBy.toLowerCase()))
    .filter(token => works(token, hub.now) && !leaving.has(token.id))
    .map(token =>
      finding('TOKEN_FOREIGN', {
        subject: token.label,
        slot: slotOf(token, register),
        message: `was created by ${token.createdBy ?? ''}, who is not among the owners of the register`,
      }),
    )
}

/** Dead tokens that nothing will clear away: current and retired ones have findings of their own. */
function quotaFindings(register: Register, hub: HubView): AuditFinding[] {
  const cared = new Set(
    register.tokens.flatMap(slot => {
      const { current, retired } = slotTokens(slot, hub)
      return [...(current === undefined ? [] : [current.id]), ...retired.map(({ id }) => id)]
    }),
  )
  const dead = hub.tokens.filter(token => !works(token, hub.now) && !cared.has(token.id))
  if (dead.length === 0) return []
  const names = firstOf(
    dead.map(({ label }) => JSON.stringify(label)),
    5,
  ).join(', ')
  const message = `${dead.length} of ${hub.tokens.length} tokens ${dead.length === 1 ? 'is' : 'are'} deactivated or expired (${names}); Docker counts them too, up to ${planLimits}`
  return [finding('QUOTA_WASTED', { subject: register.organization, message })]
}

/** What others than the accounts that rotate did to tokens, one finding for each of them and kind of change. */
export function activityFindings(
  { rotationAccounts }: Register,
  { events, account }: Pick<AuditView, 'events' | 'account'>,
): readonly AuditFinding[] {
  const expected = [account, ...rotationAccounts].map(name => name.toLowerCase())
  const others = (events ?? [])
    .filter(({ actor }) => !expected.includes(actor.toLowerCase()))
    .toSorted((a, b) => b.at - a.at)
  const alike = (event: TokenEvent): TokenEvent[] =>
    others.filter(({ actor, action }) => actor === event.actor && action === event.action)
  return others
    .filter(event => alike(event)[0] === event)
    .map(event => {
      const { length } = alike(event)
      const count = length === 1 ? '' : ` (${length} times, this the latest)`
      return finding('TOKEN_ACTIVITY', {
        subject: event.actor,
        message: `${event.actor} ${event.description} on ${date(event.at)}${count}`,
      })
    })
}

/** What is wrong with the repositories of the register on Docker Hub: one that is not there, or whose tags can be replaced. */
export function hubRepositoryFindings(
  register: Register,
  { repositories, readsAsOwner }: Pick<AuditView, 'repositories' | 'readsAsOwner'>,
): readonly AuditFinding[] {
  if (repositories === undefined) return []
  return register.tokens.flatMap(slot => [
    ...slot.repositories
      .filter(name => repositories.has(name) && repositories.get(name) === undefined)
      .map(name => gone(name, slot, readsAsOwner)),
    ...(slot.immutableTags ? slot.repositories.flatMap(name => mutableTags(name, slot, repositories)) : []),
  ])
}

/** To a token that may not read a private repository, it is not there. */
function gone(name: string, slot: Slot, isOwner: boolean): AuditFinding {
  const doubt = isOwner ? '' : ', or input "activity-token" may not see it (scope-repository-read)'
  const message = `${JSON.stringify(slot.label)} names ${name}, which is not on Docker Hub${doubt}`
  return finding('REPOSITORY_GONE', { subject: name, slot, message })
}

function mutableTags(
  name: string,
  slot: Slot,
  repositories: NonNullable<AuditView['repositories']>,
): readonly AuditFinding[] {
  const found = repositories.get(name)
  if (found === undefined || found.immutableTags?.enabled === true) return []
  const message =
    found.immutableTags === undefined
      ? 'its tags are to be immutable (immutable-tags: true), and Docker Hub does not tell whether they are'
      : 'its tags are to be immutable (immutable-tags: true), and whoever can push can replace them'
  return [finding('TAGS_MUTABLE', { subject: name, slot, message })]
}
