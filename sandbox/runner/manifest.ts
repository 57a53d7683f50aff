import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

/** What the runner takes from an `action.yml`. */
export interface Manifest {
  readonly name: string
  /** Default values by input, `''` where there is none. */
  readonly inputs: Readonly<Record<string, string>>
  /** Absolute paths of the scripts. */
  readonly main: string
  readonly post: string | undefined
  readonly postIf: string
}

/** Reads a JavaScript action's directory. @throws Error when there is none, or it is not such an action. */
export async function readManifest(directory: string): Promise<Manifest> {
  const root = parseOnce(await readFile(join(directory, 'action.yml'), 'utf8'))
  const runs = field(root, 'runs')
  const script = (key: string): string | undefined => {
    const path = text(field(runs, key))
    return path === undefined ? undefined : resolve(directory, path)
  }
  const main = script('main')
  if (main === undefined || text(field(runs, 'using')) !== 'node24') {
    throw new Error(`${directory} is no action that runs using node24`)
  }
  const inputs = Object.entries(record(field(root, 'inputs')))
  return {
    name: text(field(root, 'name')) ?? directory,
    inputs: Object.fromEntries(inputs.map(([name, input]) => [name, text(field(input, 'default')) ?? ''])),
    main,
    post: script('post'),
    postIf: text(field(runs, 'post-if')) ?? 'always()',
  }
}

const parsed = new Map<string, unknown>()

/** Every step of every story asks for the same one, and YAML is slow to read. */
function parseOnce(text: string): unknown {
  const root: unknown = parsed.get(text) ?? parse(text)
  parsed.set(text, root)
  return root
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function field(value: unknown, key: string): unknown {
  return record(value)[key]
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}
