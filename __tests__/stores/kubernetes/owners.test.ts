import { afterEach, expect, it } from '@jest/globals'
import { missingPrograms } from '../../../sandbox/missing-program.ts'
import { name, place, store, tokenOf, useCluster } from '../../support/kubernetes-bench.ts'
import { describeWith } from '../../support/real-parts.ts'

const obstacle = await missingPrograms(['kubectl'])
const at = { plural: 'secrets', ...place } as const
const type = 'kubernetes.io/dockerconfigjson'
const before = '{"auths":{"https://index.docker.io/v1/":{"auth":"b2xkOm9sZA=="}}}'
const dataOf = (text: string) => ({ '.dockerconfigjson': Buffer.from(text).toString('base64') })
const stringData = { '.dockerconfigjson': before }
const written = { result: 'written' }
const failed = (...words: string[]) => ({
  code: 'STORE_FAILED',
  message: expect.stringMatching(new RegExp(words.join('.*'))) as unknown,
})
/** What `kubectl apply` without `--server-side` leaves behind. */
const applied = {
  metadata: { annotations: { 'kubectl.kubernetes.io/last-applied-configuration': '{"stringData":{}}\n' } },
}

describeWith(obstacle)('a pull secret that somebody else writes', () => {
  const { bench, open, held, calls } = useCluster()
  afterEach(() => {
    expect(bench.cluster.violations).toEqual([])
  })
  const untouched = async (): Promise<void> => {
    expect(held()).toEqual(JSON.parse(before))
    expect(await calls()).not.toContain('kubectl --namespace=kong apply')
  }

  it.each([
    ['data', { data: dataOf(before) }],
    ['stringData', { stringData }],
  ])('is left alone, and the manager is named: %s', async (field, fields) => {
    bench.cluster.apply(at, { fields: { type, ...fields }, manager: 'kustomize-controller' })
    await expect(open().check(store)).rejects.toMatchObject(failed('"kustomize-controller"', field))
    await untouched()
  })

  it('is left alone where somebody has changed by hand what another one applies', async () => {
    const data = dataOf('{"auths":{}}')
    bench.cluster.apply(at, { fields: { type, data }, manager: 'kustomize-controller' })
    bench.cluster.edit(at, { fields: { data: dataOf(before) }, manager: 'kubectl-edit' })
    await expect(open().check(store)).rejects.toMatchObject(failed('"kustomize-controller"', 'whole object'))
    await untouched()
  })

  it('is left alone where a client applies it as a whole, whoever changed the value last', async () => {
    bench.cluster.edit(at, {
      fields: { type, data: dataOf('{"auths":{}}'), ...applied },
      manager: 'argocd-controller',
    })
    bench.cluster.edit(at, { fields: { data: dataOf(before) }, manager: 'kubectl-edit' })
    await expect(open().check(store)).rejects.toMatchObject(failed('"argocd-controller"', 'last-applied'))
    await untouched()
  })

  it('is left alone after it has been ours', async () => {
    await open().write(store, tokenOf('t1'))
    bench.cluster.apply(at, { fields: { type, stringData }, manager: 'kustomize-controller' })
    await expect(open().check(store)).rejects.toMatchObject(failed('"kustomize-controller"'))
  })

  it('is ours where others set only labels, annotations, or other keys', async () => {
    const fields = { data: { note: 'eA==' }, metadata: { labels: { team: 'a' } } }
    await open().write(store, tokenOf('t1'))
    bench.cluster.apply(at, { fields, manager: 'kustomize-controller' })
    expect(await open().check(store)).toEqual({ store: name, kind: 'open', holds: 't1' })
    expect(await open().write(store, tokenOf('t2'))).toMatchObject(written)
    expect(bench.cluster.object('secrets', place)).toMatchObject({
      data: { note: 'eA==' },
      metadata: { labels: { team: 'a' } },
    })
  })

  it('is ours where an earlier writer, since replaced by force, has only the map left', async () => {
    const fields = { type, data: dataOf(before) }
    bench.cluster.edit(at, { fields, manager: 'external-secrets' })
    await expect(open().check(store)).rejects.toMatchObject(failed('"external-secrets" .data.'))
    bench.cluster.edit(at, { fields: { data: dataOf('{"auths":{}}') }, manager: 'kubectl-edit' })
    expect(bench.cluster.object('secrets', place)?.metadata.managedFields).toMatchObject([
      { manager: 'external-secrets', fieldsV1: { 'f:data': {}, 'f:type': {} } },
      { manager: 'kubectl-edit', fieldsV1: { 'f:data': { 'f:.dockerconfigjson': {} } } },
    ])
    expect(await open().check(store)).toMatchObject({ kind: 'open', holds: undefined })
  })

  it.each(['kubectl-edit', 'kubectl-patch', 'kubectl-replace', 'kubectl-create'])(
    'is written again after a change by %s',
    async manager => {
      await open().write(store, tokenOf('t1'))
      bench.cluster.edit(at, { fields: { data: dataOf(before) }, manager })
      expect(await open().check(store)).toEqual({ store: name, kind: 'open', holds: undefined })
      expect(await open().write(store, tokenOf('t2'))).toMatchObject(written)
      expect(await open().check(store)).toEqual({ store: name, kind: 'open', holds: 't2' })
    },
  )
})

describeWith(obstacle)('a pull secret with further registries', () => {
  const { bench, open, held } = useCluster()
  const login = { auth: 'b2xkOm9sZA==' }

  it('is not written, and names them', async () => {
    const document = {
      auths: { 'https://index.docker.io/v1/': login, 'ghcr.io': login, 'quay.io/acme': login },
    }
    const fields = { type, data: dataOf(JSON.stringify(document)) }
    bench.cluster.edit(at, { fields, manager: 'kubectl-create' })
    await expect(open().check(store)).rejects.toMatchObject(failed('ghcr.io', 'quay.io/acme'))
    expect(held()).toEqual(document)
  })

  it.each(['docker.io', 'index.docker.io', 'https://index.docker.io/v1'])(
    'has none where %s is Docker Hub as well',
    async key => {
      const fields = { type, data: dataOf(JSON.stringify({ auths: { [key]: login } })) }
      bench.cluster.edit(at, { fields, manager: 'kubectl-create' })
      expect(await open().check(store)).toMatchObject({ kind: 'open' })
      expect(await open().write(store, tokenOf('t1'))).toMatchObject(written)
      expect(held()).toHaveProperty('auths', { 'https://index.docker.io/v1/': expect.anything() })
    },
  )

  it('has none where another registry’s login of ours is replaced', async () => {
    await open({ configKey: 'registry.example' }).write(store, tokenOf('t1'))
    expect(await open().check(store)).toEqual({ store: name, kind: 'open', holds: 't1' })
  })
})
