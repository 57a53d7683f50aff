import { inspect } from 'node:util'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { readUndoRecord } from '../../src/command/undo-record.ts'
import { createFiles } from '../../src/io/files.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'oat-undo-'))
})
afterAll(() => rm(directory, { recursive: true }))

it.each(['{"layers":[{"below":{"entry":{"auth":b2N0b2NhdDpodW50ZXIy', '"auth":"b2N0b2NhdDpodW50ZXIy'])(
  'says nothing of what a damaged undo file holds: %s',
  async text => {
    await writeFile(join(directory, '.docker-oat-login.json'), text)
    const error: unknown = await readUndoRecord({ directory, files: createFiles(() => 'x') }).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ code: 'CONFIG_INVALID' })
    // The causes are printed as well.
    expect(inspect(error, { depth: 9 })).not.toMatch(/auth|b2N0/)
  },
)
