import type { Guard, ShellCommand } from './command.ts'
import { expandVariables, isExplicit, type Variables } from '../expression/variables.ts'
import { type Assigned, assigned } from './assigned.ts'
import { isTried, unsure } from './functions.ts'
import { holdsTest } from './guards.ts'
import { type ListVariables, listsOf } from './lists.ts'

/** A command with what its variables can stand for where it runs. */
interface PlacedCommand {
  readonly command: ShellCommand
  readonly variables: Variables
  readonly lists: ListVariables
  /** The file that the command stands in, if the script has sourced it. */
  readonly file: string | undefined
}

/** What `source` and `eval` run in the script itself. */
interface OpenedScript {
  readonly commands: readonly ShellCommand[]
  readonly file: string | undefined
}

/** Reads what `source` or `eval` runs; `undefined` for what the files do not tell. */
type OpenScript = (command: ShellCommand, variables: Variables) => OpenedScript | undefined

interface Walk extends Deciding {
  readonly own: Map<string, readonly string[]>
  readonly assumed: Set<string>
  readonly lists: ReturnType<typeof listsOf>
  readonly open: OpenScript
  isSourced: boolean
}

/** Scripts may source or evaluate each other in a ring. */
const deepest = 6

/** The commands of a script in order, each with what the script and `outside` have set so far: to be used at once. */
export function* withVariables(
  commands: readonly ShellCommand[],
  outside: Variables,
  open: OpenScript = () => undefined,
): Generator<PlacedCommand> {
  const own = new Map<string, readonly string[]>()
  const assumed = new Set<string>()
  const variables: Variables = {
    values: name => own.get(name) ?? (walk.isSourced ? [] : outside.values(name)),
    isAssumed: name => assumed.has(name) || (!own.has(name) && outside.isAssumed?.(name) === true),
  }
  const outcomes = new Map<Guard['test'], boolean | undefined>()
  const walk: Walk = { own, assumed, outcomes, variables, lists: listsOf(), open, isSourced: false }
  yield* walked({ commands, file: undefined }, walk)
}

function* walked({ commands, file }: OpenedScript, walk: Walk, depth = 0): Generator<PlacedCommand> {
  const { own, lists, variables } = walk
  for (const command of commands) {
    const isRun = runs(command, walk)
    if (isRun === false) continue
    const isConditional = command.conditional && (command.isGuarded !== true || isRun !== true)
    if (/^(source|\.|eval)$/.test(command.words[0])) {
      const opened = depth < deepest ? walk.open(command, variables) : undefined
      if (opened !== undefined) {
        const inner = isConditional ? opened.commands.map(unsure) : opened.commands
        yield* walked({ commands: inner, file: opened.file ?? file }, walk, depth + 1)
        continue
      }
      // It may set anything.
      walk.isSourced = true
      own.clear()
      lists.clear()
    }
    // What stands before a command is there for this one alone.
    const names = command.words[0] === '' ? [] : command.assignments.map(text => text.replace(/\+?=.*$/s, ''))
    const before = names.map(name => ({ name, value: own.get(name), isAssumed: walk.assumed.has(name) }))
    const isSure = isRun === true && isOfItsFunction(command)
    for (const one of assigned(command)) assign(one, { walk, isConditional, isSure })
    yield { command, variables, lists, file }
    for (const one of before) restore(one, walk)
  }
}

function restore(
  { name, value, isAssumed }: { name: string; value: readonly string[] | undefined; isAssumed: boolean },
  { own, assumed }: Walk,
): void {
  if (value === undefined) own.delete(name)
  else own.set(name, value)
  if (isAssumed) assumed.add(name)
  else assumed.delete(name)
}

/** `local NAME=value` in a function that nothing lets out: whoever reads it there comes after it. */
function isOfItsFunction(command: ShellCommand): boolean {
  return command.words[0] === 'local' && isTried(command) && command.isLooped !== true
}

function assign(
  one: Assigned,
  { walk, isConditional, isSure }: { walk: Walk; isConditional: boolean; isSure: boolean },
): void {
  const { own, assumed, lists, variables } = walk
  const { name, value } = one
  const before = variables.values(name)
  if (!isExplicit(value ?? '', variables)) assumed.add(name)
  else if (!isConditional) assumed.delete(name)
  // Where it is not set here, somebody else may have set it.
  else if (before === undefined && !isSure) assumed.add(name)
  const items = lists.assign(one, { variables, isConditional })
  if (items !== undefined) {
    // Which of a list is meant, or all of them: each counts.
    const kept = one.isAppended || isConditional ? (before ?? []) : []
    own.set(name, both(kept, items))
    return
  }
  const rest = isConditional ? addedTo(name, value) : undefined
  own.set(name, valuesBehind({ before, value: rest ?? value, isConditional }, variables))
}

interface Deciding {
  readonly outcomes: Map<Guard['test'], boolean | undefined>
  readonly variables: Variables
}

/** Do the tests before a command let it run? `undefined`: one of them may turn out both ways. */
function runs({ guards = [] }: ShellCommand, deciding: Deciding): boolean | undefined {
  let isCertain = true
  for (const { test, isTrue, isLooped } of guards) {
    const { outcomes } = deciding
    // What a test says is settled where it stands, and not where the command does.
    if (!outcomes.has(test)) outcomes.set(test, outcomeOf(test, deciding))
    const outcome = outcomes.get(test)
    if (outcome === undefined || isLooped === true) isCertain = false
    else if (outcome !== isTrue) return false
  }
  return isCertain ? true : undefined
}

function outcomeOf(test: Guard['test'], { variables }: Deciding): boolean | undefined {
  if (!test.every(word => isExplicit(word, variables))) return undefined
  const words = test.map(word => expandVariables(word, variables))
  const isPlain = words.every(([word = '', ...more]) => more.length === 0 && !/[$`]/.test(word))
  return isPlain ? holdsTest(words.map(([word = '']) => word)) : undefined
}

/** More than anybody writes: then nothing is known. */
const mostValues = 1_000

function both(before: readonly string[], after: readonly string[]): readonly string[] {
  const all = new Set([...before, ...after])
  return all.size > mostValues ? [] : [...all]
}

/** `LIST=$LIST,more` that runs only unsure: what it adds to a list of images counts by itself, as each of them does. */
function addedTo(name: string, value: string | undefined): string | undefined {
  const [, own, rest] = /^\$\{?(\w+)\}?[,\n](.+)$/s.exec(value ?? '') ?? []
  return own === name ? rest : undefined
}

function valuesBehind(
  {
    before,
    value,
    isConditional,
  }: { before: readonly string[] | undefined; value: string | undefined; isConditional: boolean },
  variables: Variables,
): readonly string[] {
  if (value === undefined) return []
  // Between backquotes or in `$( )`, a command's output is as open.
  const after = expandVariables(value.replace(/`([^`]*)`/g, '$($1)'), variables)
  if (!isConditional || before === undefined) return after
  return before.length === 0 ? [] : both(before, after)
}
