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
  /** `undefined` in a loop. */
  readonly guards: readonly Guard[] | undefined
  readonly isApart: boolean
}

/** What is in these runs as often as it likes. */
export const loops: ReadonlySet<SyntaxNode['type']> = new Set<SyntaxNode['type']>([
  'ArithmeticFor',
  'While',
  'Select',
])

/** What is in these need not run, or not once. */
export const compound: ReadonlySet<SyntaxNode['type']> = new Set<SyntaxNode['type']>([
  ...loops,
  'Case',
  'Coproc',
  'Subshell',
  'BraceGroup',
])

/** A place of which it is not told whether it runs, or how often. */
export function sometimes(place: Place, isLoop: boolean): Place {
  const guards = isLoop ? undefined : place.guards
  return { ...place, conditional: true, isGuarded: false, pipedFrom: undefined, guards }
}

/** A place behind tests. */
export function guarded(
  place: Place,
  part: { guards: readonly Guard[]; isWhole: boolean; conditional: boolean },
): Place {
  const isGuarded = part.isWhole && (place.isGuarded || !place.conditional)
  const guards = place.guards && bothGuards(place.guards, part.guards)
  return { ...place, conditional: part.conditional, guards, isGuarded: isGuarded && part.conditional }
}

/** What a command says of its place. */
export function placeFields({ guards, isApart, isGuarded }: Place): Partial<ShellCommand> {
  return {
    ...(guards === undefined ? {} : { guards }),
    ...(isApart ? { isApart } : {}),
    ...(isGuarded ? { isGuarded } : {}),
  }
}

/** A script between backquotes that holds backslashes: its offsets are those of a text of its own. */
export function decoded(source: string, { node, place }: { node: SyntaxNode; place: Place }): Place {
  const line = place.lineOf(node.pos)
  return { ...place, text: (start, end) => source.slice(start, end), lineOf: () => line }
}
