import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { dockerObstacle, placeStandIn } from '../../sandbox/docker/machine-docker.ts'
import { homeAt } from '../../sandbox/runner/machine.ts'
import { node24 } from '../../sandbox/runner/node24.ts'

/** The built action; another build can be named to see a test fail. */
const dist = resolve(process.env['OAT_DIST'] ?? 'dist')
export const node = node24()
export const token = 'dckr_oat_Zm9vYmFyYmF6cXV4'
/** Other people's logins, in a layout of their own. */
export const before =
  '{ "auths": { "quay.io": { "auth": "YWRhOm90aGVy" }, "ghcr.io": { "auth": "YTpi" } } }\n'

export type Ended = Readonly<{ code: number | null; signal: string | null; out: string; seconds: number }>

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  /** In the place of PATH. */
  readonly path?: Readonly<Record<string, string>>
  /** Words before node's: `setpriv …`, `unshare …`. */
  readonly wrap?: readonly string[]
  /** A signal to send once this is true. */
  readonly signal?: readonly [name: NodeJS.Signals, when: () => boolean]
  /** Loaded before the action. */
  readonly preload?: string
}

export interface Place {
  readonly root: string
  /** First on PATH. */
  readonly bin: string
  /** Docker's config directory. */
  readonly docker: string
  /** Answers `GET /v2/` as a registry that takes any login. */
  readonly registry: string
  main(options?: RunOptions): Promise<Ended>
  /** The post step of the last `main`, with what that saved. */
  post(options?: RunOptions): Promise<Ended>
  cli(argv: readonly string[], options?: RunOptions & { input?: string }): Promise<Ended>
  /** Of the process that was started last. */
  pid(): number
  /** Of the last `main`. */
  state(): Readonly<Record<string, string>>
  text(): string | undefined
  /** Names in docker's config directory. */
  names(): string[]
  close(): void
}

/** A machine with a home, somebody's logins, a registry, and the built action run as the runner does. */
export async function createPlace(docker?: string): Promise<Place> {
  const root = mkdtempSync(join(tmpdir(), 'oat-disk-'))
  chmodSync(root, 0o755)
  const directory = docker ?? join(root, 'docker')
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, 'config.json'), before, { mode: 0o600 })
  const bin = join(root, 'bin')
  mkdirSync(bin)
  if ((await dockerObstacle()) !== undefined) placeStandIn(bin)
  const server = createServer((request, response) => {
    response.writeHead(request.headers.authorization === undefined ? 401 : 200, {
      'www-authenticate': 'Basic realm="r"',
      'docker-distribution-api-version': 'registry/2.0',
    })
    response.end('{}')
  })
  await new Promise<void>(started => server.listen(0, '127.0.0.1', started))
  const registry = `127.0.0.1:${(server.address() as AddressInfo).port}`
  let pid = 0
  let saved: Record<string, string> = {}

  const start = (words: readonly string[], options: RunOptions & { input?: string }): Promise<Ended> => {
    const preload = options.preload === undefined ? [] : ['--require', options.preload]
    const [program = '', ...argv] = [...(options.wrap ?? []), node, ...preload, ...words]
    const began = performance.now()
    const child = spawn(program, argv, {
      cwd: root,
      env: {
        ...(options.path ?? { PATH: [bin, process.env['PATH'] ?? ''].join(delimiter) }),
        ...homeAt(root),
        DOCKER_CONFIG: directory,
        ...options.env,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    pid = child.pid ?? 0
    child.stdin.on('error', () => undefined).end(options.input ?? '')
    let out = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (out += String(chunk)))
    const [name, when] = options.signal ?? []
    const watch = setInterval(() => {
      if (when?.() !== true) return
      clearInterval(watch)
      child.kill(name)
    }, 10)
    // What hangs is ended, and the test then fails on how it ended.
    const timers = [watch, setTimeout(() => child.kill('SIGKILL'), 240_000)]
    return new Promise(done => {
      child.on('exit', (code, signal) => {
        for (const timer of timers) clearTimeout(timer)
        setTimeout(() => {
          done({ code, signal, out, seconds: (performance.now() - began) / 1000 })
        }, 20)
      })
    })
  }

  return {
    root,
    bin,
    docker: directory,
    registry,
    main: async (options = {}) => {
      const files = ['STATE', 'OUTPUT', 'ENV', 'STEP_SUMMARY'].map(
        name => [`GITHUB_${name}`, join(root, name)] as const,
      )
      for (const [, path] of files) writeFileSync(path, '', { mode: 0o666 })
      for (const [, path] of files) chmodSync(path, 0o666)
      const inputs = {
        INPUT_MODE: 'login',
        INPUT_REGISTRY: registry,
        INPUT_ORGANIZATION: 'acme',
        INPUT_CHANNEL: 'release',
        INPUT_ACCESS: 'pull',
        INPUT_TOKEN: token,
        INPUT_PROOF: 'off',
        RUNNER_TEMP: root,
      }
      const env = { ...inputs, ...Object.fromEntries(files), ...options.env }
      const ended = await start([join(dist, 'main/index.js')], { ...options, env })
      saved = readState(readFileSync(join(root, 'STATE'), 'utf8'))
      return ended
    },
    post: (options = {}) => {
      const state = Object.fromEntries(Object.entries(saved).map(([name, value]) => [`STATE_${name}`, value]))
      const env = { RUNNER_TEMP: root, ...state, ...options.env }
      return start([join(dist, 'post/index.js')], { ...options, env })
    },
    cli: (argv, options = {}) => start([join(dist, 'cli/index.js'), ...argv], options),
    pid: () => pid,
    state: () => saved,
    text: () => readOr(join(directory, 'config.json')),
    names: () => readdirSync(directory).sort(),
    close: () => {
      server.close()
      server.closeAllConnections()
      // Windows keeps a directory as long as a process is in it.
      rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

/** `NAME<<DELIMITER`, the value, the delimiter: as the toolkit writes it. */
function readState(text: string): Record<string, string> {
  const found = text.replaceAll('\r\n', '\n').matchAll(/^([^\n<]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]))
}

function readOr(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Whether a program of this machine does its work here: `unshare` may be there and not be allowed. */
export function works(program: string, ...argv: readonly string[]): boolean {
  return spawnSync(program, argv, { stdio: 'ignore', timeout: 10_000 }).status === 0
}
