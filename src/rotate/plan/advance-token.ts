import { isSameText } from '../../register/label.ts'
import { type OtherToken, otherToken } from '../../tokens/older.ts'
import { compareResources } from '../../tokens/resources.ts'
import type { HubToken, SlotToken } from '../../tokens/token.ts'
import { isChangedByOthers, whyDue } from './due.ts'
import type { RotationStep } from './next-step.ts'
import { readEntryTokens, remember, type Rotation, type SlotPolicy, type Stop } from './rotation.ts'
import { isLeakReplaced } from './sweep.ts'

/** The tokens of the entry in Docker Hub's list. */
export function tokensOf({ setup, memory }: Rotation, tokens: readonly HubToken[]): readonly SlotToken[] {
  return readEntryTokens(tokens, setup.policy, memory.own)
}

/** Docker Hub shows a token as a step has left it. */
export function afterToken(
  rotation: Rotation,
  { step, token, now }: { step: RotationStep; token: HubToken; now: number },
): Rotation {
  const { memory } = rotation
  const others = rotation.tokens.filter(({ id }) => id !== token.id)
  if (step.step === 'mint') {
    const minted = remember(rotation, {
      own: token.id,
      reason: whyDue(rotation, now)?.reason ?? '',
      isAnswer: isChangedByOthers(rotation),
      leakSince: step.mark.leakSince,
      mints: memory.mints + 1,
      listIsCurrent: false,
      stop: whyMintedOtherwise(token, step, rotation.setup.policy),
    })
    return { ...minted, tokens: tokensOf(minted, [...others, token]) }
  }
  const changed = { ...rotation, tokens: tokensOf(rotation, [...others, token]) }
  // Somebody else has taken it away meanwhile, and may have made a newer one.
  if (step.step === 'note') return token.isActive ? changed : remember(changed, { mustReread: true })
  if (step.step === 'retire') {
    const before = rotation.tokens.find(({ id }) => id === token.id)
    const end = { id: token.id, label: before?.label ?? token.label, state: 'deactivated', at: now } as const
    return afterEnd(remember(changed, { retired: [...memory.retired, token.id] }), end)
  }
  const recheck = step.step === 'promote' && rotation.setup.compromised ? 'list' : memory.recheck
  return remember(changed, { listIsCurrent: false, recheck })
}

/** A token does not work any more. After a leak all is read once more before the run says so. */
function afterEnd(rotation: Rotation, end: OtherToken): Rotation {
  const { ends, recheck } = rotation.memory
  const before = ends.find(({ id }) => id === end.id)
  // When it was deactivated counts, and what it was called then.
  const told = before === undefined ? end : { ...end, label: before.label, at: before.at }
  return remember(rotation, {
    ends: [...ends.filter(({ id }) => id !== end.id), told],
    recheck: isLeakReplaced(rotation) ? 'list' : recheck,
  })
}

/** A step without news but that it is done. `now` is Docker Hub's clock, in milliseconds. */
export function afterDone(rotation: Rotation, step: RotationStep, now: number): Rotation {
  const { memory, tokens } = rotation
  if (step.step === 'verify') return remember(rotation, { verified: true })
  if (step.step === 'announce') return remember(rotation, { announced: true })
  if (step.step !== 'delete') return rotation
  const left = { ...rotation, tokens: tokens.filter(({ id }) => id !== step.id) }
  const deleted = [...memory.deleted, step.id]
  const stop =
    memory.stop ?? (memory.unanswered !== undefined && memory.mints > 1 ? unansweredMint : undefined)
  const news = { deleted, unanswered: undefined, stop: stop && { ...stop, final: true } }
  const gone = tokens.find(({ id }) => id === step.id)
  if (gone === undefined || gone.id === memory.own || memory.unanswered !== undefined) {
    return remember(left, news)
  }
  const { id, label } = gone
  const at = otherToken(gone, now).at ?? now
  return afterEnd(remember(left, news), { id, label, state: 'deleted', at })
}

/** Also the end of a run whose second mint got no answer either. */
export const unansweredMint: Stop = {
  code: 'REGISTRY_UNREACHABLE',
  message: 'Docker Hub did not answer whether it created the new token',
}

/** What a server may round an expiry to, in milliseconds. */
const rounding = 60_000

/** Why a token that was just made is not the one that was asked for: then it goes again before anything gets it. */
function whyMintedOtherwise(
  token: HubToken,
  wanted: { readonly label: string; readonly expiresAt: number },
  { resources }: Pick<SlotPolicy, 'resources'>,
): Stop | undefined {
  const hasRights =
    token.resources === undefined || compareResources(token.resources, resources).verdict === 'same'
  const wrong = [
    ...(isSameText(token.label, wanted.label) ? [] : [`the label ${JSON.stringify(token.label)}`]),
    ...(Math.abs((token.expiresAt ?? Infinity) - wanted.expiresAt) <= rounding
      ? []
      : [
          token.expiresAt === undefined
            ? 'no expiry'
            : `the expiry ${new Date(token.expiresAt).toISOString()}`,
        ]),
    ...(token.isActive ? [] : ['the state inactive']),
    ...(hasRights ? [] : ['other access']),
  ]
  if (wrong.length === 0) return undefined
  return {
    code: 'HUB_INVALID',
    message: `Docker Hub created the token ${JSON.stringify(wanted.label)} with ${wrong.join(' and ')}, so it was not used`,
  }
}
