import { describe, expect, it } from '@jest/globals'
import { type Store, storeName, storeWords } from '../../src/register/store.ts'

const position = { line: 1, column: 1 }
const here = 'acme/app'

const stores: readonly (readonly [Store, string])[] = [
  [
    { kind: 'repository-secret', secret: 'PUSH', app: 'actions', repository: undefined, position },
    'secret PUSH of acme/app',
  ],
  [
    { kind: 'repository-secret', secret: 'PUSH', app: 'dependabot', repository: 'acme/b', position },
    'Dependabot secret PUSH of acme/b',
  ],
  [
    {
      kind: 'environment-secret',
      secret: 'PUSH',
      app: 'actions',
      repository: undefined,
      position,
      environment: 'a#b: c/d',
    },
    'secret PUSH, environment a#b: c/d of acme/app',
  ],
  [
    {
      kind: 'organization-secret',
      secret: 'PUSH',
      app: 'codespaces',
      organization: 'acme',
      position,
      visibility: undefined,
    },
    'Codespaces secret PUSH of organization acme',
  ],
  [
    {
      kind: 'kubernetes',
      name: 'pull',
      namespace: 'web',
      context: undefined,
      position,
      serviceAccounts: [],
    },
    'pull secret pull, namespace web',
  ],
  [
    {
      kind: 'kubernetes',
      name: 'pull',
      namespace: 'web',
      context: 'arn:aws:eks:1:cluster/x',
      position,
      serviceAccounts: [],
    },
    'pull secret pull, namespace web of context arn:aws:eks:1:cluster/x',
  ],
  [
    {
      kind: 'program',
      argv: ['vault', 'kv'],
      ordinal: 1,
      called: 'vault',
      stdin: undefined,
      checkArgv: undefined,
      variables: undefined,
      timeoutMs: 1,
      position,
    },
    'program vault',
  ],
  [
    {
      kind: 'program',
      argv: ['./a b'],
      ordinal: 2,
      called: './a b',
      stdin: undefined,
      checkArgv: undefined,
      variables: undefined,
      timeoutMs: 1,
      position,
    },
    'program ./a b (number 2)',
  ],
]

describe('a store in words', () => {
  it.each(stores)('%j is %s', (store, words) => {
    expect(storeWords(storeName(store, here))).toBe(words)
  })

  it('is left as it is when it is no name of ours', () => {
    expect(storeWords('somewhere')).toBe('somewhere')
  })
})
