/** One simple command of a script. */
export interface ShellCommand {
  /** Wrappers such as `sudo` and leading assignments taken off; the empty word for assignments alone. Never empty. */
  readonly words: readonly [string, ...string[]]
  /** `NAME=value` before the command, or alone. */
  readonly assignments: readonly string[]
  /** The command whose output it reads. */
  readonly pipedFrom: ShellCommand | undefined
  /** Its here-document or here-string. */
  readonly input: string | undefined
  /** The file that it, or a group around it, writes to. */
  readonly output: string | undefined
  /** It stands in an `if`, a loop, a function, a substitution, or behind `&&` and `||`. */
  readonly conditional: boolean
  /** The statement of the script itself that it belongs to. */
  readonly statement: ShellStatement | undefined
  /** Lines before it in the script. */
  readonly line: number
  /** Another user runs it, whose Docker has logins of its own. */
  readonly asOther?: true
  /** What the loop is fed at whose head it stands. */
  readonly fed?: string
  /** What it runs in may be called anywhere in the script. */
  readonly inFunction?: true
}

/** A whole line, or several, of a script: from and to count lines, both included. */
export interface ShellStatement {
  readonly from: number
  readonly to: number
  /** What comes of it decides nothing: no `if`, loop, `&&`, `||` and no `&`. */
  readonly isPlain: boolean
}

/** The commands of a script, or why it is not read: `line` counts the lines before the place. */
export type ShellScript =
  | { readonly commands: readonly ShellCommand[] }
  | { readonly problem: { readonly message: string; readonly line: number } }

const deaf =
  /^(echo|printf|ls|cd|pwd|mkdir|rm|cp|mv|cat|chmod|test|\[|true|false|exit|export|set|sleep|docker|git|cut|tr|head|tail|sort|uniq|wc|basename|dirname|date|tee|grep|sed|)$/

/** True for a command that reads no variable but those in its words. */
export function isDeaf({ words }: ShellCommand): boolean {
  return deaf.test(words[0]) || (words[0] === 'awk' && !words.some(word => word.includes('ENVIRON')))
}
