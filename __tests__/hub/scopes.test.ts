import { expect, it } from '@jest/globals'
import { Secret } from '../../src/base/secret.ts'
import { checkHubScopes } from '../../src/hub/scopes.ts'
import { quietPorts } from '../support/quiet-ports.ts'
import { openBench } from './bench.ts'

const both = ['repository-read', 'tag-read']
it.each<['private' | 'public', readonly string[], ...string[]]>([
  ['private', both, 'allowed', 'allowed'],
  ['public', both, 'public', 'public'],
  ['private', ['tag-read'], 'refused', 'public'],
  ['public', [], 'refused', 'public'],
  ['private', [], 'refused', 'refused'],
])('a %s repository, a token with %j', async (visibility, rights, ...expected) => {
  const { world, api } = await openBench()
  world.book.addRepository({ name: 'acme/seen', visibility })
  const resource = { type: 'TYPE_REPO' as const, path: 'acme/seen', scopes: rights.map(it => `scope-${it}`) }
  const { value } = world.book.mint('acme', { label: 'reader', resources: [resource] })
  const token = new Secret(value, () => undefined)
  const options = { baseUrl: api.origin, organization: 'acme', token, input: 'token' }
  const wanted = { hub: both, repositories: ['acme/seen'] }
  const checks = await checkHubScopes(options, wanted, quietPorts())
  expect(checks.map(({ answer }) => answer)).toEqual(expected)
})
