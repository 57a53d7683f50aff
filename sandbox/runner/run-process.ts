import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { createLineSplitter } from './line-splitter.ts'
import type { Patience, Wait } from './job.ts'

export interface ProcessOptions {
  readonly command: readonly [file: string, ...argv: string[]]
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
  readonly user?: { readonly uid: number; readonly gid: number } | undefined
  readonly patience: Patience
  /** Called for each line of either stream, in the order of their coming. */
  readonly onLine: (line: string) => void
  /** Aborting it with the reason `'kill'` kills at once; with any other, politely. */
  readonly stop: AbortSignal
}

/**
 * Runs a process as the runner does: standard input closed, both streams read to their end. It waits only so
 * long for children that outlive the process and hold its streams.
 * @returns the exit code, 128 + signal when a signal ended it.
 * @throws Error when the program cannot be started.
 */
export async function runProcess(options: ProcessOptions): Promise<number> {
  const [file, ...argv] = options.command
  const child = spawn(file, argv, {
    cwd: options.cwd,
    env: options.environment,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...options.user,
  })
  child.stdin.on('error', () => undefined).end()
  const splitters = [child.stdout, child.stderr].map(stream => {
    const splitter = createLineSplitter(options.onLine)
    stream.on('data', splitter.write)
    return splitter
  })
  const closed = new Promise(resolve => child.once('close', resolve))
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL'])
    })
  })
  const stopping = stopOnAbort(options, { kill: signal => child.kill(signal), exited })
  try {
    const exitCode = await exited
    await settledWithin(closed, options.patience.streams)
    return exitCode
  } finally {
    stopping.forget()
    child.stdout.destroy()
    child.stderr.destroy()
    for (const splitter of splitters) splitter.end()
  }
}

function stopOnAbort(
  { stop, patience }: ProcessOptions,
  child: { kill: (signal: NodeJS.Signals) => boolean; exited: Promise<unknown> },
): { forget: () => void } {
  const end = async (): Promise<void> => {
    if (stop.reason !== 'kill') {
      child.kill('SIGINT')
      if (await settledWithin(child.exited, patience.interrupt)) return
      child.kill('SIGTERM')
      if (await settledWithin(child.exited, patience.terminate)) return
    }
    child.kill('SIGKILL')
  }
  const listener = (): void => void end()
  if (stop.aborted) listener()
  else stop.addEventListener('abort', listener, { once: true })
  return {
    forget: () => {
      stop.removeEventListener('abort', listener)
    },
  }
}

/** Whether the promise settles first. */
async function settledWithin(promise: Promise<unknown>, wait: Wait): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const passed = typeof wait === 'number' ? new Promise(end => (timer = setTimeout(end, wait))) : wait()
  const settled = promise.then(
    () => true,
    () => true,
  )
  try {
    return await Promise.race([settled, passed.then(() => false)])
  } finally {
    clearTimeout(timer)
  }
}
