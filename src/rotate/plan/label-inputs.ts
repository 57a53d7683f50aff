import { OatError } from '../../base/error.ts'
import { firstOf, nearest, printable } from '../../base/text.ts'

/** What a run is asked for, by labels of the token list or `all`. `only` undefined: every label. */
export interface LabelInputs {
  readonly only: readonly string[] | undefined
  readonly force: readonly string[]
  readonly compromised: readonly string[]
}

/** Throws INPUT_INVALID for a label that the token list does not have, and names those that it has. */
export function refuseUnknownLabels(inputs: LabelInputs, known: readonly string[]): void {
  for (const { input, label } of labelsOf(inputs)) {
    if (label === 'all' || known.includes(label)) continue
    const meant = nearest(label, known)
    throw new OatError('INPUT_INVALID', {
      message: `input "${input}": the token list has no token with the label ${quoted(label)}`,
      hint: `${meant === undefined ? '' : `did you mean ${quoted(meant)}? `}the labels are ${listed(known)}`,
    })
  }
}

/** The part of a run that `only` and the given tokens leave. */
export interface RunScope {
  /** The labels that this run works on. */
  readonly considered: readonly string[]
  /** New tokens were given (assisted), so it works on their labels alone. */
  readonly isAssisted: boolean
  /** An owner account was given. */
  readonly hasOwner: boolean
}

/** Throws INPUT_INVALID for a label in `force` or `compromised` that this run leaves as it is. `all`: every label that it considers. */
export function refuseLeftOut(inputs: LabelInputs, scope: RunScope): void {
  const { considered, isAssisted, hasOwner } = scope
  for (const { input, label } of labelsOf({ ...inputs, only: undefined })) {
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
  if (inputs.compromised.length === 0 || hasOwner) return
  const leaked = inputs.compromised.includes('all') ? considered : inputs.compromised
  throw new OatError('INPUT_INVALID', {
    message: `the leaked token of ${listed(leaked)} still works: deactivate it in Docker Home now. Input "compromised" needs an owner account, and there is none`,
    hint: 'then give inputs "hub-username" and "hub-password", or run again without input "compromised"',
  })
}

function labelsOf({
  only = [],
  force,
  compromised,
}: LabelInputs): readonly { input: string; label: string }[] {
  return Object.entries({ compromised, force, only }).flatMap(([input, labels]) =>
    labels.map(label => ({ input, label })),
  )
}

const quoted = (label: string): string => JSON.stringify(printable(label, 80))

/** A token list may have hundreds. */
function listed(labels: readonly string[]): string {
  return firstOf(labels.map(quoted), 20).join(', ')
}
