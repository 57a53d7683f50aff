import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'

export interface StoredCredential {
  readonly Username: string
  readonly Secret: string
}

/** Ends with this instead of doing the work, or never ends. */
export type HelperFault =
  | 'hang'
  | { readonly exit: number; readonly stdout?: string; readonly stderr?: string }

export interface HelperCall {
  readonly verb: string
  readonly server: string
  readonly variables: readonly string[]
}

/** The files that one helper works with. */
export interface HelperSetup {
  readonly entries: string
  readonly calls: string
  readonly faults: Readonly<Record<string, HelperFault>>
}

/** How a call ends. */
export interface HelperAnswer {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

const missing = 'credentials not found in native keychain\n'

/**
 * One call of a credential helper (docker/docker-credential-helpers: the verb in argv, the server or a JSON object
 * on standard input, messages on standard output).
 * @returns `undefined` when it is to hang.
 */
export function helperProgram(
  setup: HelperSetup,
  call: { verb: string; input: string; variables: readonly string[] },
): HelperAnswer | undefined {
  const { verb } = call
  const stored =
    verb === 'store' ? (JSON.parse(call.input) as StoredCredential & { ServerURL: string }) : undefined
  const server = stored?.ServerURL ?? call.input.trim()
  const record: HelperCall = { verb, server, variables: [...call.variables].sort() }
  appendFileSync(setup.calls, `${JSON.stringify(record)}\n`)
  const fault = setup.faults[verb]
  if (fault === 'hang') return undefined
  if (fault !== undefined) return { stdout: '', stderr: '', ...fault }

  const entries = JSON.parse(readFileSync(setup.entries, 'utf8')) as Record<string, StoredCredential>
  const save = (changed: Record<string, StoredCredential>): HelperAnswer => {
    writeFileSync(setup.entries, JSON.stringify(changed), { mode: 0o600 })
    return succeed('')
  }
  const entry = entries[server]
  const others = Object.fromEntries(Object.entries(entries).filter(([name]) => name !== server))
  if (stored !== undefined) {
    return save({ ...others, [server]: { Username: stored.Username, Secret: stored.Secret } })
  }
  if (verb === 'list') {
    return succeed(JSON.stringify(Object.fromEntries(Object.entries(entries).map(nameOnly))))
  }
  if (entry === undefined) return { exit: 1, stdout: missing, stderr: '' }
  if (verb === 'erase') return save(others)
  return succeed(JSON.stringify({ ServerURL: server, ...entry }))
}

function nameOnly([server, { Username }]: [string, StoredCredential]): [string, string] {
  return [server, Username]
}

function succeed(stdout: string): HelperAnswer {
  return { exit: 0, stdout, stderr: '' }
}
