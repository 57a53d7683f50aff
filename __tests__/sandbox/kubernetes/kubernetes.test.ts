import { request } from 'node:https'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { isAllowed } from '../../../sandbox/kubernetes/access.ts'
import { applyFields, updateFields } from '../../../sandbox/kubernetes/apply.ts'
import { type Kubernetes, startKubernetes } from '../../../sandbox/kubernetes/kubernetes.ts'
import type { Mapping } from '../../../sandbox/kubernetes/object.ts'
import { readReview } from '../../../sandbox/kubernetes/review.ts'
import { createRequestLog } from '../../../sandbox/request-log.ts'

const by = (manager: string) => ({ manager, operation: 'Apply' as const, time: '2026-11-24T14:00:00Z' })
/** The first manager's apply, to nothing. */
function first(sent: Mapping) {
  const result = applyFields({ object: {}, owned: [] }, { sent, by: by('one'), force: false })
  if ('conflicts' in result) throw new TypeError('a conflict with nobody')
  return result
}

describe('server-side apply', () => {
  it('removes what its manager leaves out, and nobody else has', () => {
    const before = first({ data: { a: '1', b: '2' } })
    const shared = applyFields(before, { sent: { data: { a: '1' } }, by: by('two'), force: false })
    if ('conflicts' in shared) throw new TypeError('the same value is no conflict')
    const third = applyFields(shared, { sent: { data: { c: '3' } }, by: by('one'), force: false })
    expect(third).toMatchObject({ object: { data: { a: '1', c: '3' } } })
  })

  it('refuses to change what another manager has set, and takes it over by force', () => {
    const before = first({ data: { a: '1' } })
    const change = { sent: { data: { a: '2' } }, by: by('two') }
    const refused = applyFields(before, { ...change, force: false })
    expect(refused).toMatchObject({ conflicts: [{ owner: { manager: 'one' }, field: 'data\na' }] })
    const taken = applyFields(before, { ...change, force: true })
    expect(taken).toMatchObject({ object: { data: { a: '2' } }, owned: [{ manager: 'two' }] })
  })

  it('gives what any other change has changed to whoever made it', () => {
    const before = first({ data: { a: '1', b: '2' } })
    const edit = { object: { data: { a: '1', b: '3' } }, by: { ...by('edit'), operation: 'Update' as const } }
    expect(updateFields(before, edit).owned).toMatchObject([
      { manager: 'one', fieldsV1: { 'f:data': { 'f:a': {} } } },
      { manager: 'edit', fieldsV1: { 'f:data': { 'f:b': {} } } },
    ])
  })
})

describe('access', () => {
  const user = { name: 'ci', token: 't' }
  const rule = { namespace: 'kong', resources: ['secrets'], verbs: ['get'], names: ['a'] }
  it.each([
    [true, { namespace: 'kong', resource: 'secrets', verb: 'get', name: 'a' }],
    [false, { namespace: 'kong', resource: 'secrets', verb: 'get', name: 'b' }],
    [false, { namespace: 'kong', resource: 'secrets', verb: 'get' }],
    [false, { namespace: 'other', resource: 'secrets', verb: 'get', name: 'a' }],
    [false, { namespace: 'kong', resource: 'secrets', verb: 'patch', name: 'a' }],
    [false, { group: 'apps', namespace: 'kong', resource: 'secrets', verb: 'get', name: 'a' }],
  ])('is %s for %j', (allowed, asked) => {
    expect(isAllowed({ ...user, rules: [rule] }, asked)).toBe(allowed)
  })

  it('is asked for in JSON too', () => {
    const review = { spec: { resourceAttributes: { verb: 'get' } } }
    expect(readReview(Buffer.from(JSON.stringify(review)))).toEqual(review)
  })
})

function patch({ origin, authority }: Kubernetes, { path, body }: { path: string; body: string }) {
  return new Promise<number | undefined>((resolve, reject) => {
    const headers = { authorization: 'Bearer t', 'content-type': 'application/merge-patch+json' }
    const asked = request(`${origin}${path}`, { method: 'PATCH', headers, ca: authority }, reply => {
      reply.resume()
      resolve(reply.statusCode)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

describe('what Kubernetes does not describe', () => {
  const cluster = {} as { it: Kubernetes }
  beforeEach(async () => {
    cluster.it = await startKubernetes({ log: createRequestLog(), now: Date.now })
    cluster.it.addUser({ name: 'ci', token: 't', rules: [{ resources: ['secrets'], verbs: ['patch'] }] })
  })
  afterEach(() => cluster.it.close())

  it.each([
    ['an unknown query', '?fieldmanager=x', { metadata: {} }],
    ['an unknown field', '?fieldManager=x', { metadata: { labls: {} } }],
    ['a value of the wrong type', '?fieldManager=x', { data: { a: 1 } }],
  ])('is refused: %s', async (...[, query, body]) => {
    const path = `/api/v1/namespaces/kong/secrets/a${query}`
    expect(await patch(cluster.it, { path, body: JSON.stringify(body) })).toBe(400)
    expect(cluster.it.violations).toHaveLength(1)
  })
})
