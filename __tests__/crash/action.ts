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

export type ActionProcess = ReturnType<typeof start>
export type Action = Awaited<ReturnType<typeof buildAction>>

/** Mode rotate as a program of its own: bundled, so that hundreds of processes start quickly. */
export async function buildAction() {
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
    start: (inputs: Variables, environment: Variables) => start(program, { inputs, environment, folder }),
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  }
}

type Variables = Readonly<Record<string, string>>

function start(
  program: string,
  { inputs, environment, folder }: { inputs: Variables; environment: Variables; folder: string },
) {
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
    /** So far. */
    printed,
    /** As the machine's end, nothing of the process runs any more. */
    kill: () => void child.kill('SIGKILL'),
    /** As GitHub ends a step that is cancelled, or a person with Ctrl-C. */
    cancel: () => void child.kill('SIGINT'),
    ended: new Promise<ActionRun>(resolve => {
      child.on('close', (code, signal) => {
        resolve({ exitCode: code ?? (signal === 'SIGKILL' ? 137 : 1), printed: printed() })
      })
    }),
  }
}
