import type { Text, Value } from '../values/text.ts'

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
  /** As it is written. */
  readonly source: string
  /** Another user runs it, whose Docker has logins of its own. */
  readonly asOther: boolean
  /** The lines of the script's own statement that it is in: from and to, both included; `isPlain`: nothing depends on it. */
  readonly statement: { readonly from: number; readonly to: number; readonly isPlain: boolean }
}

/** A script as it was read. */
export interface ReadScript {
  readonly commands: readonly ShellCommand[]
  /** What it hands to later steps, in order. */
  readonly written: readonly WrittenValue[]
  /** Why the rest was not read. */
  readonly problem: string | undefined
}

/** What a script writes to `$GITHUB_ENV` or `$GITHUB_OUTPUT`. */
export interface WrittenValue {
  readonly kind: 'env' | 'output'
  readonly name: string
  readonly value: Value
  readonly isConditional: boolean
}
