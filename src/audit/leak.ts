import { breakableText, codeText } from '../base/markdown.ts'
import { counted } from '../base/text.ts'
import type { Register } from '../register/register.ts'
import { oldJobs } from '../rotate/plan/old-jobs.ts'
import { markOf } from '../tokens/copies.ts'
import { findCurrent, readSlotTokens } from '../tokens/token.ts'
import { copiesIn, whyIncomplete } from './copies.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView, HubView, Leak } from './view.ts'

/** Entries whose current token replaced one that leaked, by its description. */
export function leaksOf({ tokens: slots }: Register, { tokens }: Pick<HubView, 'tokens'>): readonly Leak[] {
  return slots.flatMap(({ label, repositories }) => {
    const current = findCurrent(readSlotTokens(tokens, label))
    const since = current && markOf(current)?.leakSince
    return since === undefined ? [] : [{ label, repositories, since }]
  })
}

/** The first lines of the page after a leak: whether its rotation is complete, from what both servers say now. */
export function leakLines(register: Register, view: AuditView & { hub: HubView }): readonly string[] {
  return register.tokens.flatMap(slot => {
    const current = findCurrent(readSlotTokens(view.hub.tokens, slot.label))
    if (current === undefined || markOf(current)?.leakSince === undefined) return []
    const gaps = whyIncomplete(slot, current, view)
    const copies = copiesIn(slot, view, current).filter(({ state }) => state !== 'not seen')
    const hidden = slot.stores.length - copies.length
    const seen = `${copies.filter(({ state }) => state === 'present').length} of ${counted(slot.stores.length, 'copy', 'copies')} can have the new one${hidden === 0 ? '' : `, ${hidden} not looked at`}`
    const heading =
      gaps.length === 0
        ? `✅ ${codeText(slot.label)} leaked: no older token works, ${seen}.`
        : `❌ ${codeText(slot.label)} leaked, and its rotation is not complete: ${gaps.map(breakableText).join('; ')}.`
    const jobs = oldJobs(slot.stores, { ...view, changedAt: current.since })
    const lines = jobs === undefined ? [] : [`- Jobs: ${jobs.text}`]
    return [`#### ${heading}`, '', ...lines, ...(lines.length > 0 ? [''] : [])]
  })
}

/** The certificate of a leak, looked at again: everything that is not as it was to be. */
export function leakFindings(
  register: Register,
  view: AuditView & { hub: HubView },
): readonly AuditFinding[] {
  return register.tokens.flatMap(slot => {
    const current = findCurrent(readSlotTokens(view.hub.tokens, slot.label))
    if (current === undefined || markOf(current)?.leakSince === undefined) return []
    const gaps = whyIncomplete(slot, current, view)
    if (gaps.length === 0) return []
    const message = `a token of this entry leaked, and its rotation is not complete: ${gaps.join('; ')}`
    return [finding('ROTATION_INCOMPLETE', { subject: slot.label, slot, message })]
  })
}
