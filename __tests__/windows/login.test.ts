import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createCredentialHelper } from '../../sandbox/docker/credential-helper.ts'
import { standInCommand } from '../../sandbox/docker/machine-docker.ts'
import { writeBatch } from './batch-file.ts'
import { before, createPlace, type Place, token } from '../support/place.ts'

let place: Place
beforeEach(async () => void (place = await createPlace()))
afterEach(() => {
  place.close()
})

const config = (): string => join(place.docker, 'config.json')
const auth = Buffer.from(`acme:${token}`).toString('base64')

describe('a login on Windows', () => {
  it('is made by docker.exe, and undone byte for byte', async () => {
    const main = await place.main()
    expect(main).toMatchObject({ code: 0 })
    expect(main.out).toContain(`docker is logged in to ${place.registry} as acme, in ${place.docker}`)
    expect(JSON.parse(place.text() ?? '')).toMatchObject({ auths: { [place.registry]: { auth } } })
    expect(place.names()).toEqual(['.docker-oat-login.json', 'config.json'])
    const post = await place.post()
    expect(post.out).toContain(`${place.registry}: logged out`)
    expect([post.code, place.text(), place.names()]).toEqual([0, before, ['config.json']])
  })

  it('goes into a credential helper, and out of it again', async () => {
    const helper = await createCredentialHelper({ directory: place.root, name: 'wincred' })
    writeFileSync(config(), JSON.stringify({ credsStore: 'wincred' }))
    const env = { PATH: [helper.directory, place.bin, process.env['PATH'] ?? ''].join(';') }
    expect(await place.main({ env })).toMatchObject({ code: 0 })
    expect(await helper.entries()).toEqual({ [place.registry]: { Username: 'acme', Secret: token } })
    expect(await place.post({ env })).toMatchObject({ code: 0 })
    expect([await helper.entries(), place.text()]).toEqual([{}, '{"credsStore":"wincred"}'])
  })

  it('has a directory of its own where it is isolated', async () => {
    const main = await place.main({ env: { 'INPUT_DOCKER-CONFIG': 'isolated' } })
    expect(main).toMatchObject({ code: 0 })
    expect(place.text()).toBe(before)
    const directory = place.state()['isolated'] ?? ''
    expect(readFileSync(join(place.root, 'ENV'), 'utf8')).toContain(directory)
    expect(readFileSync(join(directory, 'config.json'), 'utf8')).toContain(auth)
    const post = await place.post({ env: { DOCKER_CONFIG: directory } })
    expect([post.code, existsSync(directory), place.text()]).toEqual([0, false, before])
  })

  it('finds docker by a variable that is called path, in quotes', async () => {
    const main = await place.main({ path: { path: `"${place.bin}";C:\\windows` } })
    expect(main).toMatchObject({ code: 0 })
  })

  it('runs a docker that is a batch file', async () => {
    const bin = join(place.root, 'a folder & more')
    writeBatch(join(bin, 'docker.cmd'), standInCommand())
    const main = await place.main({ env: { PATH: `${bin};C:\\windows` } })
    expect(main).toMatchObject({ code: 0 })
    expect(JSON.parse(place.text() ?? '')).toMatchObject({ auths: { [place.registry]: { auth } } })
  })

  it('says what cannot be started, and changes nothing', async () => {
    writeFileSync(join(place.bin, 'docker.exe'), 'this is a text')
    const main = await place.main()
    expect(main.code).toBe(1)
    expect(main.out).toContain('DOCKER_LOGIN_FAILED')
    expect(main.out).not.toContain('INTERNAL')
    expect(await place.post()).toMatchObject({ code: 0 })
    expect(place.text()).toBe(before)
  })

  it('for builds alone is refused before anything is asked', async () => {
    const main = await place.main({ env: { 'INPUT_DOCKER-CONFIG': 'scoped', INPUT_PULL: 'acme/app' } })
    expect(main.code).toBe(1)
    expect(main.out).toContain('INPUT_INVALID: "docker-config: scoped" has no effect on Windows')
    expect(place.names()).toEqual(['config.json'])
  })

  it('tells which variable names the home', async () => {
    writeFileSync(join(place.root, 'file'), '')
    const main = await place.main({ env: { DOCKER_CONFIG: join(place.root, 'file') } })
    expect(main.code).toBe(1)
    expect(main.out).toContain('CONFIG_INVALID')
    expect(main.out).not.toMatch(/\bHOME\b/)
  })
})
