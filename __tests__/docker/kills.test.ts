import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { isDeep, sampled, sampledUpTo } from '../support/depth.ts'
import { type FaultKind, writeFault } from '../support/fault.ts'
import { before, createPlace, type Place, works } from '../support/place.ts'
import { itWhere } from '../support/real-parts.ts'

const opened: Place[] = []
afterEach(() => {
  for (const place of opened.splice(0)) place.close()
})

/** A machine with a buildx that is new enough. */
async function fresh(docker?: string): Promise<Place> {
  const place = await createPlace(docker)
  opened.push(place)
  return place
}

const ways = {
  docker: {},
  'builds of two repositories': { 'INPUT_DOCKER-CONFIG': 'scoped', INPUT_PULL: 'acme/a, acme/b' },
}

const preload = (place: Place, kind: FaultKind, at: number): string =>
  writeFault({ root: place.root, folder: place.docker }, { kind, at })

const filesOf = ({ docker }: Place): readonly string[] =>
  readdirSync(docker, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(({ name }) => name)

/** Everything is as it was, and no copy of anything lies about. */
function expectAsBefore(place: Place, what: string): void {
  expect([what, place.text(), filesOf(place)]).toEqual([what, before, ['config.json']])
}

/** Each operation, or the one in the middle. */
const oneUpTo = (last: number) => (isDeep ? sampledUpTo(last, 1) : [Math.ceil(last / 2)])

/** Post has noted that the login is over. A note that was not finished has a longer name. */
const isNoted = (place: Place): boolean =>
  filesOf(place).some(name => /^\.docker-oat-login\.over\.[^.]+$/.test(name))

describe.each(sampled(Object.entries(ways), 2))('a login of %s', (...[way, env]) => {
  const open = async (): Promise<Place> => {
    const place = await fresh()
    if (way === 'docker') return place
    const script = '#!/bin/sh\n[ "$1 $2" = "buildx version" ] && echo github.com/docker/buildx v0.31.0\n'
    writeFileSync(join(place.bin, 'docker'), script, { mode: 0o755 })
    return place
  }
  const another = async (place: Place): Promise<void> => {
    expect(await place.main({ env })).toMatchObject({ code: 0 })
    expect(await place.post()).toMatchObject({ code: 0 })
  }

  let last: { main: number; post: number }
  beforeAll(async () => {
    const place = await open()
    const count = (): number => Number(readFileSync(join(place.root, 'operations'), 'utf8'))
    expect(await place.main({ env, preload: preload(place, 'kill', Infinity) })).toMatchObject({ code: 0 })
    const main = count()
    expect(await place.post({ preload: preload(place, 'kill', Infinity) })).toMatchObject({ code: 0 })
    last = { main, post: count() }
    expect(Math.min(last.main, last.post)).toBeGreaterThan(5)
  })

  describe.each(sampled(['kill-in-write', 'kill'] as const, 2))('after a %s at each file operation', kind => {
    it('of main is undone by its post, and the next login is as usual', async () => {
      const place = await open()
      for (const at of sampledUpTo(last.main, 40)) {
        const main = await place.main({ env, preload: preload(place, kind, at) })
        expect(main).toMatchObject({ signal: 'SIGKILL' })
        expect(await place.post()).toMatchObject({ code: 0 })
        expectAsBefore(place, `main ${at}`)
      }
      await another(place)
      expectAsBefore(place, 'another')
    }, 300_000)

    it('of post is undone by the next login', async () => {
      const tried = sampledUpTo(last.post, 40)
      let healed = 0
      for (const at of tried) {
        const place = await open()
        expect(await place.main({ env })).toMatchObject({ code: 0 })
        const post = await place.post({ preload: preload(place, kind, at) })
        expect(post).toMatchObject({ signal: 'SIGKILL' })
        // Before that it has done nothing for that directory, as if it had never run.
        if (way !== 'docker' || (!isNoted(place) && place.text() !== before)) continue
        healed += 1
        await another(place)
        expectAsBefore(place, `post ${at}`)
      }
      if (way === 'docker') expect(healed).toBeGreaterThanOrEqual(tried.length / 2)
    }, 300_000)
  })

  it('with its machine gone leaves nothing in the way of the next job', async () => {
    for (const at of oneUpTo(last.main)) {
      const place = await open()
      await place.main({ env, preload: preload(place, 'kill', at) })
      await another(place)
      // A file without a login would make buildx ask as nobody.
      const shared = await place.main({ env: { INPUT_PULL: 'acme/a, acme/b' } })
      expect([at, shared.out]).toEqual([at, expect.not.stringContaining('CONFIG_OVERRIDDEN')])
    }
  }, 300_000)

  it('on a disk that is full from some operation on fails with nothing left behind', async () => {
    const place = await open()
    for (const at of sampledUpTo(last.main, 40)) {
      const main = await place.main({ env, preload: preload(place, 'full', at) })
      // From the last one on, there is nothing left to write.
      if (main.code !== 0) {
        expect(main.out).toMatch(
          /CONFIG_INVALID: .+ cannot be written: the disk is full; make room on the disk, then run it again \(/,
        )
      }
      const post = await place.post()
      expect(post.out).not.toContain('::warning')
      expectAsBefore(place, `main ${at}`)
    }
  }, 300_000)

  it('whose post finds the disk full says so, and the next login undoes it', async () => {
    const place = await open()
    for (const at of oneUpTo(last.post)) {
      expect(await place.main({ env })).toMatchObject({ code: 0 })
      const post = await place.post({ preload: preload(place, 'full', at) })
      expect(post).toMatchObject({ code: 0 })
      const isUndone = place.text() === before
      expect([isUndone, post.out]).toEqual([
        isUndone,
        expect.stringContaining(isUndone ? '' : 'the disk is full'),
      ])
      if (!isUndone) expect(post.out).not.toContain('logged out')
      await another(place)
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
  'a real full disk: main says so and changes nothing, post says so, and the next login undoes it',
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
      expect((await place.post()).out).toContain('::warning::CONFIG_INVALID')
      rmSync(join(disk, 'filler'))
      // An empty pull secret, as a full disk leaves it, is taken for ours.
      writeFileSync(join(disk, 'pull.json'), '')
      const secret = await place.main({ env: { 'INPUT_PULL-SECRET': join(disk, 'pull.json') } })
      expect(secret).toMatchObject({ code: 0 })
      expect(secret.out).toContain('an earlier login was over and not undone')
      await place.post()
      expectAsBefore(place, 'pull secret')
      expect(() => readFileSync(join(disk, 'pull.json'))).toThrow('ENOENT')
    } finally {
      spawnSync('umount', [disk])
      rmSync(disk, { recursive: true })
    }
  },
)
