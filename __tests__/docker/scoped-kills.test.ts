import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { sampled, sampledUpTo } from '../support/depth.ts'
import { type FaultKind, writeFault } from '../support/fault.ts'
import { before, createPlace, type Place } from '../support/place.ts'

const places: Place[] = []
afterEach(() => {
  for (const place of places.splice(0)) place.close()
})

/** A machine with a buildx that is new enough, and a job that logs builds of two repositories in. */
async function fresh(): Promise<Place> {
  const place = await createPlace()
  places.push(place)
  const script = '#!/bin/sh\n[ "$1 $2" = "buildx version" ] && echo github.com/docker/buildx v0.31.0\n'
  writeFileSync(join(place.bin, 'docker'), script, { mode: 0o755 })
  return place
}

const job = { 'INPUT_DOCKER-CONFIG': 'scoped', INPUT_PULL: 'acme/a, acme/b' }

function preload(place: Place, fault: { kind: FaultKind; at: number }): string {
  return writeFault({ root: place.root, folder: place.docker }, fault)
}

/** How many file operations main and post make. */
async function countOperations(): Promise<{ main: number; post: number }> {
  const place = await fresh()
  const count = (): number => Number(readFileSync(join(place.root, 'operations'), 'utf8'))
  const fault = preload(place, { kind: 'kill', at: Infinity })
  expect(await place.main({ env: job, preload: fault })).toMatchObject({ code: 0 })
  const main = count()
  expect(existsSync(join(place.docker, 'buildx'))).toBe(true)
  expect(await place.post({ preload: preload(place, { kind: 'kill', at: Infinity }) })).toMatchObject({
    code: 0,
  })
  return { main, post: count() }
}

let operations: { main: number; post: number }
beforeAll(async () => {
  operations = await countOperations()
})

function expectAsBefore(place: Place, what: string): void {
  const folder = join(place.docker, 'buildx')
  const left = existsSync(folder) ? readdirSync(folder) : []
  expect([what, place.text(), left]).toEqual([what, before, []])
}

/** Files that make buildx ask as nobody. */
function anonymous(place: Place): readonly string[] {
  const root = join(place.docker, 'buildx')
  if (!existsSync(root)) return []
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith('config.json') && !readFileSync(join(root, name), 'utf8').includes('"auth"'),
  )
}

describe.each(sampled(['kill-in-write', 'kill'] as const, 2))(
  'a %s at each file operation of a login for builds',
  kind => {
    it('is healed by the post step of that job', async () => {
      const { main: last } = operations
      expect(last).toBeGreaterThan(10)
      const place = await fresh()
      for (const at of sampledUpTo(last, 40)) {
        const main = await place.main({ env: job, preload: preload(place, { kind, at }) })
        expect([at, main.signal]).toEqual([at, 'SIGKILL'])
        expect(await place.post()).toMatchObject({ code: 0 })
        expectAsBefore(place, `main ${at}`)
      }
    }, 300_000)

    it('that ends its machine as well leaves nothing in the way of the next job', async () => {
      const { main: last } = operations
      for (const at of sampledUpTo(last, 40)) {
        const place = await fresh()
        const main = await place.main({ env: job, preload: preload(place, { kind, at }) })
        expect([at, main.signal]).toEqual([at, 'SIGKILL'])
        // Its post step never runs.
        expect(await place.main({ env: job })).toMatchObject({ code: 0 })
        expect(await place.post()).toMatchObject({ code: 0 })
        expect([at, anonymous(place)]).toEqual([at, []])
        const shared = await place.main({ env: { INPUT_PULL: 'acme/a, acme/b' } })
        expect([at, shared.out]).toEqual([at, expect.not.stringContaining('CONFIG_OVERRIDDEN')])
      }
    }, 300_000)

    it('of its undo is healed by the next login', async () => {
      const { post: last } = operations
      expect(last).toBeGreaterThan(8)
      for (const at of sampledUpTo(last, 40)) {
        const place = await fresh()
        expect(await place.main({ env: job })).toMatchObject({ code: 0 })
        const post = await place.post({ preload: preload(place, { kind, at }) })
        expect([at, post.signal]).toEqual([at, 'SIGKILL'])
        expect(await place.main({ env: job })).toMatchObject({ code: 0 })
        expect(await place.post()).toMatchObject({ code: 0 })
        // What never came to its undo is still there, as after a post step that never ran.
        expect(place.text()).toBe(before)
      }
    }, 300_000)
  },
)

it('a disk that is full from some file operation on fails main, and post leaves nothing', async () => {
  const { main: last } = operations
  const place = await fresh()
  for (const at of sampledUpTo(last, 40)) {
    const main = await place.main({ env: job, preload: preload(place, { kind: 'full', at }) })
    if (main.code !== 0) expect(main.out).toMatch(/CONFIG_INVALID: .+ cannot be written: the disk is full/)
    const post = await place.post()
    expect(post).toMatchObject({ code: 0 })
    expect(post.out).not.toContain('::warning')
    expectAsBefore(place, `main ${at}`)
  }
}, 300_000)
