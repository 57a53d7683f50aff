import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { createClock } from '../../src/base/clock.ts'
import { lockFile } from '../../src/base/lock-file.ts'
import { formatLockOwner, lockOwner } from '../../src/base/lock-owner.ts'
import { sampled } from '../support/depth.ts'
import { before, createPlace, type Place, works } from '../support/place.ts'
import {
  fileModeObstacle,
  itWhere,
  linuxObstacle,
  nobody,
  ordinaryUser,
  otherUserObstacle,
} from '../support/real-parts.ts'

const asNobody = ['setpriv', `--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups']
const inNamespace = ['unshare', '--pid', '--fork', '--mount-proc']
const withUsers = itWhere(otherUserObstacle ?? (await missingPrograms(['setpriv'])))
const withModes = itWhere(fileModeObstacle ?? (ordinaryUser && (await missingPrograms(['setpriv']))))
const asOrdinaryUser = ordinaryUser === undefined ? [] : asNobody
const withNamespaces = itWhere(
  works('unshare', ...inNamespace.slice(1), 'true')
    ? undefined
    : 'a PID namespace cannot be made here (run the tests as root, on Linux, with util-linux installed)',
)
const onLinux = itWhere(linuxObstacle)

let place: Place
let lock: string

beforeEach(async () => {
  place = await createPlace()
  lock = join(place.docker, '.docker-oat-login.lock')
})
afterEach(() => {
  place.close()
})

/** Gives the place to another user, who then runs the action there. */
function handOver(): void {
  spawnSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, place.root])
}

const left = () => place.names().filter(name => name !== 'config.json')

const listenAndDie =
  "require('node:net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))"

/** What stands in the way, and cannot be a lock. */
const obstacles: readonly (readonly [string, (path: string) => unknown])[] = [
  ['a directory', path => mkdirSync(path, { recursive: true })],
  ['a link', path => spawnSync('ln', ['-s', '/nowhere/at-all', path])],
  ['a named pipe', path => spawnSync('mkfifo', [path])],
  // By its name alone: a socket's whole path may have 107 bytes. It stays when its process is killed.
  [
    'a socket',
    path => spawnSync(process.execPath, ['-e', listenAndDie, basename(path)], { cwd: dirname(path) }),
  ],
]

describe('a lock that is no file', () => {
  it.each(sampled(obstacles, 2))('is refused at once by main and by post: %s', async (...[kind, make]) => {
    expect(await place.main()).toMatchObject({ code: 0 })
    await make(lock)
    const main = await place.cli(['logout', '--registry', place.registry])
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain(`CONFIG_INVALID: the lock file ${lock} is ${kind}, not a file; remove it`)
    const post = await place.post()
    expect(post).toMatchObject({ code: 0 })
    expect(post.out).toContain(`CONFIG_INVALID: the lock file ${lock} is ${kind}`)
  })

  it('is refused by a login too', async () => {
    symlinkSync('/nowhere/at-all', lock)
    const main = await place.main({ env: { INPUT_TIMEOUT: '30' } })
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain(`CONFIG_INVALID: the lock file ${lock} is a link`)
    expect(place.text()).toBe(before)
  })
})

describe('a lock that somebody holds', () => {
  const living = () => formatLockOwner(lockOwner('abc123', []))

  it('ends main at the deadline, with its own words', async () => {
    writeFileSync(lock, living())
    const main = await place.main({ env: { INPUT_TIMEOUT: '2' } })
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain(
      `CONFIG_INVALID: Docker's configuration is locked by process ${process.pid} on ${hostname()} (${lock})`,
    )
    expect(main.out).not.toContain('REGISTRY_UNREACHABLE')
    expect(place.text()).toBe(before)
    expect(readFileSync(lock, 'utf8')).toBe(living())
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('lets a cancel through: %s', async signal => {
    writeFileSync(lock, living())
    const main = await place.main({ signals: [[signal, 1500]] })
    expect(main).toMatchObject({ code: 130, signal: null })
  })

  withUsers(
    'waits for one of root that it cannot read: main to its deadline, cancel gets through',
    async () => {
      handOver()
      writeFileSync(lock, living(), { mode: 0o600 })
      const main = await place.main({ wrap: asNobody, env: { INPUT_TIMEOUT: '2' } })
      expect(main).toMatchObject({ code: 1 })
      expect(main.out).toContain(`locked by user 0 (${lock})`)
      const cancelled = await place.main({ wrap: asNobody, signals: [['SIGINT', 1500]] })
      expect(cancelled).toMatchObject({ code: 130 })
    },
  )

  withModes('waits for one that it may not read: main to its deadline, cancel gets through', async () => {
    writeFileSync(lock, living(), { mode: 0 })
    if (ordinaryUser !== undefined) handOver()
    const main = await place.main({ wrap: asOrdinaryUser, env: { INPUT_TIMEOUT: '2' } })
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain(`locked by user ${ordinaryUser?.uid ?? process.getuid?.() ?? ''} (${lock})`)
    const cancelled = await place.main({ wrap: asOrdinaryUser, signals: [['SIGINT', 1500]] })
    expect(cancelled).toMatchObject({ code: 130 })
  })

  withModes('ends at a dead one in a directory that it may not write', async () => {
    writeFileSync(lock, `${deadPid()} ${hostname()} abc123 - -`, { mode: 0o644 })
    utimesSync(lock, 0, 0)
    if (ordinaryUser !== undefined) handOver()
    chmodSync(place.docker, 0o500)
    const main = await place.main({ wrap: asOrdinaryUser, env: { INPUT_TIMEOUT: '2' } })
    chmodSync(place.docker, 0o700)
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain('CONFIG_INVALID')
    expect(left()).toEqual(['.docker-oat-login.lock'])
  })

  withUsers('waits for a dead one of root that a sticky directory keeps', async () => {
    handOver()
    chownSync(place.docker, 0, 0)
    chmodSync(place.docker, 0o1777)
    writeFileSync(lock, `${deadPid()} ${hostname()} abc123 - -`, { mode: 0o644 })
    utimesSync(lock, 0, 0)
    const main = await place.main({ wrap: asNobody, env: { INPUT_TIMEOUT: '2' } })
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain('CONFIG_INVALID')
    expect(main.out).toContain('locked by process')
    expect(left()).toEqual(['.docker-oat-login.lock'])
  })

  withNamespaces('leaves a living owner in another PID namespace alone', async () => {
    // The number means another process there, or none.
    writeFileSync(lock, living())
    const main = await place.main({ wrap: inNamespace, env: { INPUT_TIMEOUT: '2' } })
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain('locked by')
    expect(readFileSync(lock, 'utf8')).toBe(living())
  })

  it('waits for another machine', async () => {
    writeFileSync(lock, '1 another-host abc123 - -')
    const main = await place.main({ env: { INPUT_TIMEOUT: '2' } })
    expect(main.out).toContain('locked by process 1 on another-host')
  })
})

