import { OatError } from '../base/error.ts'
import { firstOf, nearest, quotedWord } from '../base/text.ts'
import type { RotateInputs } from './inputs.ts'

const quoted = (label: string): string => quotedWord(label, 80)

/** A token list may have hundreds. */
const listed = (labels: readonly string[]): string => firstOf(labels.map(quoted), 20).join(', ')

/** Throws INPUT_INVALID for a label that the token list does not have, and names those that it has. */
export function refuseUnknownLabels(
  { only = [], force, compromised }: RotateInputs,
  known: readonly string[],
): void {
  for (const [input, labels] of Object.entries({ compromised, force, only })) {
    const label = labels.find(it => it !== 'all' && !known.includes(it))
    if (label === undefined) continue
    const meant = nearest(label, known)
    throw new OatError('INPUT_INVALID', {
      message: `input "${input}": the token list has no token with the label ${quoted(label)}`,
      hint: `${meant === undefined ? '' : `did you mean ${quoted(meant)}? `}the labels are ${listed(known)}`,
    })
  }
}

/** Throws INPUT_INVALID for a label in `force` or `compromised` that this run leaves as it is: it works on `considered` alone. */
export function refuseLeftOut(
  { force, compromised, assisted, hub }: RotateInputs,
  considered: readonly string[],
): void {
  const isAssisted = assisted.length > 0
  for (const [input, labels] of Object.entries({ compromised, force })) {
    const label = labels.find(it => it !== 'all' && !considered.includes(it))
    if (label === undefined) continue
    const why = isAssisted ? 'no new token is given for it' : 'input "only" leaves it out'
    const remedy = isAssisted
      ? `give its new token as well, or run once more without given tokens for ${quoted(label)}`
      : `add ${quoted(label)} to input "only", or remove it from input "${input}"`
    throw new OatError('INPUT_INVALID', {
      message: `input "${input}" names ${quoted(label)}, but ${why}`,
      hint: `${remedy}; this run considers ${listed(considered)}. Nothing was changed`,
    })
  }
  if (compromised.length === 0 || hub !== undefined) return
  const leaked = compromised.includes('all') ? considered : compromised
  throw new OatError('INPUT_INVALID', {
    message: `the leaked token of ${listed(leaked)} still works: deactivate it in Docker Home now. Input "compromised" needs an owner account, and there is none`,
    hint: 'then give inputs "hub-username" and "hub-password", or run again without input "compromised"',
  })
}
