import type { SpawnOptions, SpawnSyncOptions } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import vm from 'node:vm'
import { httpsFor } from './https.ts'
import { createLineSplitter } from './line-splitter.ts'
import type { QuickClock } from './quick-clock.ts'
import type { ProcessOptions } from './run-process.ts'
import { once } from '../once.ts'

type Load = (name: string) => object
type Script = (require: Load, process: object, more: object) => void

/**
 * Runs an action's script in this process, where it finds a process of its own: environment, working directory,
 * output, exit code. It is compiled once a process. This takes the place of `runProcess` where no process is the
 * subject: nothing can kill it, and of what Node takes from the environment at its start it gets `https.ts`.
 * @returns the exit code, once the promise that the script leaves in `process.ended` has settled.
 */
export async function runInProcess(
  script: string,
  options: Surroundings & Pick<ProcessOptions, 'onLine'>,
): Promise<number> {
  const splitters = [createLineSplitter(options.onLine), createLineSplitter(options.onLine)]
  const [out, err] = splitters.map(({ write }) => (text: string) => {
    write(Buffer.from(text))
  })
  if (out === undefined || err === undefined) return 1
  const exitCode = await startInProcess(script, { ...options, argv: [], out, err })
  for (const { end } of splitters) end()
  return exitCode
}

/** Without a clock it waits as long as it says. */
type Surroundings = Pick<ProcessOptions, 'cwd' | 'environment'> & {
  readonly clock?: QuickClock | undefined
  /** Cancels the run from then on. */
  readonly cancel?: AbortSignal
}

interface InProcess extends Surroundings {
  readonly argv: readonly string[]
  readonly input?: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** The same for a program with arguments, such as the command line. */
export async function startInProcess(script: string, options: InProcess): Promise<number> {
  const { cwd, environment, argv, input = '', clock, out, err } = options
  const now = () => clock?.Date.now() ?? performance.now()
  const begun = now()
  const [stdout, stderr] = [out, err].map(take => ({
    write: (text: string | Uint8Array) => {
      take(Buffer.from(text as string).toString())
      return true
    },
    on: () => undefined,
  }))
  const events = new EventEmitter()
  const on = (name: string, listener: () => void) => events.on(name, listener)
  options.cancel?.addEventListener('abort', () => events.emit('SIGINT'), { once: true })
  const own: Record<PropertyKey, unknown> = {
    env: { ...environment },
    argv: [process.execPath, script, ...argv],
    stdin: Readable.from([input]),
    stdout,
    stderr,
    exitCode: undefined,
    on,
    once: on,
    off: (name: string, listener: () => void) => events.off(name, listener),
    cwd: () => cwd,
    uptime: () => (now() - begun) / 1000,
  }
  const inside = new Proxy(process, {
    get: (real, key) => (key in own ? own[key] : (Reflect.get(real, key) as unknown)),
    set: (_, key, value) => ((own[key] = value), true),
  })
  const load: Load = name => builtin(name.replace(/^node:/, ''), inside, options)
  own['getBuiltinModule'] = load
  once(script, () => compile(script))(load, inside, { Date, Math, ...clock, ...patience })
  await own['ended']
  return Number(own['exitCode'] ?? 0)
}

/** A limit of ten seconds or more is for what hangs: on a busy machine an answer may take longer, and none that comes is late. */
const patient = (milliseconds: number): number => (milliseconds < 10_000 ? milliseconds : 30 * milliseconds)
const patience = {
  AbortSignal: new Proxy(AbortSignal, {
    get: (real, key) =>
      key === 'timeout'
        ? (milliseconds: number) => real.timeout(patient(milliseconds))
        : (Reflect.get(real, key) as unknown),
  }),
  setTimeout: (act: () => void, milliseconds: number, ...rest: []) =>
    setTimeout(act, patient(milliseconds), ...rest),
}

/** In Node's own realm, also where a test runner has given this file another one. */
function compile(script: string): Script {
  const code = readFileSync(script, 'utf8').replace(/^#!.*/, '')
  const whole = `const { Date, Math, AbortSignal, setTimeout } = more, module = { exports: {} };${code}`
  return vm.compileFunction(whole, ['require', 'process', 'more'], { filename: script }) as Script
}

/** A module of Node, with this run's own working directory and home. */
function builtin(name: string, own: object, { cwd, environment, clock }: Surroundings): object {
  if (name === 'process') return own
  const real = process.getBuiltinModule(`node:${name}`) as Record<string, never>
  const at = (value: unknown): unknown =>
    typeof value === 'string' && !isAbsolute(value) ? path().join(cwd, value) : value
  if (name === 'fs' || name === 'fs/promises') {
    return new Proxy(real, {
      get: (_, key: string) => {
        const act = real[key] as unknown
        if (typeof act !== 'function' || /^[A-Z]/.test(key)) return act
        const acted = (...[first, ...rest]: unknown[]): unknown =>
          Reflect.apply(act, real, [at(first), ...rest])
        return Object.assign(acted, act)
      },
    })
  }
  if (name === 'timers/promises' && clock !== undefined) return { ...real, setTimeout: clock.wait }
  if (name === 'https') return httpsFor(environment)
  if (name === 'os') {
    const { homedir } = process.getBuiltinModule('node:os')
    return { ...real, homedir: () => environment['HOME'] || homedir() }
  }
  if (name === 'path') {
    const resolve = (...parts: string[]) => path().resolve(cwd, ...parts)
    const relative = (from: string, to: string) => path().relative(resolve(from), resolve(to))
    const inside = { ...real, resolve, relative }
    return { ...inside, posix: inside }
  }
  if (name === 'child_process') {
    const { spawn, spawnSync } = process.getBuiltinModule('node:child_process')
    const here = <T extends SpawnOptions | SpawnSyncOptions>(options: T): T => {
      return { ...options, cwd: options.cwd ?? cwd, env: options.env ?? environment }
    }
    return {
      ...real,
      spawn: (file: string, argv: string[], options: SpawnOptions) => spawn(file, argv, here(options)),
      spawnSync: (file: string, argv: string[], options: SpawnSyncOptions) =>
        spawnSync(file, argv, here(options)),
    }
  }
  return real
}

const path = () => process.getBuiltinModule('node:path')
