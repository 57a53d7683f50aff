import { expect, it } from '@jest/globals'
import { readUse } from '../../src/workflows/jobs/use.ts'

it.each([
  ['o/x@v1', { kind: 'action', name: 'o/x', path: '', ref: 'v1' }],
  ['o/.github/a/b@release/v1', { kind: 'action', name: 'o/.github', path: 'a/b', ref: 'release/v1' }],
  ['./a/./b/', { kind: 'local', path: 'a/b' }],
  ['.\\a', { kind: 'local', path: 'a' }],
  ['./', { kind: 'local', path: '' }],
  ['$/a', { kind: 'self', path: 'a' }],
  ['docker://o/x@v1', { kind: 'image' }],
  ...[
    '',
    'o/x',
    'o@v1',
    'o/x@',
    'o/x@v1@v2',
    'o/x@${{ inputs.ref }}',
    '${{ inputs.action }}',
    '../x',
    'o/..@v1',
    'o/x?y@v1',
  ].map(text => [text, { kind: 'unreadable' }] as const),
])('%s names %j', (text, use) => {
  expect(readUse(text)).toEqual(use)
})
