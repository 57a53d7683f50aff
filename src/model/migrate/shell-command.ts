import { shellTokens, type ShellToken } from './shell-token.ts'

/** One simple command of a script. */
export interface ShellCommand {
  /** Wrappers such as `sudo` and leading assignments taken off. Never empty. */
  readonly words: readonly [string, ...string[]]
  /** `NAME=value` before the command, or alone. */
  readonly assignments: readonly string[]
  /** The command whose output it reads. */
  readonly pipedFrom: ShellCommand | undefined
  /** Its here-document or here-string. */
  readonly input: string | undefined
  /** It stands in an `if`, a loop, a function, a substitution, or behind `&&` and `||`. */
  readonly conditional: boolean
  /** Lines before it in the script. */
  readonly line: number
}

const opening = new Set(['if', 'for', 'while', 'until', 'case', '{', 'select', 'function'])
const closing = new Set(['fi', 'done', 'esac', '}'])
const leading = new Set(['then', 'do', 'else', 'elif', '!', 'time', ...opening, ...closing])
/** What follows these is a list of words, not a command. */
const listHeads = new Set(['for', 'case', 'select', 'function'])
const wrappers = new Set([
  'sudo',
  'env',
  'exec',
  'command',
  'nohup',
  'timeout',
  'retry',
  'xargs',
  'nice',
  'doas',
])
const shells = new Set(['bash', 'sh', 'zsh', 'eval'])

interface Open {
  words: string[]
  nested: string[]
  input: string | undefined
  at: number
}

/** Every simple command of a script, those in substitutions and `sh -c` included. */
export function shellCommands(script: string, conditional = false): readonly ShellCommand[] {
  const commands: ShellCommand[] = []
  let depth = 0
  let chained = false
  let pipedFrom: ShellCommand | undefined
  let open: Open | undefined
  const finish = (operator: string) => {
    if (open !== undefined) {
      depth += depthChange(open.words)
      const context = { script, pipedFrom, conditional: conditional || depth > 0 || chained }
      const found = commandsIn(open, context)
      commands.push(...found)
      pipedFrom = operator.startsWith('|') && operator !== '||' ? found.at(-1) : undefined
    }
    if (operator === '(') depth += 1
    if (operator === ')') depth -= 1
    chained = operator === '&&' || operator === '||' || (chained && operator.startsWith('|'))
    open = undefined
  }
  const tokens = inputsFirst(shellTokens(script))
  for (const token of tokens) {
    if (token.kind === 'operator') {
      finish(token.text)
      continue
    }
    open ??= { words: [], nested: [], input: undefined, at: token.at }
    if (token.kind === 'input') open.input = token.text
    else {
      open.words.push(token.text)
      open.nested.push(...token.nested)
    }
  }
  finish('')
  return commands
}

/** A here-document's body follows its line's end, but belongs to the command before. */
function inputsFirst(tokens: readonly ShellToken[]): readonly ShellToken[] {
  const ordered: ShellToken[] = []
  for (const token of tokens) {
    const last = ordered.at(-1)
    if (token.kind === 'input' && last?.kind === 'operator' && last.text === '\n') {
      // `cat <<EOF | docker login`: the body feeds the first command of the pipe.
      const start = ordered.findLastIndex((one, at) => at < ordered.length - 1 && endsLine(one)) + 1
      const pipe = ordered.findIndex((one, at) => at >= start && one.kind === 'operator')
      ordered.splice(pipe, 0, token)
    } else ordered.push(token)
  }
  return ordered
}

function endsLine(token: ShellToken): boolean {
  return token.kind === 'operator' && /^(\n|;|&&|\|\||\()$/.test(token.text)
}

function depthChange(words: readonly string[]): number {
  const [first = ''] = words
  if (opening.has(first) || words.at(-1) === '{') return 1
  return closing.has(first) ? -1 : 0
}

interface Context {
  readonly script: string
  readonly pipedFrom: ShellCommand | undefined
  readonly conditional: boolean
}

function commandsIn(open: Open, context: Context): ShellCommand[] {
  const conditional = context.conditional
  const inner = open.nested.flatMap(script => shellCommands(script, true))
  const first = open.words.findIndex(word => !leading.has(word))
  const rest = first === -1 || listHeads.has(open.words[first - 1] ?? '') ? [] : open.words.slice(first)
  const start = rest.findIndex(word => !/^[A-Za-z_]\w*\+?=/.test(word))
  const assignments = start === -1 ? rest : rest.slice(0, start)
  const words = start === -1 ? [] : unwrap(rest.slice(start))
  const [head = '', ...tail] = words
  const line = context.script.slice(0, open.at).split('\n').length - 1
  const scripts = shells.has(head)
    ? tail.filter((word, at) => at > 0 || head === 'eval' || word !== '-c')
    : []
  const shellScript = head === 'eval' || tail[0] === '-c' ? scripts.join(' ') : ''
  const deeper = shellScript === '' ? [] : shellCommands(shellScript, true).map(one => ({ ...one, line }))
  const command: ShellCommand = {
    words: [head, ...tail],
    assignments,
    pipedFrom: context.pipedFrom,
    input: open.input,
    conditional,
    line,
  }
  return [...inner.map(one => ({ ...one, line: line + one.line })), ...deeper, command]
}

function unwrap(words: readonly string[]): readonly string[] {
  const [head = ''] = words
  if (!wrappers.has(head)) return words
  const next = words.findIndex((word, at) => at > 0 && !/^(-|\d+[smh]?$|[A-Za-z_]\w*=|\d*[<>])/.test(word))
  return next === -1 ? words : unwrap(words.slice(next))
}
