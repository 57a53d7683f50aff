import { knownText, type Text, type Value } from '../values/text.ts'

/** One simple command of a script, as a shell would start it. */
export interface ShellCommand {
  /** Every way in which its words can come out, wrappers such as `sudo` taken off. */
  readonly ways: readonly (readonly Text[])[]
  /** Lines before it in the script. */
  readonly line: number
  /** It stands in an `if`, a loop, a function, a substitution, or behind `&&` and `||`. */
  readonly isConditional: boolean
  readonly pipedFrom: ShellCommand | undefined
  /** Its here-document or here-string. */
  readonly input: Value | undefined
  /** The file that it, or a group around it, writes to. */
  readonly output: string | undefined
  /** Another user runs it, whose Docker has logins of its own. */
  readonly asOther: boolean
}

/** A script as it was read. */
export interface ReadScript {
  readonly commands: readonly ShellCommand[]
  /** Why the rest was not read. */
  readonly problem: string | undefined
}

/** The one word that `echo` or `printf` prints, or what `cat` copies; `undefined` for anything else. */
export function printedBy({ ways: [words = [], ...others], input }: ShellCommand): Value | undefined {
  const [head, ...rest] = words.map(word => knownText(word) ?? '$')
  if (others.length > 0) return undefined
  if (head === 'cat') return rest.length === 0 ? input : undefined
  const isPrinter = head === 'echo' || head === 'printf'
  const first = rest.findIndex(word => !/^-[neE]+$|^%s(\\n)?$/.test(word))
  if (isPrinter && first === rest.length - 1) return words.slice(-1)
  return undefined
}

/** Programs that run the one in their words, with those of their flags whose value is a word of its own (their manuals). */
const wrappers: Readonly<Record<string, RegExp>> = {
  sudo: /^-[CDghpRrtTUu]$|^--(group|user|chdir|host|prompt|role|type)$/,
  doas: /^-[Cu]$/,
  env: /^(-[CuS]|--(chdir|unset))$/,
  timeout: /^(-[ks]|--(kill-after|signal))$/,
  xargs: /^-[adEILnPs]$/,
  exec: /^-a$/,
  command: /^$/,
  nohup: /^$/,
  retry: /^-n$/,
  nice: /^-n$/,
  time: /^-[fo]$/,
}

/** Where the command behind `sudo`, `timeout 5m` and the like starts. */
export function wrapped(words: readonly string[]): number {
  let start = 0
  for (let at = 1; at < words.length; at += 1) {
    const head = words[start] ?? ''
    const valued = Object.hasOwn(wrappers, head) ? wrappers[head] : undefined
    if (valued === undefined) break
    const word = words[at] ?? ''
    if (valued.test(word)) at += 1
    else if (!/^(-|\d+[smh]?$|[A-Za-z_]\w*=)/.test(word)) start = at
  }
  return start
}
