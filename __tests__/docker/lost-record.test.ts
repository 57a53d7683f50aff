import { existsSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { isDeep } from '../support/depth.ts'
import { writeFault } from '../support/fault.ts'
import { before, createPlace, type Place, token } from '../support/place.ts'

let place: Place
let pullSecret: string
beforeEach(async () => {
  place = await createPlace()
  pullSecret = join(place.root, 'pull.json')
  const script = '#!/bin/sh\n[ "$1 $2" = "buildx version" ] && echo github.com/docker/buildx v0.31.0\n'
  writeFileSync(join(place.bin, 'buildx'), script, { mode: 0o755 })
})
afterEach(() => {
  place.close()
})

const recordIn = (folder: string): string => join(folder, '.docker-oat-login.json')
const folderOf = (way: string): string =>
  way === 'scoped'
    ? join(place.docker, 'buildx/config', place.registry, 'acme/a')
    : (place.state()['isolated'] ?? place.docker)

/** docker is played where a login for builds needs a buildx of 0.31. */
const ways = {
  shared: {},
  isolated: { 'INPUT_DOCKER-CONFIG': 'isolated' },
  scoped: { 'INPUT_DOCKER-CONFIG': 'scoped' },
}

async function logIn(way: keyof typeof ways, env: Readonly<Record<string, string>> = {}): Promise<void> {
  const docker = join(place.bin, 'docker')
  if (way === 'scoped') {
    rmSync(docker, { force: true })
    symlinkSync(join(place.bin, 'buildx'), docker)
  }
  const inputs = { 'INPUT_PULL-SECRET': pullSecret, INPUT_PULL: 'acme/a', ...ways[way], ...env }
  expect(await place.main({ env: inputs })).toMatchObject({ code: 0 })
  expect(existsSync(pullSecret)).toBe(true)
}

/** Post cannot change anything in docker's directory. */
const readOnly = () => writeFault({ root: place.root, folder: place.docker }, { kind: 'read-only', at: 1 })

describe('a record that cannot be used', () => {
  const lost: Readonly<Record<string, (folder: string) => void>> = {
    'it is removed': folder => {
      rmSync(recordIn(folder))
    },
    'it is damaged': folder => {
      writeFileSync(recordIn(folder), '{', { mode: 0o600 })
    },
    'its folder is removed': folder => {
      rmSync(folder, { recursive: true })
    },
  }
  it.each(Object.keys(lost).flatMap(what => [['shared', what] as const, ['scoped', what] as const]))(
    'keeps no file, and what stays is named with what removes it: %s, %s',
    async (way, what) => {
      await logIn(way)
      lost[what]?.(folderOf(way))
      const { code, out } = await place.post()
      const path = join(folderOf(way), 'config.json')
      expect([code, existsSync(pullSecret)]).toEqual([0, false])
      const cure = way === 'scoped' ? `remove ${path}` : `run docker logout ${place.registry} on this machine`
      const name = way === 'scoped' ? `builds of acme/a` : place.registry
      const said = `::warning::this login to ${name} was not undone, and may still be in ${path}: ${cure}\n`
      expect(out.includes(said)).toBe(what !== 'its folder is removed')
    },
  )

  it('in a directory of its own, which is removed: keeps no file', async () => {
    symlinkSync(join(place.root, 'nowhere'), join(place.docker, 'dangling'))
    await logIn('isolated')
    rmSync(folderOf('isolated'), { recursive: true })
    expect(await place.post()).toMatchObject({ code: 0 })
    expect([existsSync(pullSecret), place.text()]).toEqual([false, before])
  })

  it('behind the lock of another host keeps no file, and the login is named', async () => {
    await logIn('shared')
    if (!isDeep) return
    const lock = join(place.docker, '.docker-oat-login.lock.1.1.a.-.elsewhere')
    writeFileSync(lock, '')
    const { out } = await place.post()
    expect(existsSync(pullSecret)).toBe(false)
    expect(out).toContain(`may still be in ${join(place.docker, 'config.json')}: run docker logout`)
    unlinkSync(lock)
  })
})

describe('a job that never undid its login', () => {
  const runner = (name: string, run: string) => ({ RUNNER_NAME: name, GITHUB_RUN_ID: run })
  const second = `${token}b`

  it.each([
    ['shared', 'shared'],
    ['scoped', 'scoped'],
    ['shared', 'scoped'],
    ['shared', 'isolated'],
  ] as const)('on a read-only disk says so, and the next one undoes it: %s, %s', async (way, next) => {
    await logIn(way, runner('r', '1'))
    const folder = folderOf(way)
    const { code, out } = await place.post({ preload: readOnly(), env: runner('r', '1') })
    expect([code, existsSync(pullSecret)]).toEqual([0, false])
    expect(out).toContain(`may still be in ${join(folder, 'config.json')}: `)
    await logIn(next, { ...runner('r', '2'), INPUT_TOKEN: second, INPUT_PULL: 'acme/b' })
    await place.post({ env: runner('r', '2') })
    expect([place.text(), existsSync(folder)]).toEqual([before, way === 'shared'])
    expect(existsSync(recordIn(folder))).toBe(false)
  })

  it('on another runner of the machine is used again, and that is said', async () => {
    await logIn('shared', runner('r', '1'))
    const text = place.text()
    const taken = { ...runner('s', '2'), INPUT_TOKEN: second, 'INPUT_PULL-SECRET': pullSecret }
    const refused = await place.main({ env: { ...taken, INPUT_PULL: 'acme/a' } })
    expect(refused.out).toContain(`${pullSecret} is that of another job, whose login is not over; `)
    await place.post({ env: taken })
    expect(existsSync(pullSecret)).toBe(true)
    pullSecret = join(place.root, 'other.json')
    await logIn('shared', { ...runner('s', '2'), INPUT_TOKEN: second })
    const { out } = await place.post({ env: runner('s', '2') })
    expect(out).toContain('the login of an earlier step, or of another job on this machine, is used again')
    expect(place.text()).toBe(text)
  })

  const own = 'github_5c4b1f0e-8f2a-4c57-9d7e-0a1b2c3d4e5'
  it.each([
    [undefined, undefined, true],
    [`${own}f`, '0', true],
    ['0', `${own}f`, true],
    [`${own}f`, `${own}e`, false],
  ])('in a step before, with the same run, is used again: %s, %s', async (before, now, isUsed) => {
    const job = (number = '') => ({ ...runner('r', '1'), RUNNER_TRACKING_ID: number })
    await logIn('shared', job(before))
    const text = place.text()
    await logIn('shared', { ...job(now), INPUT_TOKEN: second })
    await place.post({ env: job(now) })
    expect(place.text() === text).toBe(isUsed)
  })
})
