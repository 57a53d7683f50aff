import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { shellQuote } from '../../sandbox/runner/shell-quote.ts'
import { before, createPlace, type Place, token } from '../support/place.ts'

let place: Place
beforeEach(async () => void (place = await createPlace()))
afterEach(() => {
  place.close()
})

const auths = (): string[] =>
  Object.keys((JSON.parse(place.text() ?? '') as { auths: Record<string, unknown> }).auths)

describe('a login from a terminal', () => {
  const login = (env = {}) =>
    place.cli(
      [
        ...['login', '--registry', place.registry, '--organization', 'acme', '--channel', 'release'],
        ...['--access', 'pull', '--proof', 'off', '--stdin', 'token'],
      ],
      { input: token, env },
    )

  it('leaves no undo file, and logout takes it out again', async () => {
    expect(await login()).toMatchObject({ code: 0 })
    expect(place.names()).toEqual(['config.json'])
    expect(auths()).toContain(place.registry)
    const logout = await place.cli(['logout', '--registry', place.registry])
    expect(logout).toMatchObject({ code: 0 })
    expect(logout.out).toBe(
      `logged out of ${place.registry}: removed from ${join(place.docker, 'config.json')}\n`,
    )
    expect(auths().sort()).toEqual(['ghcr.io', 'quay.io'])
    expect(place.names()).toEqual(['config.json'])
  })

  it('is not made where the environment has one that docker prefers, nor said to be gone', async () => {
    const env = { DOCKER_AUTH_CONFIG: `{"auths":{"${place.registry}":{"auth":"YTpi"}}}` }
    const logout = await place.cli(['logout', '--registry', place.registry], { env })
    for (const { code, out } of [await login(env), logout]) {
      expect(out).toContain(
        `CONFIG_OVERRIDDEN: the variable DOCKER_AUTH_CONFIG has a login to ${place.registry}, which docker prefers to every other; unset it, or take this registry out of it (`,
      )
      expect(code).toBe(1)
    }
  })

  it('is in use no more when logout is said twice', async () => {
    const again = await place.cli(['logout'])
    expect(again).toMatchObject({ code: 0 })
    expect(again.out).toBe(`docker is not logged in to docker.io (${join(place.docker, 'config.json')})\n`)
    expect(place.text()).toBe(before)
  })
})

describe('logout', () => {
  it('takes Docker Hub’s tokens of a login by browser along', async () => {
    const hub = 'https://index.docker.io/v1/'
    const entry = { auth: 'YTpi' }
    const kept = { [hub]: entry, [`${hub}access-token`]: entry, [`${hub}refresh-token`]: entry }
    writeFileSync(join(place.docker, 'config.json'), JSON.stringify({ auths: kept }))
    expect(await place.cli(['logout'])).toMatchObject({ code: 0 })
    expect(auths()).toEqual([])
  })

  it.each(['https://quay.io', 'http://quay.io/v2/', 'quay.io/'])(
    'takes the login that docker finds: %s',
    async key => {
      const text = JSON.stringify({ auths: { [key]: { auth: 'YTpi' }, 'quay.io:443': { auth: 'YTpi' } } })
      writeFileSync(join(place.docker, 'config.json'), text)
      expect((await place.cli(['logout', '--registry', 'quay.io'])).out).toContain('logged out of quay.io')
      expect(auths()).toEqual(['quay.io:443'])
    },
  )

  it('empties the credential helper', async () => {
    const key = join(place.root, 'keychain')
    writeFileSync(key, JSON.stringify({ ServerURL: 'ghcr.io', Username: 'a', Secret: 'b' }))
    const script = `#!/bin/sh\ncat >/dev/null\ncase $1 in get) cat ${shellQuote(key)} 2>/dev/null || { echo credentials not found in native keychain; exit 1; } ;; erase) rm ${shellQuote(key)} ;; esac\n`
    writeFileSync(join(place.bin, 'docker-credential-one'), script, { mode: 0o755 })
    writeFileSync(
      join(place.docker, 'config.json'),
      '{"auths":{"ghcr.io":{}},"credHelpers":{"ghcr.io":"one"}}',
    )
    const logout = await place.cli(['logout', '--registry', 'ghcr.io'])
    expect(logout).toMatchObject({ code: 0 })
    const file = join(place.docker, 'config.json')
    expect(logout.out).toBe(`logged out of ghcr.io: removed from docker-credential-one and ${file}\n`)
    expect(existsSync(key)).toBe(false)
    expect(auths()).toEqual([])
  })

  const get = `#!/bin/sh\n[ $1 = get ] && echo '{"Username":"a","Secret":"b"}' && exit 0\n`
  const unread = 'so what it holds could not be restored later; nothing was changed'
  it.each([
    [`${get}exit 1`, 'erase failed (it said nothing)'],
    [`${get}echo locked; exit 1`, 'erase failed (locked)'],
    [`${get}exit 0`, 'erase failed (it still has a login)'],
    ['#!/bin/sh\necho yes', `cannot be asked (its answer is not a login), ${unread}`],
    ['#!/nowhere', `cannot be asked (it could not be started: ENOENT), ${unread}`],
  ])('says so when the helper cannot, and fails: %j', async (script, why) => {
    writeFileSync(join(place.bin, 'docker-credential-one'), script, { mode: 0o755 })
    const text = '{"auths":{"ghcr.io":{}},"credHelpers":{"ghcr.io":"one"}}'
    writeFileSync(join(place.docker, 'config.json'), text)
    const logout = await place.cli(['logout', '--registry', 'ghcr.io'])
    expect(logout).toMatchObject({ code: 1 })
    expect(logout.out).toContain(`DOCKER_LOGIN_FAILED: docker-credential-one ${why}; repair the `)
    expect(place.text()).toBe(text)
  })

  it.each([
    ['[]', 'a JSON object'],
    ['{"auths":[]}', 'valid: "auths" is not an object'],
  ])('does not change a file that docker cannot read: %s', async (text, what) => {
    const path = join(place.docker, 'config.json')
    writeFileSync(path, text)
    const { out } = await place.cli(['logout'])
    expect(out).toContain(`${path} is not ${what}; correct or remove the file; it was not changed (`)
  })

  it('takes the logins for builds alone along, and leaves those to other registries', async () => {
    const root = join(place.docker, 'buildx', 'config')
    const write = (path: string, auths: object): string => {
      mkdirSync(join(root, path), { recursive: true })
      writeFileSync(join(root, path, 'config.json'), JSON.stringify({ auths }))
      return join(root, path, 'config.json')
    }
    const login = { [place.registry]: { auth: 'YTpi' } }
    const ours = write(`${place.registry}/nova/app`, login)
    const other = write('ghcr.io/nova/app', { 'ghcr.io': { auth: 'YTpi' } })
    const logout = await place.cli(['logout', '--registry', place.registry])
    expect(logout).toMatchObject({ code: 0 })
    expect(logout.out).toContain(`builds: logged out of ${place.registry}: removed ${ours}`)
    expect(existsSync(join(root, place.registry, 'nova', 'app'))).toBe(false)
    expect(existsSync(other)).toBe(true)
  })
})
