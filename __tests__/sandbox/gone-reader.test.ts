import { spawnSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'

describe('a program of the sandbox', () => {
  it('goes on when nobody reads its output any more', () => {
    const script = `
      import { outliveReader } from './sandbox/gone-reader.ts'
      outliveReader(process.stdout)
      const writing = setInterval(() => process.stdout.write('more\\n'), 5)
      process.stdout.once('error', () => {
        clearInterval(writing)
        console.error('cleaned up')
      })`
    const argv = [process.execPath, '--import', 'tsx', '--input-type=module', '--eval', script]
    const { stderr } = spawnSync('sh', ['-c', '"$@" | true', 'sh', ...argv], { encoding: 'utf8' })
    expect(stderr).toBe('cleaned up\n')
  })
})
