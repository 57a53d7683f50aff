import type { SyntaxNode } from 'unbash'
import type { Guard, ShellCommand, ShellStatement } from './command.ts'
import { bothGuards } from './guards.ts'
import type { TextBetween } from './word.ts'

/** Where a piece of a script stands. */
export interface Place {
  readonly text: TextBetween
  readonly lineOf: (offset: number) => number
  readonly conditional: boolean
  /** Nothing but its guards makes it conditional. */
  readonly isGuarded: boolean
  readonly pipedFrom: ShellCommand | undefined
  readonly output: string | undefined
  readonly statement: ShellStatement | undefined
  readonly depth: number
  readonly guards: readonly Guard[]
  readonly isLooped: boolean
  readonly isTried: boolean
  readonly isApart: boolean
}

/** What is in these runs as often as it likes. */
const loops: ReadonlySet<SyntaxNode['type']> = new Set<SyntaxNode['type']>([
  'For',
  'ArithmeticFor',
  'While',
  'Select',
])

/** What is in these need not run, or not once. */
export const compound: ReadonlySet<SyntaxNode['type']> = new Set<SyntaxNode['type']>([
  ...loops,
  'Coproc',
  'Subshell',
  'BraceGroup',
])

/** In these everything runs that is reached. */
const passing: ReadonlySet<SyntaxNode['type']> = new Set<SyntaxNode['type']>(['BraceGroup', 'Subshell'])

/** A place of which it is not told whether it runs, or how often. */
export function sometimes(place: Place, type?: SyntaxNode['type']): Place {
  const isLoop = type !== undefined && loops.has(type)
  const isTried = place.isTried && type !== undefined && (isLoop || passing.has(type))
  const isLooped = place.isLooped || isLoop
  return { ...place, conditional: true, isGuarded: false, pipedFrom: undefined, isLooped, isTried }
}

/** A place behind tests. */
export function guarded(
  place: Place,
  part: { guards: readonly Guard[]; isWhole: boolean; isReached?: boolean; conditional: boolean },
): Place {
  const own = place.isLooped ? part.guards.map(one => ({ ...one, isLooped: true })) : part.guards
  const { conditional, isWhole, isReached = isWhole } = part
  const isGuarded = conditional && isWhole && (place.isGuarded || !place.conditional)
  return {
    ...place,
    ...{ conditional, isGuarded },
    guards: bothGuards(place.guards, own),
    isTried: place.isTried && isReached,
  }
}

/** What a command says of its place. */
export function placeFields({
  guards,
  conditional,
  isApart,
  isGuarded,
  isLooped,
  isTried,
}: Place): Partial<ShellCommand> {
  return {
    ...(guards.length > 0 ? { guards } : {}),
    ...(isApart ? { isApart } : {}),
    ...(isGuarded ? { isGuarded } : {}),
    ...(isLooped ? { isLooped } : {}),
    ...(isTried && conditional ? { isTried } : {}),
  }
}

/** A script between backquotes that holds backslashes: its offsets are those of a text of its own. */
export function decoded(source: string, { node, place }: { node: SyntaxNode; place: Place }): Place {
  const line = place.lineOf(node.pos)
  return { ...place, text: (start, end) => source.slice(start, end), lineOf: () => line }
}