describe('a lock that was left behind', () => {
  const now = () => lockOwner('abc123', [])
  const dead: readonly (readonly [string, () => string, number])[] = [
    ['by a dead process', () => formatLockOwner({ ...now(), pid: deadPid() }), 0],
    ['by another machine long ago', () => '1 another-host abc123 - -', 700],
    ['empty, by a full disk', () => '', 10],
    ['empty, in the future', () => '', -1e6],
    ['with other text long ago', () => 'planted', 700],
  ]
  it.each(sampled(dead, 2))('is taken over, and nothing of it stays: %s', async (...[, text, secondsAgo]) => {
    writeFileSync(lock, text())
    const at = Date.now() / 1000 - secondsAgo
    utimesSync(lock, at, at)
    expect(await place.main({ env: { INPUT_TIMEOUT: '20' } })).toMatchObject({ code: 0 })
    expect(left()).toEqual(['.docker-oat-login.json'])
    expect(await place.post()).toMatchObject({ code: 0 })
    expect(left()).toEqual([])
    expect(place.text()).toBe(before)
  })

  onLinux('is taken over when its number belongs to another process by now', async () => {
    writeFileSync(lock, formatLockOwner({ ...now(), started: '1' }))
    expect(await place.main({ env: { INPUT_TIMEOUT: '10' } })).toMatchObject({ code: 0 })
  })

  onLinux('is taken over when its owner died and nobody has asked for its exit code', async () => {
    // The shell becomes a program that never asks; only then does its child end. A shell might ask.
    const parent = spawn('sh', ['-c', 'cat <&3 >/dev/null 2>&1 & echo $!; exec sleep 60 3<&-'], {
      stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    })
    const pid = Number(await new Promise<Buffer>(seen => parent.stdout?.once('data', seen)))
    await until(() => readFileSync(`/proc/${parent.pid}/comm`, 'utf8') === 'sleep\n')
    parent.stdio[3]?.destroy()
    await until(() => fieldsOf(pid)[0] === 'Z')
    writeFileSync(lock, formatLockOwner({ ...now(), pid, started: fieldsOf(pid)[19] ?? '' }))
    const main = await place.main({ env: { INPUT_TIMEOUT: '10' } })
    parent.kill()
    expect(main).toMatchObject({ code: 0 })
  })

  it('is not waited for twice: a guard whose owner died does not stay', async () => {
    for (const path of [lock, `${lock}.guard`]) {
      writeFileSync(path, formatLockOwner({ ...now(), pid: deadPid() }))
    }
    expect(await place.main({ env: { INPUT_TIMEOUT: '10' } })).toMatchObject({ code: 0 })
    expect(left()).toEqual(['.docker-oat-login.json'])
  })
})

