import type { TextChange } from '../../../src/base/file-access.ts'
import type { Files } from '../../../src/base/files.ts'
import { OatError } from '../../../src/base/error.ts'
import { Secret } from '../../../src/base/secret.ts'
import type { Docker } from '../../../src/docker/docker.ts'
import { parseRegistryHost } from '../../../src/registry/host.ts'
import type { Runner } from '../../../src/runner/runner.ts'
import { silentRunner } from '../../support/silent-runner.ts'
import { call, dockerLogin, type Machine } from './machine.ts'

/** What goes wrong in one run: it is killed before an effect, a call of a helper fails, or the lock is in use. */
export type Fault =
  | { readonly kind: 'kill'; readonly at: number }
  | { readonly kind: 'fails' | 'lies' | 'half' | 'loses'; readonly at: number }
  | { readonly kind: 'busy'; readonly at: 0 }

/** Another program that acts while ours waits, before the n-th thing that ours asks for. */
export type Meanwhile = Readonly<{ at: number; act: (machine: Machine) => void }>

class Killed extends Error {}

const hub = parseRegistryHost('docker.io')
const path = (name: string): string => `/docker/${name}`
const missing = () => Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'open' })

/** One process of ours on a machine: the ports of the real rules, over plain data. */
export function startProcess(
  machine: Machine,
  fault: Fault | undefined,
  {
    meanwhile,
    environment = {},
  }: { meanwhile?: Meanwhile | undefined; environment?: Runner['environment'] } = {},
) {
  const said: { kind: 'info' | 'notice' | 'warning'; text: string }[] = []
  const seen = { effects: 0, calls: 0, waits: 0 }
  let isDead = false
  const wait = (): void => {
    seen.waits += 1
    if (meanwhile?.at === seen.waits) meanwhile.act(machine)
  }
  const effect = (): void => {
    if (isDead) throw new Killed()
    seen.effects += 1
    if (fault?.kind !== 'kill' || fault.at !== seen.effects) return
    isDead = true
    throw new Killed()
  }
  const change = (act: (files: Record<string, string>) => void) => {
    wait()
    return rewrite(act)
  }
  const rewrite = (act: (files: Record<string, string>) => void) => {
    effect()
    if (machine.files === undefined) throw missing()
    const files = { ...machine.files }
    act(files)
    machine.files = files
    return Promise.resolve()
  }
  const nameOf = (target: string): string => target.slice(path('').length)
  const write = (target: string, text: string) => change(files => void (files[nameOf(target)] = text))
  const readFile = (target: string) => {
    wait()
    return Promise.resolve(machine.files?.[nameOf(target)])
  }
  const files = {
    join: (...parts: string[]) => parts.join('/'),
    realPath: (target: string) => Promise.resolve(target),
    read: readFile,
    readOwn: readFile,
    write,
    writeOwn: write,
    change: async (target: string, { before, text }: TextChange) => {
      wait()
      if ((machine.files?.[nameOf(target)] ?? null) !== before) return false
      await rewrite(files => {
        if (text === null) Reflect.deleteProperty(files, nameOf(target))
        else files[nameOf(target)] = text
      })
      return true
    },
    sweep: () => Promise.resolve(),
    link: () => Promise.resolve(),
    makeBeside: (target: string) => Promise.resolve(`${target}.0`),
    removeTree: (target: string) => {
      const inside = Object.keys(machine.files ?? {}).filter(name => name.startsWith(nameOf(target)))
      if (inside.length === 0) return Promise.resolve()
      return change(files => {
        for (const name of inside) Reflect.deleteProperty(files, name)
      })
    },
    remove: (target: string) =>
      machine.files === undefined
        ? Promise.resolve()
        : change(files => {
            Reflect.deleteProperty(files, nameOf(target))
          }),
    makeDirectory: () => {
      const isNew = machine.files === undefined
      if (isNew) effect()
      machine.files ??= {}
      return Promise.resolve(isNew)
    },
    removeEmpty: () => {
      if (Object.keys(machine.files ?? {}).length === 0) machine.files = undefined
      return Promise.resolve()
    },
    list: () => {
      wait()
      return Promise.resolve([
        ...new Set(Object.keys(machine.files ?? {}).map(name => name.split('/', 1)[0])),
      ])
    },
    lock: () => {
      if (machine.files === undefined) return Promise.reject(missing())
      const busy = new OatError('CONFIG_INVALID', { message: 'locked', hint: '' })
      return fault?.kind === 'busy' ? Promise.reject(busy) : Promise.resolve(() => undefined)
    },
  } as unknown as Files

  const helper: Docker['helper'] = ({ name, verb, input }) => {
    wait()
    effect()
    seen.calls += 1
    const it = machine.helpers[name]
    if (it === undefined) return Promise.resolve({ exitCode: 127, stdout: '', stderr: 'missing' })
    const kind = fault?.at === seen.calls ? fault.kind : undefined
    if (kind === 'fails') return Promise.resolve({ exitCode: 1, stdout: 'locked', stderr: '' })
    if (kind === 'lies' && verb !== 'get') return Promise.resolve({ exitCode: 0, stdout: '', stderr: '' })
    // As a keychain deletes first, and is then stopped.
    if (kind === 'loses' && verb === 'store') it.users = {}
    if (kind === 'loses') return Promise.resolve({ exitCode: 1, stdout: 'stopped', stderr: '' })
    const { isDone, stdout } = call(it, verb, input)
    const exitCode = isDone && !(kind === 'half' && verb !== 'get') ? 0 : 1
    return Promise.resolve({ exitCode, stdout, stderr: '' })
  }
  const docker: Docker = {
    platform: 'linux',
    configDirectory: '/docker',
    isOnPath: name =>
      name === 'docker' || machine.helpers[name.replace('docker-credential-', '')] !== undefined,
    login: ({ username, token }, { directory }) => {
      wait()
      effect()
      const config = directory === '/docker' ? 'config.json' : nameOf(`${directory}/config.json`)
      const there = machine.files?.[config]
      const files = there === undefined ? {} : { 'config.json': there }
      const inside: Machine = { files, helpers: machine.helpers }
      const isDone = dockerLogin(inside, `${username}:${token.reveal()}`)
      machine.files = { ...machine.files, [config]: inside.files?.['config.json'] ?? '' }
      return Promise.resolve({ exitCode: isDone ? 0 : 1, stdout: '', stderr: 'error storing credentials' })
    },
    call: () => Promise.resolve(undefined),
    helper,
  }
  const hear = (kind: 'info' | 'notice' | 'warning') => (text: string) => void said.push({ kind, text })
  const state = new Map<string, string>()
  const runner: Runner = {
    ...silentRunner(),
    environment,
    saveState: (name, value) => void state.set(name, value),
    info: hear('info'),
    notice: hear('notice'),
    warning: hear('warning'),
  }
  const { signal } = new AbortController()
  const deadline = { signal, endsAt: Infinity, timeoutMs: 60_000 }
  const clock = {
    now: () => 0,
    random: () => 0,
    unique: () => '0',
    sleep: () => Promise.resolve(),
  }
  const ports = { runner, docker, files, deadline, clock, directory: '/docker' }
  const credential = (login: string) => {
    const [username = '', secret = ''] = login.split(':')
    return { username, token: new Secret(secret, () => undefined) }
  }
  /** How it ends: `failed` with our error. Anything else is a defect. */
  const run = async (act: () => Promise<void>) => {
    try {
      await act()
      return { end: 'done' as const }
    } catch (error) {
      if (error instanceof Killed) return { end: 'killed' as const }
      if (!(error instanceof Error) || error.name !== 'OatError') throw error
      said.push({ kind: 'warning', text: error.message })
      return { end: 'failed' as const }
    }
  }
  return { ports, credential, registry: hub, said, seen, state, run }
}

export type Process = ReturnType<typeof startProcess>
