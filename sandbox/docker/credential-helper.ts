import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placeProgram } from '../placed-program.ts'
import { programCommand } from '../runner/program-command.ts'
import type { HelperCall, HelperFault, HelperSetup, StoredCredential } from './helper-program.ts'

export interface CredentialHelperOptions {
  /** An existing directory to work in. */
  readonly directory: string
  /** `docker-credential-<name>`. */
  readonly name: string
  readonly entries?: Readonly<Record<string, StoredCredential>>
  /** What goes wrong, by verb. */
  readonly faults?: Readonly<Record<string, HelperFault>>
}

/** Makes a credential helper that keeps its entries in a JSON file, records its calls and can fail on demand. */
export async function createCredentialHelper(options: CredentialHelperOptions) {
  const { name, entries = {}, faults = {} } = options
  const directory = join(options.directory, 'helpers')
  await mkdir(directory, { recursive: true })
  const file = (end: string): string => join(directory, `${name}.${end}`)
  const setup: HelperSetup = { entries: file('entries.json'), calls: file('calls.jsonl'), faults }
  await writeFile(setup.entries, JSON.stringify(entries), { mode: 0o600 })
  await writeFile(setup.calls, '')
  await writeFile(file('setup.json'), JSON.stringify(setup))
  const command = [
    ...programCommand(new URL('./entry/credential-helper.ts', import.meta.url)),
    file('setup.json'),
  ]
  placeProgram(join(directory, `docker-credential-${name}`), command)
  return {
    /** To be put before `PATH`. */
    directory,
    /** What it holds, by server. */
    entries: async () =>
      JSON.parse(await readFile(setup.entries, 'utf8')) as Record<string, StoredCredential>,
    calls: async () => {
      const lines = (await readFile(setup.calls, 'utf8')).split('\n').filter(line => line !== '')
      return lines.map(line => JSON.parse(line) as HelperCall)
    },
  }
}
