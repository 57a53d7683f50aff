import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { sampled } from '../support/depth.ts'
import { before, createPlace, type Place } from '../support/place.ts'
import { itWhere, rootObstacle } from '../support/real-parts.ts'

let place: Place
let undo: string
beforeEach(async () => {
  place = await createPlace()
  undo = join(place.docker, '.docker-oat-login.json')
})
afterEach(() => {
  place.close()
})

const large = (path: string): void => {
  writeFileSync(path, '')
  truncateSync(path, 20e9)
}
const odd: readonly (readonly [string, (path: string) => unknown])[] = [
  ['it is a named pipe, not a file', path => spawnSync('mkfifo', [path])],
  ['it is a directory, not a file', path => mkdirSync(path, { recursive: true })],
  ['it is a device, not a file', path => spawnSync('ln', ['-s', '/dev/zero', path])],
  ['it is larger than 8 MiB', large],
]

describe('what is no regular file', () => {
  it.each(sampled(odd, 4))('is refused as config.json: %s', async (...[what, make]) => {
    expect(await place.main()).toMatchObject({ code: 0 })
    const path = join(place.docker, 'config.json')
    rmSync(path)
    await make(path)
    const said = `CONFIG_INVALID: ${path} cannot be read: ${what}`
    expect((await place.post()).out).toContain(said)
    const main = await place.main()
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain(said)
    const isolated = await place.main({ env: { 'INPUT_DOCKER-CONFIG': 'isolated' } })
    expect(isolated.out).toContain(said)
    expect((await place.cli(['logout'])).out).toContain(said)
    expect((await place.cli(['migrate', '--machine', '--organization', 'acme'])).out).toContain(said)
  })

  it.each(sampled(odd, 4))('is refused as undo file: %s', async (...[what, make]) => {
    expect(await place.main()).toMatchObject({ code: 0 })
    rmSync(undo)
    await make(undo)
    // A link is one kind more there: it is never followed.
    const seen = what.replace('a device', 'a link')
    const said = `CONFIG_INVALID: ${undo} cannot be read: ${seen}; remove it`
    expect((await place.post()).out).toContain(said)
    const main = await place.main()
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain(said)
  })

  it.each(sampled(odd, 5))('is refused as token list: %s', async (...[, make]) => {
    const path = join(place.root, 'token-list.yml')
    await make(path)
    const main = await place.main({ env: { INPUT_CONFIG: path } })
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain('LIST_INVALID')
    expect(place.text()).toBe(before)
  })

  it.each(sampled(odd, 5))('is refused as workflow: %s', async (...[, make]) => {
    await make(join(place.root, 'ci.yml'))
    const ended = await place.cli(['migrate', '--paths', 'ci.yml', '--fail-on', 'never'])
    expect(ended).toMatchObject({ code: 0, signal: null })
  })
})

describe('the undo file', () => {
  it('is ours alone, whatever was planted: mode', async () => {
    expect(await place.main()).toMatchObject({ code: 0 })
    expect(statSync(undo).mode & 0o777).toBe(0o600)
    chmodSync(undo, 0o666)
    const main = await place.main()
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain(`${undo} cannot be read: other users can write it; remove it`)
    chmodSync(undo, 0o644)
    expect(await place.main()).toMatchObject({ code: 0 })
    expect(statSync(undo).mode & 0o777).toBe(0o600)
  })

  itWhere(rootObstacle)('is ours alone, whatever was planted: owner', async () => {
    expect(await place.main()).toMatchObject({ code: 0 })
    spawnSync('chown', ['65534', undo])
    const main = await place.main()
    expect(main).toMatchObject({ code: 1 })
    expect(main.out).toContain('it belongs to another user (uid 65534)')
    expect((await place.post()).out).toContain('it belongs to another user (uid 65534)')
  })

  const shapes = ['{}', 'null', '[]', '7', '', '{"seen":""}', '{"layers":[null]}']
  it.each(sampled(shapes, 7))('is healed with a warning when it is damaged, by main: %s', async text => {
    writeFileSync(undo, text, { mode: 0o600 })
    const main = await place.main()
    expect(main).toMatchObject({ code: 0 })
    expect(main.out).toContain(`${undo} was damaged and is removed`)
    expect((await place.post()).out).not.toContain('::warning')
    expect([place.text(), place.names()]).toEqual([before, ['config.json']])
  })

  it.each(sampled(shapes, 7))('is healed with a warning when it is damaged, by post: %s', async text => {
    expect(await place.main()).toMatchObject({ code: 0 })
    writeFileSync(undo, text, { mode: 0o600 })
    const post = await place.post()
    expect(post).toMatchObject({ code: 0 })
    expect(post.out).toContain(`${undo} was damaged and is removed`)
    expect(post.out).not.toContain('INTERNAL')
    expect(place.names()).toEqual(['config.json'])
  })

  it('shows nothing of another login when it is damaged', async () => {
    expect(await place.main()).toMatchObject({ code: 0 })
    // As if a quotation mark had been lost, right before a login.
    writeFileSync(undo, '{"layers":[{"below":{"entry":{"auth":YWRhOm90aGVy"}}}]}', { mode: 0o600 })
    for (const ended of [await place.main(), await place.post()]) {
      expect(ended.out).not.toContain('YWRhOm90')
      expect(ended.out).not.toContain('Unexpected token')
    }
  })
})
