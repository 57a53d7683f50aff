import { hintFor, OatError, type ReadingPlace } from './error.ts'
import { unique } from './text.ts'

export type Gap = Readonly<{ what: string; why: string; remedy: string }>

/** What the world answered. "There is none" was seen; what could not be read was not. */
export type Look<T> = { readonly seen: T } | { readonly unseen: Gap }

export function unseen(name: string, why: string, remedy = ''): { readonly unseen: Gap } {
  return { unseen: { what: name, why, remedy } }
}

/** What users read above gaps, on every page and in every log. */
export const notSeen = 'Not seen'

/**
 * A verdict. `isWhole` is what green needs: each required look saw something, and there was one. A gap of an
 * optional look is named, too, and takes nothing away.
 * @param nothing the gap where there was nothing to look at
 */
export function combine<T>(
  nothing: Gap,
  required: readonly Look<T>[],
  optional: readonly Look<unknown>[] = [],
) {
  const lacking = required.length === 0 ? [nothing] : gapsOf(required)
  return {
    seen: required.flatMap(look => ('seen' in look ? [look.seen] : [])),
    isWhole: lacking.length === 0,
    gaps: lacking.concat(gapsOf(optional)),
  }
}

function gapsOf(looks: readonly Look<unknown>[]): readonly Gap[] {
  return looks.flatMap(look => ('unseen' in look ? [look.unseen] : []))
}

/** What `act` gives; an OatError that it throws is a gap. Other errors are defects, or the end of the job. */
export async function lookAt<T>(name: string, place: ReadingPlace, act: () => Promise<T>): Promise<Look<T>> {
  try {
    return { seen: await act() }
  } catch (error) {
    if (!(error instanceof OatError) || error.code === 'INTERNAL') throw error
    return unseen(name, `${error.code}: ${error.message}`, hintFor(error, place))
  }
}

/** The lines below the heading: what, why; what to do. Each gap is said once. */
export function gapLines(gaps: readonly Gap[]): readonly string[] {
  return unique(gaps.map(({ what, why, remedy }) => `${what}: ${why}${remedy === '' ? '' : `; ${remedy}`}`))
}
