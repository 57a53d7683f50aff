import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { node24 } from '../../sandbox/runner/node24.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface ActionRun {
  /** 137: killed. */
  readonly exitCode: number
  /** Both streams, without the lines that tell the runner what to hide. */
  readonly printed: string
}

export interface ActionProcess {
  readonly ended: Promise<ActionRun>
  /** So far. */
  readonly printed: () => string
  /** SIGKILL: as the machine's end, nothing of the process runs any more. */
  readonly kill: () => void
  /** SIGINT: as GitHub ends a step that is cancelled, or a person with Ctrl-C. */
  readonly cancel: () => void
}

/** Mode rotate as a program of its own: bundled, so that hundreds of processes start quickly. */
export interface Action {
  readonly start: (
    inputs: Readonly<Record<string, string>>,
    environment: Readonly<Record<string, string>>,
  ) => ActionProcess
  readonly close: () => Promise<void>
}

export async function buildAction(): Promise<Action> {
  const folder = await mkdtemp(join(tmpdir(), 'crash-action-'))
  const program = join(folder, 'action.mjs')
  await build({
    entryPoints: [join(root, '__tests__/crash/fast-action.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url)" },
  })
  return {
    start: (inputs, environment) => start(program, { inputs, environment, folder }),
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}

interface Start {
  readonly inputs: Readonly<Record<string, string>>
  readonly environment: Readonly<Record<string, string>>
  readonly folder: string
}

function start(program: string, { inputs, environment, folder }: Start): ActionProcess {
  const given = Object.entries(inputs).map(([name, value]): [string, string] => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ])
  const env = { ...Object.fromEntries(given), NODE_COMPILE_CACHE: join(folder, 'cache'), ...environment }
  const child = spawn(node24(), [program], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  const keep = (chunk: Buffer): void => void (text += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const printed = (): string => text.replace(/^::add-mask::.*$/gm, '')
  return {
    printed,
    kill: () => void child.kill('SIGKILL'),
    cancel: () => void child.kill('SIGINT'),
    ended: new Promise(resolve => {
      child.on('close', (code, signal) => {
        resolve({ exitCode: code ?? (signal === 'SIGKILL' ? 137 : 1), printed: printed() })
      })
    }),
  }
}
