import type { Finding } from './finding.ts'
import type { NewToken } from './tokens.ts'

/** One thing to do, and the commands or places for it. */
export interface NextStep {
  readonly what: string
  readonly details: readonly string[]
  /** The details are sentences, and nothing to be copied. */
  readonly isProse?: boolean
}

/** What decides the steps. */
export interface ReportedMigration {
  readonly tokens: readonly NewToken[]
  /** What jobs without a secret need of an OIDC connection. */
  readonly keyless: readonly NewToken[]
  readonly findings: readonly Finding[]
  readonly changed: readonly string[]
  /** An edit leaves the name of the organization to the variable for it. */
  readonly namesVariable: boolean
  readonly written: boolean
  /** `owner/name` on GitHub, when known. */
  readonly repository: string | undefined
  readonly register: { readonly path: string; readonly state: 'here' | 'draft' | 'saved' | 'none' }
  /** Somebody reads this in a terminal. */
  readonly isTerminal: boolean
}

/** The flag of gh that names the repository. */
export function repositoryFlag(repository: string | undefined): string {
  return repository === undefined ? '' : ` --repo ${shellWord(repository)}`
}

/** A word that a shell takes as it is, whatever is in it. */
export function shellWord(text: string): string {
  return /^[\w./:=@+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
