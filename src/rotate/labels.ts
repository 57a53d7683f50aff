import { OatError } from '../base/error.ts'
import { firstOf, nearest, quotedWord } from '../base/text.ts'
import type { RotateInputs } from './inputs.ts'

const quoted = (label: string): string => quotedWord(label, 80)

/** A token list may have hundreds. */
const listed = (labels: readonly string[]): string => firstOf(labels.map(quoted), 20).join(', ')

const invalid = (message: string, hint: string) => new OatError('INPUT_INVALID', { message, hint })

/**
 * Throws INPUT_INVALID for a label that the token list does not have, and for one in `force` or `compromised`
 * that this run leaves as it is: it works on `considered` alone.
 */
export function refuseLabels(
  { only = [], force, compromised, assisted, hub }: RotateInputs,
  { known, considered }: { known: readonly string[]; considered: readonly string[] },
): void {
  for (const [input, labels] of Object.entries({ compromised, force, only })) {
    const label = labels.find(it => it !== 'all' && !known.includes(it))
    if (label === undefined) continue
    const meant = nearest(label, known)
    throw invalid(
      `input "${input}": the token list has no token with the label ${quoted(label)}`,
      `${meant === undefined ? '' : `did you mean ${quoted(meant)}? `}the labels are ${listed(known)}`,
    )
  }
  for (const [input, labels] of Object.entries({ compromised, force })) {
    const label = labels.find(it => it !== 'all' && !considered.includes(it))
    if (label === undefined) continue
    const isAssisted = assisted.length > 0
    const why = isAssisted ? 'no new token is given for it' : 'input "only" leaves it out'
    const remedy = isAssisted
      ? `give its new token as well, or run once more without given tokens for ${quoted(label)}`
      : `add ${quoted(label)} to input "only", or remove it from input "${input}"`
    throw invalid(
      `input "${input}" names ${quoted(label)}, but ${why}`,
      `${remedy}; this run considers ${listed(considered)}. Nothing was changed`,
    )
  }
  if (compromised.length === 0 || hub !== undefined) return
  const leaked = compromised.includes('all') ? considered : compromised
  throw invalid(
    `the leaked token of ${listed(leaked)} still works: deactivate it in Docker Home now. Input "compromised" needs an owner account, and there is none`,
    'then give inputs "hub-username" and "hub-password", or run again without input "compromised"',
  )
}
