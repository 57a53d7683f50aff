import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { placeProgram } from '../../sandbox/placed-program.ts'
import { before, createPlace, node, type Place, token } from '../support/place.ts'

let place: Place
beforeEach(async () => void (place = await createPlace()))
afterEach(() => {
  place.close()
})

describe('the command line on Windows', () => {
  it.each([[['verify']], [['migrate']], [['logout']], [['login', '--stdin', 'token']]])(
    'runs no git.exe of a checkout: %j',
    async words => {
      const mark = join(place.root, 'ran')
      const script = join(place.root, 'git.cjs')
      writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`)
      placeProgram(join(place.root, 'git'), [node, script])
      await place.cli(words, { input: token })
      expect(existsSync(mark)).toBe(false)
    },
  )

  it('logs in, and out again', async () => {
    const words = ['--registry', place.registry, '--organization', 'acme', '--proof', 'off']
    const login = await place.cli(['login', '--stdin', 'token', ...words], { input: `${token}\r\n` })
    expect(login).toMatchObject({ code: 0 })
    const auth = Buffer.from(`acme:${token}`).toString('base64')
    expect(JSON.parse(place.text() ?? '')).toMatchObject({ auths: { [place.registry]: { auth } } })
    expect(place.names()).toEqual(['config.json'])
    const logout = await place.cli(['logout', '--registry', place.registry])
    expect(logout).toMatchObject({ code: 0 })
    expect(logout.out).toContain(`logged out of ${place.registry}: removed from ${place.docker}\\config.json`)
    expect(JSON.parse(place.text() ?? '')).toEqual(JSON.parse(before))
  })

  it('answers what it is, and refuses what it does not know', async () => {
    expect(await place.cli(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+/),
    })
    expect(await place.cli(['no-such-verb'])).toMatchObject({ code: 2 })
  })
})

describe('migrate on Windows', () => {
  it('keeps the line ends of a workflow', async () => {
    const folder = join(place.root, '.github/workflows')
    mkdirSync(folder, { recursive: true })
    const sample = readFileSync('__tests__/migrate/samples/env-login.yml', 'utf8').replaceAll('\r\n', '\n')
    const file = join(folder, 'release.yml')
    writeFileSync(file, sample.replaceAll('\n', '\r\n'))
    const shown = await place.cli(['migrate'])
    expect(shown).toMatchObject({ code: 0 })
    expect(shown.out).toContain('uses: <OWNER>/docker-oat-login@<COMMIT>')
    expect(await place.cli(['migrate', '--write', '--action', 'org/docker-oat-login@v1'])).toMatchObject({
      code: 0,
    })
    const written = readFileSync(file, 'utf8')
    expect(written).toContain('uses: org/docker-oat-login@v1\r\n')
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})
