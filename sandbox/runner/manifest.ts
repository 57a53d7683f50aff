import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

/** What the runner takes from an `action.yml`. */
export interface Manifest {
  readonly name: string
  /** Default values by input, `''` without one. */
  readonly inputs: Readonly<Record<string, string>>
  /** Absolute paths of the scripts. */
  readonly main: string
  readonly post: string | undefined
  readonly postIf: string
}

interface ActionFile {
  readonly name: string
  readonly inputs?: Readonly<Record<string, { readonly default?: string | boolean | number } | null>>
  readonly runs: {
    readonly using: string
    readonly main: string
    readonly post?: string
    readonly 'post-if'?: string
  }
}

/** Reads a JavaScript action's directory. @throws Error when it has no action.yml, or is not such an action. */
export async function readManifest(directory: string): Promise<Manifest> {
  const { name, inputs = {}, runs } = parseOnce(await readFile(join(directory, 'action.yml'), 'utf8'))
  if (runs.using !== 'node24') throw new Error(`${directory} is no action that runs using node24`)
  const defaults = Object.entries(inputs).map(([input, about]) => [input, String(about?.default ?? '')])
  return {
    name,
    inputs: Object.fromEntries(defaults) as Manifest['inputs'],
    main: resolve(directory, runs.main),
    post: runs.post && resolve(directory, runs.post),
    postIf: runs['post-if'] ?? 'always()',
  }
}

const parsed = new Map<string, ActionFile>()

/** Every step of every story asks for the same one, and YAML is slow to read. */
function parseOnce(text: string): ActionFile {
  const root = parsed.get(text) ?? (parse(text) as ActionFile)
  parsed.set(text, root)
  return root
}
