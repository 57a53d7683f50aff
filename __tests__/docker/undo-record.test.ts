import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { createFiles, type Files } from '../../src/base/files.ts'
import { undoFileName } from '../../src/docker/config-files.ts'
import { readUndoRecord } from '../../src/docker/undo-record.ts'
import { silentRunner } from '../support/silent-runner.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'undo-record-'))
  writeFileSync(join(directory, undoFileName), '{ damaged')
})
afterEach(() => rm(directory, { recursive: true }))

const read = (change: Partial<Files> = {}) => {
  const files = { ...createFiles(String), ...change }
  return readUndoRecord({ directory, files, runner: silentRunner() })
}

it('one that cannot be removed fails the login that reads it', async () => {
  const refused = Object.assign(new Error('no'), { code: 'EACCES', syscall: 'unlink' })
  const remove = () => Promise.reject(refused)
  await expect(read({ remove })).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringMatching(/EACCES/),
  })
})
