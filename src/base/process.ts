import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { sinceStart } from './clock.ts'
import { errno } from './error.ts'
import { findProgram, startCall, windowsProgram } from './program.ts'
import { traced } from './trace.ts'

export type ChildResult = Readonly<{ exitCode: number; stdout: string; stderr: string }>

interface GroupOptions {
  program: string
  argv: readonly string[]
  /** Goes to stdin as it is; stdin is closed after it. */
  input: string
  environment: Readonly<Record<string, string>>
  /** `undefined`: `signal` alone ends it. */
  timeoutMs: number | undefined
  signal: AbortSignal
  /** The program opens `/dev/stdin` by its name. */
  opensStdin: boolean
  /** Characters of a stream that are kept; 64 Ki without it. */
  mostKept?: number | undefined
}

/** How a program ended. `code` undefined: a signal ended it. */
export type GroupResult =
  | ({ readonly kind: 'ended'; readonly code: number | undefined } & Pick<ChildResult, 'stdout' | 'stderr'>)
  /** Stopped after its time, with everything that it started. */
  | { readonly kind: 'late' }
  /** It never ran; `code` is the system's, such as EACCES. */
  | { readonly kind: 'not-started'; readonly code: string }

const killAfterMs = 2000
/** After SIGKILL: a process whose exit code is not read stays in the list. */
const goneMs = 500
/** A daemon that the program leaves behind may keep its pipes open. */
const drainMs = 2000

/**
 * Runs a program in a process group of its own, which ends as a whole when its time is over: it is asked
 * first, and killed two seconds later. Rejects with the signal's reason when that fires, once nothing of the
 * group is left. Windows has no such groups: there the program and all that it started are killed at once.
 */
export function runProcessGroup(options: GroupOptions): Promise<GroupResult> {
  const [first = ''] = options.argv
  const words = `${path.basename(options.program)}${/^[a-z][a-z-]*$/.test(first) ? ` ${first}` : ''}`
  return traced(runToEnd(options), result => {
    return `${words}: ${result.kind === 'ended' ? `exit code ${result.code ?? 'none'}` : result.kind}`
  })
}

async function runToEnd(options: GroupOptions): Promise<GroupResult> {
  const { signal, timeoutMs, mostKept = 64 * 1024 } = options
  signal.throwIfAborted()
  const isBehind = options.opensStdin && process.platform !== 'win32'
  // Node's pipes are sockets: no process can open such a `/dev/stdin` (open(2), ENXIO). A shell's are pipes.
  const cat = isBehind ? findProgram('cat', options.environment) : ''
  if (cat === undefined) return { kind: 'not-started', code: 'there is no cat on PATH' }
  const shell = ['-c', '"$0" | "$@"', cat, options.program].concat(options.argv)
  const [program, words] = isBehind ? ['/bin/sh', shell] : [options.program, options.argv]
  const child = start(program, words, options.environment)
  if (typeof child === 'string') return { kind: 'not-started', code: child }
  const output = { stdout: keep(child.stdout, mostKept), stderr: keep(child.stderr, mostKept) }
  // A program that ends before it has read everything says so by its exit code.
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input)
  const stop = startStopping(child, timeoutMs, signal)
  try {
    const end = await ending(child)
    signal.throwIfAborted()
    if (stop.isBegun()) return { kind: 'late' }
    if ('error' in end) return { kind: 'not-started', code: end.error }
    return { kind: 'ended', code: end.code, stdout: output.stdout(), stderr: output.stderr() }
  } finally {
    await stop.finish()
    // A process that has left the group may keep the other ends open for hours.
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy()
  }
}

/** The child, or the system's code for what it would not even try. */
function start(program: string, words: readonly string[], env: Readonly<Record<string, string>>) {
  const call = startCall(program, words)
  if (call === undefined) return 'EINVAL'
  const detached = process.platform !== 'win32'
  const { file, argv, isVerbatim: windowsVerbatimArguments } = call
  try {
    return spawn(file, argv, { env, detached, stdio: 'pipe', windowsHide: true, windowsVerbatimArguments })
  } catch (error) {
    const code = errno(error)
    if (code === undefined) throw error
    return code
  }
}

function keep(stream: NodeJS.ReadableStream, most: number): () => string {
  let text = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    // The beginning is kept: cut at its end, it cannot begin within a secret.
    if (text.length < most) text = (text + chunk).slice(0, most)
  })
  return () => text
}

function startStopping(child: ChildProcess, timeoutMs: number | undefined, signal: AbortSignal) {
  let killAt: number | undefined
  const stop = (): void => {
    // docker 28.5 does not hear a signal while it waits for its stdin.
    child.stdin?.destroy()
    end(child, 'SIGTERM')
    killAt = sinceStart() + killAfterMs
    setTimeout(end, killAfterMs, child, 'SIGKILL').unref()
  }
  const timer = timeoutMs === undefined ? undefined : setTimeout(stop, timeoutMs)
  signal.addEventListener('abort', stop, { once: true })
  return {
    isBegun: () => killAt !== undefined,
    finish: async () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      if (killAt === undefined) return
      // What it started has the same two seconds, and must not keep the value after that.
      await untilGone(child, killAt)
      end(child, 'SIGKILL')
      await untilGone(child, sinceStart() + goneMs)
    },
  }
}

async function untilGone({ pid }: ChildProcess, endsAt: number): Promise<void> {
  if (pid === undefined || process.platform === 'win32') return
  while (sinceStart() < endsAt && signalProcess(-pid, 0)) await new Promise(look => setTimeout(look, 20))
}

/** Sends a signal, 0 to look only. Whether it, or any of the group, is there, also as another user's. */
export function signalProcess(pid: number, signal: 'SIGTERM' | 'SIGKILL' | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    return errno(error) !== 'ESRCH'
  }
}

function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return
  if (process.platform !== 'win32') {
    signalProcess(-child.pid, signal)
    return
  }
  // Windows finds what a program started by its parent, so that has to be there still.
  if (child.exitCode !== null || child.signalCode !== null) return
  const argv = ['/F', '/T', '/PID', String(child.pid)]
  spawnSync(windowsProgram('taskkill'), argv, { stdio: 'ignore', timeout: 5000, windowsHide: true })
}

function ending(child: ChildProcess): Promise<{ code: number | undefined } | { error: string }> {
  return new Promise(resolve => {
    const end = (code: number | null): void => {
      resolve({ code: code ?? undefined })
    }
    child.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ error: error.code ?? 'unknown' })
    })
    child.on('close', end)
    child.on('exit', code => setTimeout(end, drainMs, code).unref())
  })
}
