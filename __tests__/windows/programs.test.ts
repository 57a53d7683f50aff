import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { placeProgram } from '../../sandbox/placed-program.ts'
import { writeBatch } from './batch-file.ts'
import { play } from '../support/play.ts'
import { createProgramBench, tokenValue } from '../support/program-bench.ts'
import { oneStore, rotation, rotationWorld } from '../support/rotation-story.ts'

const value = 'dckr_oat_Zm9vYmFyYmF6cXV4'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
// A batch file is read in the code page of the machine: nothing but ASCII is in this one.
const folder = fs.mkdtempSync(join(tmpdir(), 'oat a & more-'))
afterAll(async () => {
  await fs.promises.rm(folder, { recursive: true })
})

/** Keeps the SHA-256 of what it is given in the file of its first word, and its other words beside it. */
const keep = join(folder, 'keep.cjs')
const lines = [
  "const { createHash } = require('node:crypto')",
  "const fs = require('node:fs')",
  'const [file, ...words] = process.argv.slice(2)',
  "const digest = createHash('sha256').update(fs.readFileSync(0)).digest('hex')",
  'fs.writeFileSync(file, JSON.stringify({ digest, words }))',
]
fs.writeFileSync(keep, lines.join('\n'))
placeProgram(join(folder, 'keeper'), [process.execPath, keep])
writeBatch(join(folder, 'manager.cmd'), [process.execPath, keep])

/** Prints what the first one kept. */
const show = join(folder, 'show.cjs')
fs.writeFileSync(show, "console.log(JSON.parse(require('node:fs').readFileSync(process.argv[2])).digest)")
placeProgram(join(folder, 'shower'), [process.execPath, show])
writeBatch(join(folder, 'shower.cmd'), [process.execPath, show])

const createBench = (keys: object) =>
  createProgramBench(keys, { ...process.env, PATH: `"${folder}";${process.env['PATH'] ?? ''}` })

const file = join(folder, 'kept.json')
const words = ['a b', 'C:\\x\\', '&|<>^()', 'größe', "it's"]

describe('a store that is a program on Windows', () => {
  it.each(['keeper', 'manager', 'manager.cmd'])('gets the value and its words: %s', async name => {
    const bench = await createBench({ program: [name, file, ...words], stdin: '["{token}"]', env: ['PATH'] })
    await bench.check()
    expect(await bench.write(tokenValue(value))).toMatchObject({ result: 'written' })
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual({ digest: sha256(`["${value}"]`), words })
  })

  it.each(['%PATH%', 'a"b', 'a!b'])('is refused before anything is created: manager.cmd %s', async word => {
    const bench = await createBench({ program: ['manager', word] })
    await expect(bench.check()).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: expect.stringContaining('Windows cannot give a batch file a word with'),
    })
  })
})

describe('a check on Windows', () => {
  it.each(['shower', 'shower.cmd'])('shows what is there: %s', async name => {
    const bench = await createBench({ program: ['keeper', file], check: [name, file] })
    const token = tokenValue(value)
    bench.note(token)
    await bench.write(token)
    expect(await bench.look()).toMatchObject({ kind: 'open', holds: token.id })
    await bench.write(tokenValue('another'))
    expect(await bench.look()).toMatchObject({ kind: 'open', holds: undefined })
  })
})

describe('a rotation on Windows', () => {
  it.each(['keeper.exe', 'manager.cmd'])('goes into a GitHub secret and a program: %s', async name => {
    const path = join(folder, name).replaceAll('\\', '/')
    const kept = join(folder, `${name}.json`)
    const scene = await play({
      about: 'Everything is as on Linux.',
      world: rotationWorld,
      job: stage =>
        rotation(stage, {
          tokenList: `${oneStore}      - program: ['${path}', '${kept.replaceAll('\\', '/')}']\n`,
          inputs: {},
        }),
    })
    const log = scene.jobs.flatMap(({ steps }) => steps.flatMap(({ log }) => log))
    expect(log.filter(line => line.startsWith('##[error]'))).toEqual([])
    const { digest } = JSON.parse(fs.readFileSync(kept, 'utf8')) as { digest: string }
    const created = Object.values(scene.secrets).filter(secret => sha256(secret) === digest)
    expect(created).toHaveLength(1)
    expect(scene.spilled).toEqual([])
  })
})
