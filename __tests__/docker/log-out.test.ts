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
  const login = () =>
    place.cli(
      [
        ...['login', '--registry', place.registry, '--organization', 'acme', '--channel', 'release'],
        ...['--access', 'pull', '--proof', 'off', '--stdin', 'token'],
      ],
      { input: token },
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

  it('is in use no more when logout is said twice', async () => {
    const again = await place.cli(['logout'])
    expect(again).toMatchObject({ code: 0 })
    expect(again.out).toContain('docker is not logged in to docker.io')
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
    expect(logout.out).toContain('logged out of ghcr.io: removed from docker-credential-one')
    expect(existsSync(key)).toBe(false)
    expect(auths()).toEqual([])
  })

  it('says so when the helper cannot, and fails', async () => {
    const script = `#!/bin/sh\n[ $1 = get ] && echo '{"Username":"a","Secret":"b"}' && exit 0\necho locked; exit 1\n`
    writeFileSync(join(place.bin, 'docker-credential-one'), script, { mode: 0o755 })
    const text = '{"auths":{"ghcr.io":{}},"credHelpers":{"ghcr.io":"one"}}'
    writeFileSync(join(place.docker, 'config.json'), text)
    const logout = await place.cli(['logout', '--registry', 'ghcr.io'])
    expect(logout).toMatchObject({ code: 1 })
    expect(logout.out).toContain('DOCKER_LOGIN_FAILED: docker-credential-one erase failed (locked)')
    expect(place.text()).toBe(text)
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
