import { describe, expect, it } from '@jest/globals'
import { createScreen, fitted } from '../../../src/runner/terminal/screen.ts'

describe('a sentence', () => {
  const text = 'notice: app push is in more than one place, so say which one is meant'
  const shown = (stream: { isTTY: boolean; columns: number }, environment = {}): string => {
    let written = ''
    const write = (part: string) => Boolean((written += part))
    const out = { ...stream, write } as unknown as NodeJS.WriteStream
    createScreen({ out, environment, hide: line => line.replace('one place', '***') }).tell('out', text)
    return written
  }

  it('fits a terminal, and its secrets are hidden wherever it is broken', () => {
    const lines = shown({ isTTY: true, columns: 40 })
    expect(lines).toBe('notice: app push is in more than ***,\n  so say which one is meant\n')
  })

  it('keeps to COLUMNS', () => {
    expect(shown({ isTTY: true, columns: 200 }, { COLUMNS: '40' })).toContain('***,\n  so say')
  })

  it('is one line in a pipe', () => {
    expect(shown({ isTTY: false, columns: 40 })).toBe(`${text.replace('one place', '***')}\n`)
  })

  it('keeps its indentation', () => {
    expect(fitted('   1. the first word of the second line', 32)).toEqual([
      '   1. the first word of the',
      '     second line',
    ])
  })
})
