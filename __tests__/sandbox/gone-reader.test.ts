import { spawnSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { describe, expect, it } from '@jest/globals'
import { outliveReader } from '../../sandbox/gone-reader.ts'

const failing = (code: string): Error => Object.assign(new Error(code), { code })

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

  it('ends with any other fault of the output', () => {
    const output = new EventEmitter()
    outliveReader(output)
    expect(() => output.emit('error', failing('EPIPE'))).not.toThrow()
    expect(() => output.emit('error', failing('ENOSPC'))).toThrow('ENOSPC')
  })
})
