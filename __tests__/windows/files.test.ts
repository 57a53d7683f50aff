import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createFiles } from '../../src/base/files.ts'
import { createPlace, type Place } from '../support/place.ts'

let folder = ''
let count = 0
const files = createFiles(() => (count += 1).toString(16).padStart(16, '0'))
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'oat-größe-'))
})
afterEach(async () => {
  await fs.promises.rm(folder, { recursive: true })
})

/** Opens a file as a virus scanner does, with nobody else beside it, and closes it after a moment. */
const holder = `
const [path] = process.argv.slice(1)
const handle = require('node:fs').openSync(path, 0x10000000)
process.stdout.write('open')
setTimeout(() => process.exit(), 300)`

async function held(path: string): Promise<void> {
  const child = spawn(process.execPath, ['-e', holder, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
}

describe('a file that somebody else has open on Windows', () => {
  it.each([
    ['read', (path: string) => files.read(path), { said: 'old', left: 'old' }],
    ['written', (path: string) => files.write(path, 'new'), { said: undefined, left: 'new' }],
    ['removed', (path: string) => files.remove(path), { said: undefined, left: undefined }],
  ] as const)('is %s once it is closed', async (_, act, { said, left }) => {
    const path = join(folder, 'config.json')
    fs.writeFileSync(path, 'old')
    await held(path)
    expect(() => fs.readFileSync(path)).toThrow(/EBUSY|EPERM|EACCES/)
    expect(await act(path)).toBe(said)
    expect(fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : undefined).toBe(left)
    expect(fs.readdirSync(folder)).toEqual(left === undefined ? [] : ['config.json'])
  })
})

describe('a path on Windows', () => {
  let place: Place
  let here = ''
  beforeEach(async () => {
    place = await createPlace()
    here = process.cwd()
    process.chdir(folder)
    fs.mkdirSync('out')
    fs.writeFileSync('file', '')
  })
  afterEach(() => {
    process.chdir(here)
    place.close()
  })

  it('is the same in another case', async () => {
    expect(await files.locate('OUT\\d.json')).toMatchObject({ kind: 'nothing' })
    fs.writeFileSync('out\\d.json', '')
    expect(await files.locate('Out\\D.json')).toMatchObject({ kind: 'file' })
  })

  it('leads nowhere below a file', async () => {
    expect(await files.locate('file\\d.json')).toMatchObject({ kind: 'no-directory' })
  })

  it('for a pull secret is refused before the login', async () => {
    fs.writeFileSync(join(place.root, 'taken'), '')
    const main = await place.main({ env: { 'INPUT_PULL-SECRET': 'taken\\secret.json' } })
    expect(main.code).toBe(1)
    expect(main.out).toMatch(/INPUT_INVALID: input "pull-secret": .*has no directory to be in/)
    expect(place.names()).toEqual(['config.json'])
  })

  it('takes a pull secret, which post removes', async () => {
    fs.mkdirSync(join(place.root, 'out'))
    const main = await place.main({ env: { 'INPUT_PULL-SECRET': 'OUT\\secret.json' } })
    expect(main).toMatchObject({ code: 0 })
    const path = join(place.root, 'out', 'secret.json')
    expect(JSON.parse(fs.readFileSync(path, 'utf8'))).toMatchObject({ auths: { [place.registry]: {} } })
    expect(await place.post()).toMatchObject({ code: 0 })
    expect(fs.existsSync(path)).toBe(false)
  })
})
