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
  ['a named pipe', path => spawnSync('mkfifo', [path])],
  ['a directory', path => mkdirSync(path, { recursive: true })],
  ['a device', path => spawnSync('ln', ['-s', '/dev/zero', path])],
  ['larger than 8 MiB', large],
]

describe.each(sampled(odd, 3))('what is %s', (...[what, make]) => {
  const why = what.startsWith('larger') ? 'it is larger than 8 MiB' : 'it is not a regular file'

  it('is refused as config.json and as undo file, by whoever reads them', async () => {
    expect(await place.main()).toMatchObject({ code: 0 })
    rmSync(undo)
    await make(undo)
    const other = 'or use another directory ("docker-config: isolated", or DOCKER_CONFIG)'
    const cure = `remove it; logins from before it are then not restored. ${other.replace('o', 'O')}`
    const unreadable = `CONFIG_INVALID: ${undo} cannot be read: ${why}; ${cure}`
    expect((await place.post()).out).toContain(unreadable)
    expect((await place.main()).out).toContain(unreadable)
    const path = join(place.docker, 'config.json')
    rmSync(path)
    rmSync(undo, { recursive: true })
    await make(path)
    const isolated = await place.main({ env: { 'INPUT_DOCKER-CONFIG': 'isolated' } })
    const logout = await place.cli(['logout'])
    const migrate = await place.cli(['migrate', '--machine', '--organization', 'acme'])
    for (const { code, out } of [await place.main(), isolated, logout, migrate]) {
      expect([code, out]).toEqual([1, expect.stringContaining(`${path} cannot be read: ${why}`)])
    }
  })

  it('is refused as token list, and passed over as workflow', async () => {
    const path = join(place.root, 'token-list.yml')
    await make(path)
    const main = await place.main({ env: { INPUT_CONFIG: path } })
    expect([main.code, main.out, place.text()]).toEqual([1, expect.stringContaining('LIST_INVALID'), before])
    await make(join(place.root, 'ci.yml'))
    const ended = await place.cli(['migrate', '--paths', 'ci.yml', '--fail-on', 'never'])
    expect(ended).toMatchObject({ code: 0, signal: null })
  })
})

describe('the undo file', () => {
  it('is ours alone, whatever was planted: mode; config.json keeps its own', async () => {
    const config = join(place.docker, 'config.json')
    chmodSync(config, 0o664)
    expect(await place.main()).toMatchObject({ code: 0 })
    expect(statSync(config).mode & 0o777).toBe(0o664)
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
    for (const { out } of [await place.main(), await place.post()]) {
      expect(out).toContain('it belongs to another user (uid 65534)')
    }
  })

  // The first one as if a quotation mark had been lost, right before a login.
  const shapes = [
    '{"puts":[{"below":{"auth":YWRhOm90aGVy}}]}',
    '{}',
    'null',
    '[]',
    '7',
    '',
    '{"puts":[null]}',
  ]
  it.each(sampled(shapes, 7))('that is damaged is removed, and nothing of it is shown: %s', async text => {
    for (const run of [() => place.main(), () => place.post()]) {
      expect(await place.main()).toMatchObject({ code: 0 })
      writeFileSync(undo, text, { mode: 0o600 })
      const { code, out } = await run()
      const said = `${undo} was damaged and is removed. Logins from before it cannot be restored: take those that this machine no longer needs out of config.json beside it, or run docker logout\n`
      expect([code, out]).toEqual([0, expect.stringContaining(said)])
      expect(out).not.toMatch(/INTERNAL|YWRhOm90|Unexpected token/)
    }
    expect(place.names()).toEqual(['config.json'])
  })
})
