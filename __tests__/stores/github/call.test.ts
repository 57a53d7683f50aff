import { describe, expect, it } from '@jest/globals'
import { githubAddress } from '../../../src/stores/github/call.ts'

describe('the address of GitHub', () => {
  it.each([
    [undefined, 'https://api.github.com'],
    ['', 'https://api.github.com'],
    ['https://api.github.com', 'https://api.github.com'],
    ['https://api.github.com/', 'https://api.github.com'],
    ['https://ghes.example/api/v3//', 'https://ghes.example/api/v3'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
  ])('given as %j is %s', (given, address) => {
    expect(githubAddress(given)).toBe(address)
  })

  it.each([
    'http://github.example',
    'http://github.example/api/v3',
    'github.example',
    'ftp://github.example',
    'https://ada:secret@github.example',
    'https://github.example?to=x',
    'https://github.example/#x',
  ])('may not be %j', given => {
    expect(() => githubAddress(given)).toThrow(expect.objectContaining({ code: 'STORE_FAILED' }))
  })
})
