import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { sampled, sampledUpTo } from '../support/depth.ts'
import { type FaultKind, writeFault } from '../support/fault.ts'
import { before, createPlace, type Place, works } from '../support/place.ts'
import { itWhere } from '../support/real-parts.ts'

const opened: Place[] = []
afterEach(() => {
  for (const place of opened.splice(0)) place.close()
})
async function fresh(docker?: string): Promise<Place> {
  const place = await createPlace(docker)
  opened.push(place)
  return place
}

const fault = (place: Place, kind: FaultKind, at: number): string =>
  writeFault({ root: place.root, folder: place.docker }, { kind, at })

/** How many file operations main and post make. */
async function countOperations(): Promise<{ main: number; post: number }> {
  const place = await fresh()
  const count = (): number => Number(readFileSync(join(place.root, 'operations'), 'utf8'))
  expect(await place.main({ preload: fault(place, 'kill', Infinity) })).toMatchObject({ code: 0 })
  const main = count()
  expect(await place.post({ preload: fault(place, 'kill', Infinity) })).toMatchObject({ code: 0 })
  return { main, post: count() }
}

let operations: { main: number; post: number }
beforeAll(async () => {
  operations = await countOperations()
})

/** Everything is as it was, and no copy of anything lies about. */
function expectAsBefore(place: Place, what: string): void {
  expect([what, place.text(), place.names()]).toEqual([what, before, ['config.json']])
}

/** Post has noted that the login is over: from then on the next login makes up for it. */
function isNoted(place: Place): boolean {
  // A note that was not finished has a longer name.
  return place.names().some(name => /^\.docker-oat-login\.over\.[^.]+$/.test(name))
}

async function another(place: Place): Promise<void> {
  expect(await place.main()).toMatchObject({ code: 0 })
  expect(await place.post()).toMatchObject({ code: 0 })
}

describe.each(sampled(['kill', 'kill-in-write'] as const, 2))('a %s at each file operation', kind => {
  it('of main is healed by its post, and by the next login', async () => {
    const place = await fresh()
    const { main: last } = operations
    expect(last).toBeGreaterThan(5)
    for (const at of sampledUpTo(last, 40)) {
      const main = await place.main({ preload: fault(place, kind, at) })
      expect(main).toMatchObject({ signal: 'SIGKILL' })
      expect(await place.post()).toMatchObject({ code: 0 })
      expect([at, place.text()]).toEqual([at, before])
      await another(place)
      expectAsBefore(place, `main ${at}`)
    }
  }, 300_000)

  it('of post is healed by the next login', async () => {
    const { post: last } = operations
    expect(last).toBeGreaterThan(5)
    let healed = 0
    const tried = sampledUpTo(last, 40)
    for (const at of tried) {
      const place = await fresh()
      expect(await place.main()).toMatchObject({ code: 0 })
      const post = await place.post({ preload: fault(place, kind, at) })
      expect(post).toMatchObject({ signal: 'SIGKILL' })
      // Before that it has done nothing, as if it had never run.
      if (!isNoted(place) && place.text() !== before) continue
      healed += 1
      await another(place)
      expectAsBefore(place, `post ${at}`)
    }
    expect(healed).toBeGreaterThanOrEqual(tried.length / 2)
  }, 300_000)
})

describe('a disk that is full from some file operation on', () => {
  it('fails main with nothing left behind, or after post', async () => {
    const place = await fresh()
    const { main: last } = operations
    for (const at of sampledUpTo(last, 40)) {
      const main = await place.main({ preload: fault(place, 'full', at) })
      // From the last one on, there is nothing left to write.
      if (main.code !== 0) {
        expect(main.out).toMatch(/CONFIG_INVALID: .+ cannot be written: the disk is full; make room/)
      }
      expect(main.out).not.toContain('INTERNAL')
      expect(await place.post()).toMatchObject({ code: 0 })
      expectAsBefore(place, `main ${at}`)
    }
  }, 300_000)

  it('does not keep post from undoing the login', async () => {
    const place = await fresh()
    const { post: last } = operations
    for (const at of sampledUpTo(last, 40)) {
      expect(await place.main()).toMatchObject({ code: 0 })
      const post = await place.post({ preload: fault(place, 'full', at) })
      expect(post.out).not.toContain('::warning')
      expectAsBefore(place, `post ${at}`)
    }
  }, 300_000)
})

const mounts = works(
  'sh',
  '-c',
  'd=$(mktemp -d); mount -t tmpfs t "$d" && umount "$d"; status=$?; rmdir "$d"; exit $status',
)

itWhere(mounts ? undefined : 'a small disk cannot be mounted here (run the tests as root, on Linux)')(
  'a real full disk: main says so and changes nothing, post undoes all the same',
  async () => {
    const disk = mkdtempSync(join(tmpdir(), 'oat-full-'))
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
    const fill = () => spawnSync('dd', ['if=/dev/zero', `of=${disk}/filler`, 'bs=4k'])
    try {
      const place = await fresh(join(disk, 'docker'))
      fill()
      const full = await place.main()
      expect(full).toMatchObject({ code: 1 })
      expect(full.out).toContain('the disk is full')
      expectAsBefore(place, 'main')
      rmSync(join(disk, 'filler'))
      expect(await place.main()).toMatchObject({ code: 0 })
      fill()
      expect((await place.post()).out).not.toContain('::warning')
      expectAsBefore(place, 'post')
      // An empty pull secret, as a full disk leaves it, is taken for ours.
      rmSync(join(disk, 'filler'))
      writeFileSync(join(disk, 'pull.json'), '')
      const secret = await place.main({ env: { 'INPUT_PULL-SECRET': join(disk, 'pull.json') } })
      expect(secret).toMatchObject({ code: 0 })
      await place.post()
      expectAsBefore(place, 'pull secret')
      expect(() => readFileSync(join(disk, 'pull.json'))).toThrow('ENOENT')
    } finally {
      spawnSync('umount', [disk])
      rmSync(disk, { recursive: true })
    }
  },
)
