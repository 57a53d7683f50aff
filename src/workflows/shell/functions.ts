import type { Guard, ShellCommand } from './command.ts'
import { wrapped } from './wrapper.ts'

interface ReadScript {
  readonly commands: readonly ShellCommand[]
  readonly functions: ReadonlyMap<string, readonly ShellCommand[]>
}

/** Functions that call each other would be written out without end. */
const deepest = 5
/** What calls may add to a script, for each command that it has, and how many characters count as a command. */
const mostAdded = { each: 2, atLeast: 2_000, characters: 500 }
/** What is given may be put into each word. */
const mostGiven = 2_000_000

/**
 * The commands of a script, each call of a function replaced by what the function does. Functions that nothing calls come last:
 * a trap or another file may.
 * @param args what the script is given; `undefined` where nobody tells
 */
export function withCalls(script: ReadScript, args: readonly string[] | undefined): readonly ShellCommand[] {
  const { commands, functions } = script
  const known = args !== undefined && weightOf(commands, args) < mostGiven ? args : undefined
  // A copy has no room for more, which lists that grew have: there is one for each step.
  if (functions.size === 0) return known === undefined ? commands.slice() : given(commands, known)
  const bodies = [...functions.values()]
  const size = bodies.reduce((sum, body) => sum + body.length, commands.length)
  const left = size * mostAdded.each + mostAdded.atLeast
  const writing: Writing = { functions, found: [], called: new Set(), left }
  write(given(commands, known), writing, { depth: 0, call: undefined })
  const { found, called } = writing
  // Too many calls: each function counts once, whatever it is given.
  if (writing.left < 0) {
    const all = [...commands, ...bodies.flatMap(body => body.map(unsure))]
    return all.filter(({ words: [head] }) => !functions.has(head))
  }
  for (const [name, body] of functions)
    if (!called.has(name)) write(uncalled(body), writing, { depth: 0, call: undefined })
  return found.slice()
}

interface Writing {
  readonly functions: ReadonlyMap<string, readonly ShellCommand[]>
  readonly found: ShellCommand[]
  readonly called: Set<string>
  /** How many more commands may be written out. */
  left: number
}

function write(
  commands: readonly ShellCommand[],
  writing: Writing,
  { depth, call }: { depth: number; call: ShellCommand | undefined },
): void {
  const copies = call === undefined ? commands : copied(commands, call)
  for (const command of copies) {
    const [head, ...args] = command.words
    const body = writing.functions.get(head)
    if (body === undefined) writing.found.push(command)
    else {
      writing.called.add(head)
      if (command.assignments.length > 0) writing.found.push({ ...command, words: [''] })
      writing.left -= depth < deepest ? weightOf(body, args) / mostAdded.characters : Infinity
      if (writing.left >= 0) write(given(body, args), writing, { depth: depth + 1, call: command })
    }
    writing.left -= 1
    if (writing.left < 0) return
  }
}

/** How many characters the words may come to hold more. */
function weightOf(commands: readonly ShellCommand[], args: readonly string[]): number {
  const places = commands.flatMap(one => [...one.words, ...one.assignments, one.input ?? ''])
  return places.reduce((sum, text) => sum + text.split('$').length - 1, 0) * args.join(' ').length
}

/** A function's commands as one call runs them: they need not run, and run where the call does. */
function copied(commands: readonly ShellCommand[], call: ShellCommand): readonly ShellCommand[] {
  const { guards: around = [] } = call
  const own = new Map<Guard['test'], Guard['test']>()
  // What a loop calls again may come out otherwise.
  const { isLooped = false } = call
  const asked = ({ test, ...rest }: Guard): Guard => {
    // Each call asks anew.
    const words = own.get(test) ?? [...test]
    own.set(test, words)
    return { ...rest, test: words, ...(isLooped ? { isLooped } : {}) }
  }
  return commands.map(command => ({
    ...unsure(command),
    isTried: isTried(call) && isTried(command),
    isLooped: isLooped || command.isLooped === true,
    guards: [...around, ...(command.guards ?? []).map(asked)],
  }))
}

/** If its tests let it run, it runs. */
export function isTried(command: ShellCommand): boolean {
  return !command.conditional || command.isTried === true
}

/** Nothing is known of what such a function is given: what it runs of that stands with whoever calls it. */
function uncalled(body: readonly ShellCommand[]): readonly ShellCommand[] {
  return body.filter(({ words: [head] }) => !/^\$\{?[@*]\}?$/.test(head)).map(unsure)
}

/** The command as one of which it is not told whether it runs. */
export function unsure(command: ShellCommand): ShellCommand {
  return { ...command, conditional: true, isGuarded: false }
}

/** The commands with `$1`, `$@` and the like replaced, as long as it is known what those are. */
function given(
  commands: readonly ShellCommand[],
  args: readonly string[] | undefined,
): readonly ShellCommand[] {
  if (args === undefined || commands.some(isUnsteady)) return commands
  let rest = args
  const tests = new Map<Guard['test'], Guard['test']>()
  return commands.map(command => {
    const [head, by = '1'] = command.words
    if (head === 'shift') rest = rest.slice(Number(by))
    const now = rest
    const text = (one: string) => replaced(one, now)
    const ownTest = (test: Guard['test']) => {
      const own = tests.get(test) ?? test.map(text)
      tests.set(test, own)
      return own
    }
    if (command.isApart === true || !takesAny(command)) return command
    const { guards, input, output } = command
    return {
      ...command,
      words: placed(command.words, now),
      assignments: command.assignments.map(text),
      input: input === undefined ? undefined : text(input),
      output: output === undefined ? undefined : text(output),
      ...(guards === undefined ? {} : { guards: guards.map(one => ({ ...one, test: ownTest(one.test) })) }),
    }
  })
}

/** Something in it may be what is given: most commands have nothing of it. */
function takesAny({ words, assignments, input = '', output = '', guards = [] }: ShellCommand): boolean {
  const tests = guards.flatMap(({ test }) => test)
  return [...words, ...assignments, input, output, ...tests].some(text => /\$[\d@*{]/.test(text))
}

/** It changes what `$1` is, in a way that the script alone does not tell. */
function isUnsteady({ words: [head, by = '1'], conditional }: ShellCommand): boolean {
  if (head === 'shift') return conditional || !/^\d+$/.test(by)
  return head === 'set' && by === '--'
}

function placed(words: readonly string[], args: readonly string[]): ShellCommand['words'] {
  const all = words.flatMap(word => {
    if (/^\$(?:[@*]|\{[@*]\})$/.test(word)) return args
    const [, from] = /^\$\{[@*]:(\d+)\}$/.exec(word) ?? []
    return from === undefined ? [replaced(word, args)] : args.slice(Math.max(Number(from) - 1, 0))
  })
  const [head = '', ...rest] = all.slice(wrapped(all))
  return [head, ...rest]
}

const place = /\$(?:([1-9])|\{([1-9]\d?)(?::?[-=]([^{}$]*))?\}|[@*]|\{[@*]\})/g

function replaced(text: string, args: readonly string[]): string {
  let all = ''
  let from = 0
  for (const { 0: found, 1: bare, 2: braced, 3: fallback = '', index } of text.matchAll(place)) {
    const at = bare ?? braced
    const value = at === undefined ? args.join(' ') : (args[Number(at) - 1] ?? '')
    all += text.slice(from, index) + (value === '' ? fallback : value)
    from = index + found.length
  }
  return all + text.slice(from)
}
