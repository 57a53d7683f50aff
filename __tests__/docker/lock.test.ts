import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { createClock } from '../../src/base/clock.ts'
import { lockAt, lockName, parseLockName } from '../../src/base/lock.ts'
import { lockTimes } from '../../src/docker/lock.ts'
import { sampled } from '../support/depth.ts'
import { before, createPlace, type Place, works } from '../support/place.ts'
import { itWhere, linuxObstacle, nobody, otherUserObstacle } from '../support/real-parts.ts'

const asNobody = ['setpriv', `--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups']
const inNamespace = ['unshare', '--pid', '--fork', '--mount-proc']
const withUsers = itWhere(otherUserObstacle ?? (await missingPrograms(['setpriv'])))
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

const left = () => place.names().filter(name => name !== 'config.json')
const own = () => parseLockName(lockName('abc123')) ?? fail()
const named = (owner = own()): string => `${lock}.${lockName('abc123', owner)}`
const elsewhere = () => named({ ...own(), pid: 1, place: '-.another-host' })
const deadPid = (): number => spawnSync('true').pid

function fail(): never {
  throw new Error('this process has no name')
}

/** Gives the place to another user, who then runs the action there. */
function handOver(): void {
  spawnSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, place.root])
}

describe('a lock that is held', () => {
  it('ends main at the deadline, with its own words', async () => {
    writeFileSync(named(), '')
    const main = await place.main({ env: { INPUT_TIMEOUT: '2' } })
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain(
      `CONFIG_INVALID: Docker's configuration is locked by process ${process.pid} on ${hostname()} (${named()}); wait for the other login, then try again. If no other login is running, remove the file (`,
    )
    expect(main.out).not.toContain('REGISTRY_UNREACHABLE')
    expect([place.text(), left()]).toEqual([before, [basename(named())]])
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('lets a cancel through: %s', async signal => {
    // Of a dead one: it is removed right before another one's is waited for.
    const dead = named({ ...own(), pid: deadPid() })
    writeFileSync(dead, '')
    writeFileSync(elsewhere(), '')
    const main = await place.main({ signal: [signal, () => !existsSync(dead)] })
    expect(main).toMatchObject({ code: 130, signal: null })
  })

  it('by another machine is waited for', async () => {
    writeFileSync(elsewhere(), '')
    const main = await place.main({ env: { INPUT_TIMEOUT: '2' } })
    expect(main.out).toContain('locked by process 1 on another-host')
    expect(left()).toEqual([basename(elsewhere())])
  })

  withNamespaces('is waited for by a process of another PID namespace', async () => {
    // The number means another process there, or none.
    writeFileSync(named(), '')
    const main = await place.main({ wrap: inNamespace, env: { INPUT_TIMEOUT: '2' } })
    expect(main.out).toContain('locked by')
    expect(left()).toEqual([basename(named())])
  })

  withUsers('is waited for where its owner is dead, and a sticky directory keeps its file', async () => {
    handOver()
    chownSync(place.docker, 0, 0)
    chmodSync(place.docker, 0o1777)
    writeFileSync(named({ ...own(), pid: deadPid() }), '')
    const main = await place.main({ wrap: asNobody, env: { INPUT_TIMEOUT: '2' } })
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain('locked by process')
  })

  it('is held for less time than a post step waits', () => {
    expect(lockTimes.held).toBeLessThan(lockTimes.post)
  })
})

describe('a lock that was left behind', () => {
  const dead: readonly (readonly [string, () => string, number])[] = [
    ['by a dead process', () => named({ ...own(), pid: deadPid() }), 0],
    ['by another machine long ago', elsewhere, 700],
  ]
  it.each(sampled(dead, 2))(
    'does not keep anybody, and nothing of it stays: %s',
    async (...[, path, ago]) => {
      const file = path()
      const at = Date.now() / 1000 - ago
      writeFileSync(file, '')
      utimesSync(file, at, at)
      expect(await place.main({ env: { INPUT_TIMEOUT: '20' } })).toMatchObject({ code: 0 })
      expect(left()).toEqual(['.docker-oat-login.json'])
      expect(await place.post()).toMatchObject({ code: 0 })
      expect([place.text(), left()]).toEqual([before, []])
    },
  )

  it('is no lock where its name is not one of ours', async () => {
    writeFileSync(`${lock}.planted`, '')
    expect(await place.main({ env: { INPUT_TIMEOUT: '5' } })).toMatchObject({ code: 0 })
  })

  onLinux('does not count when its number belongs to another process by now', async () => {
    writeFileSync(named({ ...own(), started: '1' }), '')
    expect(await place.main({ env: { INPUT_TIMEOUT: '10' } })).toMatchObject({ code: 0 })
  })

  onLinux('does not count when its owner died and its exit code was not read', async () => {
    // The shell becomes a program that never asks; only then does its child end. A shell might ask.
    const parent = spawn('sh', ['-c', 'cat <&3 >/dev/null 2>&1 & echo $!; exec sleep 60 3<&-'], {
      stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    })
    const pid = Number(await new Promise<Buffer>(seen => parent.stdout?.once('data', seen)))
    await until(() => readFileSync(`/proc/${parent.pid}/comm`, 'utf8') === 'sleep\n')
    parent.stdio[3]?.destroy()
    await until(() => fieldsOf(pid)[0] === 'Z')
    writeFileSync(named({ ...own(), pid, started: fieldsOf(pid)[19] ?? '' }), '')
    const main = await place.main({ env: { INPUT_TIMEOUT: '10' } })
    parent.kill()
    expect(main).toMatchObject({ code: 0 })
  })
})

it('is owned by one of many at a time, with a dead one to remove each time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'oat-lock-'))
  const path = join(folder, 'lock')
  const { unique } = createClock()
  const { signal } = new AbortController()
  let owners = 0
  const seen: number[] = []
  const one = async (): Promise<void> => {
    const release = await lockAt(path, signal, unique)
    owners += 1
    seen.push(owners)
    await new Promise(work => setTimeout(work, 3))
    owners -= 1
    // Half of them die with it.
    release()
    if (seen.length % 2 === 0) {
      writeFileSync(`${path}.${lockName(unique(), { ...own(), pid: deadPid() })}`, '')
    }
  }
  await Promise.all(Array.from({ length: 24 }, one))
  expect(seen).toEqual(Array.from({ length: 24 }, () => 1))
  const release = await lockAt(path, signal, unique)
  rmSync(folder, { recursive: true })
  // Whoever removes the folder takes the lock along.
  expect(release).not.toThrow()
  expect(() => readdirSync(folder)).toThrow('ENOENT')
})

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(passed => setTimeout(passed, 10))
}

/** Of /proc/<pid>/stat, from the state on: proc(5). */
function fieldsOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}