describe('many at once', () => {
  it('own it one after another, with a dead lock to take over each time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oat-lock-'))
    const path = join(folder, 'lock')
    const { unique } = createClock()
    let owners = 0
    const seen: number[] = []
    const own = async (): Promise<void> => {
      const held = await lockFile(path, { signal: new AbortController().signal, unique })
      owners += 1
      seen.push(owners)
      await new Promise(work => setTimeout(work, 3))
      owners -= 1
      // Half of them die with it.
      if (seen.length % 2 === 0) await held.release()
      else writeFileSync(path, formatLockOwner({ ...lockOwner(unique(), []), pid: deadPid() }))
    }
    await Promise.all(Array.from({ length: 24 }, own))
    expect(seen).toEqual(Array.from({ length: 24 }, () => 1))
    rmSync(folder, { recursive: true })
  })

  it('hears what a dead owner had begun, and keeps it in mind until it is released', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oat-lock-'))
    const path = join(folder, 'lock')
    const { unique } = createClock()
    const dead = { ...lockOwner(unique(), ['aa', 'bb']), pid: deadPid() }
    writeFileSync(path, formatLockOwner(dead))
    const held = await lockFile(path, { signal: new AbortController().signal, unique, doing: 'cc' })
    expect(held.unfinished).toEqual(['aa', 'bb'])
    expect(readFileSync(path, 'utf8')).toMatch(/ aa bb cc$/)
    await held.release()
    await held.release()
    rmSync(folder, { recursive: true })
  })

  it('is released without a word when it is gone, or another one by now', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oat-lock-'))
    const path = join(folder, 'lock')
    const { unique } = createClock()
    const held = await lockFile(path, { signal: new AbortController().signal, unique })
    rmSync(path)
    await held.release()
    const other = await lockFile(path, { signal: new AbortController().signal, unique })
    writeFileSync(path, formatLockOwner(lockOwner(unique(), [])))
    await other.release()
    expect(readFileSync(path, 'utf8')).not.toBe('')
    rmSync(folder, { recursive: true })
  })
})

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(passed => setTimeout(passed, 10))
}

/** Of /proc/<pid>/stat, from the state on: proc(5). */
function fieldsOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

function deadPid(): number {
  return spawnSync('true').pid
}
