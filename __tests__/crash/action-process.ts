import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { node24 } from '../../sandbox/runner/node24.ts'

const program = fileURLToPath(new URL('fast-action.ts', import.meta.url))

export interface ActionRun {
  /** 137: killed. */
  readonly exitCode: number
  /** Both streams, without the lines that tell the runner what to hide. */
  readonly printed: string
}

export interface ActionProcess {
  readonly ended: Promise<ActionRun>
  /** As the machine's end: nothing of the process runs any more. */
  readonly kill: () => void
}

/** Starts mode rotate as a process of its own. */
export function startAction(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): ActionProcess {
  const given = Object.entries(inputs).map(([name, value]): [string, string] => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ])
  const env: Record<string, string> = { ...Object.fromEntries(given), ...environment }
  const child = spawn(node24(), ['--disable-warning=ExperimentalWarning', program], { env })
  let text = ''
  const keep = (chunk: Buffer): void => void (text += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return {
    kill: () => void child.kill('SIGKILL'),
    ended: new Promise(resolve => {
      child.on('close', (code, signal) => {
        const printed = text.replace(/^::add-mask::.*$/gm, '')
        resolve({ exitCode: code ?? (signal === 'SIGKILL' ? 137 : 1), printed })
      })
    }),
  }
}
