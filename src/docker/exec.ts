import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ChildProcess } from 'node:child_process'
import { exec } from '@actions/exec'
import type { ChildResult } from '../base/process.ts'

export interface ChildOptions {
  readonly program: string
  readonly argv: readonly string[]
  readonly input: string
  readonly environment: Record<string, string>
  /** Fires when the child has to go: it is asked to stop, then killed. */
  readonly signal: AbortSignal
}

const killAfterMilliseconds = 2000
const keptOutput = 64 * 1024

/**
 * Runs a program with `input` on its stdin and nothing printed. What it starts is not stopped with it: what may hang, or be handed
 * a secret, belongs to `runProcessGroup`. One at a time: two at once could not be told
 * apart by `watchNextChild`. Throws @actions/exec's error when the program
 * cannot be found, and the signal's reason when that fired.
 */
export async function runChild(options: ChildOptions): Promise<ChildResult> {
  options.signal.throwIfAborted()
  const child = watchNextChild()
  const stop = (): void => {
    // docker 28.5 does not hear a signal while it waits for its stdin.
    child.current?.stdin?.destroy()
    child.current?.kill()
    setTimeout(() => {
      child.current?.kill('SIGKILL')
      // Whatever it started may hold the other ends for hours.
      for (const stream of [child.current?.stdout, child.current?.stderr]) stream?.destroy()
    }, killAfterMilliseconds)
  }
  options.signal.addEventListener('abort', stop, { once: true })
  const output = { stdout: '', stderr: '' }
  const keep = (stream: 'stdout' | 'stderr') => (data: Buffer) => {
    output[stream] = (output[stream] + data.toString()).slice(-keptOutput)
  }
  try {
    const exitCode = await exec(quoted(options.program), [...options.argv], {
      input: Buffer.from(options.input),
      env: options.environment,
      silent: true,
      ignoreReturnCode: true,
      // A grandchild that keeps the pipes open must not keep exec waiting; Node waits for `stop`.
      delay: killAfterMilliseconds,
      listeners: { stdout: keep('stdout'), stderr: keep('stderr') },
    })
    options.signal.throwIfAborted()
    // Node gives no code for a child that a signal ended; exec's type does not say so.
    return { exitCode: Number.isInteger(exitCode) ? exitCode : 1, ...output }
  } finally {
    child.forget()
    options.signal.removeEventListener('abort', stop)
  }
}

/** @actions/exec splits its first argument like a shell would. */
function quoted(program: string): string {
  return `"${program}"`
}

/**
 * @actions/exec hands out no child, so it can neither be stopped nor survive one that exits before it has read
 * its stdin (EPIPE). Node tells of every child it makes: nodejs.org/api/diagnostics_channel.html#child-process.
 */
function watchNextChild(): { current?: ChildProcess; forget: () => void } {
  const watch: { current?: ChildProcess; forget: () => void } = {
    forget: () => unsubscribe('child_process', onChild),
  }
  const onChild = (message: unknown): void => {
    const { process: made } = message as { process: ChildProcess }
    watch.current = made
    watch.forget()
    queueMicrotask(() => made.stdin?.on('error', ignoreBrokenPipe))
  }
  subscribe('child_process', onChild)
  return watch
}

/** The child's exit code tells the story; that it left early is not an error of ours. */
function ignoreBrokenPipe(): void {
  return
}
