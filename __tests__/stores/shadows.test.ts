import { expect, it } from '@jest/globals'
import { type SecretStore, storeName } from '../../src/register/store.ts'
import { shadowsOf } from '../../src/stores/shadows.ts'
import { stores } from '../support/github-bench.ts'

const { repository, other, environment, organization, dependabot } = stores
const readers = { kind: 'selected', repositories: ['kong/new', 'Kong/KIC'] } as const

it.each<[string, SecretStore, readonly SecretStore[], readonly SecretStore[], string[]]>([
  ['an environment hides, and nothing hides it', environment, [environment], [environment], []],
  ['a repository has none without environments', repository, [repository, other], [repository], []],
  [
    'the environments of a repository that the list names',
    repository,
    [repository, environment, { ...environment, repository: 'kong/operator' }],
    [repository],
    ['actions:kong/kic#night/ly:PUSH_TOKEN'],
  ],
  ['not one that gets the same value', repository, [repository, environment], [repository, environment], []],
  [
    'this repository, others and their environments before the organization',
    organization,
    [organization, other, environment],
    [organization],
    [
      'actions:kong/kic:PUSH_TOKEN',
      'actions:kong/operator:PUSH_TOKEN',
      'actions:kong/kic#night/ly:PUSH_TOKEN',
    ],
  ],
  [
    'the repositories that read it, each once',
    { ...organization, visibility: readers },
    [organization],
    [organization],
    ['actions:kong/kic:PUSH_TOKEN', 'actions:kong/new:PUSH_TOKEN'],
  ],
  ['not those of somebody else', { ...organization, organization: 'acme' }, [other], [], []],
  ['none of another application', dependabot, [dependabot, environment], [dependabot], []],
])('%s', (...[, store, all, entry, hiding]) => {
  const found = shadowsOf(store, { all, entry, thisRepository: 'kong/kic' })
  expect(found.map(it => storeName(it, 'kong/kic'))).toEqual(hiding)
})
