import { OatError } from '../base/error.ts'
import { firstOf, nearest, quotedWord } from '../base/text.ts'
import type { RotateInputs } from './inputs.ts'

type LabelInputs = Pick<RotateInputs, 'only' | 'force' | 'compromised'>

/** Throws INPUT_INVALID for a label that the token list does not have, and names those that it has. */
export function refuseUnknownLabels(inputs: LabelInputs, known: readonly string[]): void {
  for (const [input, label] of labelsOf(inputs)) {
    if (label === 'all' || known.includes(label)) continue
    const meant = nearest(label, known)
    throw new OatError('INPUT_INVALID', {
      message: `input "${input}": the token list has no token with the label ${quoted(label)}`,
      hint: `${meant === undefined ? '' : `did you mean ${quoted(meant)}? `}the labels are ${listed(known)}`,
    })
  }
}

/**
 * Throws INPUT_INVALID for a label in `force` or `compromised` that this run leaves as it is. `isAssisted`:
 * new tokens were given, so it works on their labels alone.
 */
export function refuseLeftOut(
  { force, compromised }: LabelInputs,
  scope: { considered: readonly string[]; isAssisted: boolean; hasOwner: boolean },
): void {
  const { considered, isAssisted, hasOwner } = scope
  for (const [input, label] of labelsOf({ force, compromised, only: [] })) {
    if (label === 'all' || considered.includes(label)) continue
    const why = isAssisted ? 'no new token is given for it' : 'input "only" leaves it out'
    const remedy = isAssisted
      ? `give its new token as well, or run once more without given tokens for ${quoted(label)}`
      : `add ${quoted(label)} to input "only", or remove it from input "${input}"`
    throw new OatError('INPUT_INVALID', {
      message: `input "${input}" names ${quoted(label)}, but ${why}`,
      hint: `${remedy}; this run considers ${listed(considered)}. Nothing was changed`,
    })
  }
  if (compromised.length === 0 || hasOwner) return
  const leaked = compromised.includes('all') ? considered : compromised
  throw new OatError('INPUT_INVALID', {
    message: `the leaked token of ${listed(leaked)} still works: deactivate it in Docker Home now. Input "compromised" needs an owner account, and there is none`,
    hint: 'then give inputs "hub-username" and "hub-password", or run again without input "compromised"',
  })
}

function labelsOf({ only = [], force, compromised }: LabelInputs): readonly (readonly [string, string])[] {
  return Object.entries({ compromised, force, only }).flatMap(([input, labels]) =>
    labels.map(label => [input, label] as const),
  )
}

const quoted = (label: string): string => quotedWord(label, 80)

/** A token list may have hundreds. */
const listed = (labels: readonly string[]): string => firstOf(labels.map(quoted), 20).join(', ')
