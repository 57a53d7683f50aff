import { createHash } from 'node:crypto'
import { afterEach, expect, it } from '@jest/globals'
import { fault } from '../../../sandbox/fault.ts'
import { missingPrograms } from '../../../sandbox/missing-program.ts'
import { name, password, place, store, tokenOf, useCluster } from '../../support/kubernetes-bench.ts'
import { describeWith } from '../../support/real-parts.ts'

const obstacle = await missingPrograms(['kubectl'])
const secrets = { plural: 'secrets', ...place } as const
const pullType = 'kubernetes.io/dockerconfigjson'
const foreign = { '.dockerconfigjson': Buffer.from('{"auths":{}}').toString('base64') }
const written = { result: 'written', sentAt: undefined, answeredAt: undefined }
const forms = (value: string): string[] => {
  const auth = Buffer.from(`kong:${value}`).toString('base64')
  const document = JSON.stringify({ auths: { 'https://index.docker.io/v1/': { auth } } })
  return [value, auth, Buffer.from(value).toString('base64'), Buffer.from(document).toString('base64')]
}

describeWith(obstacle)('a pull secret in a cluster', () => {
  const { bench, open, held, kubectl, calls, pullSecrets } = useCluster()
  afterEach(() => {
    expect(bench.cluster.violations).toEqual([])
  })

  it('is what kubelets read, and says whose it is', async () => {
    const kubernetes = open()
    expect(await kubernetes.check(store)).toEqual({ store: name, kind: 'empty' })
    expect(bench.cluster.object('secrets', place)).toBeUndefined()
    const token = tokenOf('t1')
    expect(await kubernetes.write(store, token)).toEqual(written)
    const auth = Buffer.from(`kong:${token.value.reveal()}`).toString('base64')
    expect(held()).toEqual({ auths: { 'https://index.docker.io/v1/': { auth } } })
    const object = bench.cluster.object('secrets', place)
    expect(object?.['type']).toBe(pullType)
    const metadata = object?.metadata
    expect(metadata?.labels).toEqual({ 'app.kubernetes.io/managed-by': 'docker-oat-login' })
    expect(metadata?.annotations).toEqual({
      'docker-oat-login/label': 'nightly-ingress-controller pull',
      'docker-oat-login/token-id': 't1',
      'docker-oat-login/expires-at': '2027-02-22T00:00:00.000Z',
      'docker-oat-login/sha256': createHash('sha256').update(JSON.stringify(held())).digest('hex'),
    })
    expect(metadata?.managedFields?.map(({ manager }) => manager)).toEqual(['docker-oat-login'])
  })

  it('is known again by a later run, which does not know the value', async () => {
    await open().write(store, tokenOf('t1'))
    expect(await open().check(store)).toEqual({ store: name, kind: 'open', holds: 't1' })
    expect(await open().look(store, tokenOf('t2'))).toMatchObject({ holds: 't1' })
    bench.cluster.edit(secrets, { fields: { data: foreign }, manager: 'kubectl-create' })
    expect(await open().look(store)).toEqual({ store: name, kind: 'open', holds: undefined })
    expect(await open().look(store, tokenOf('t1'))).toMatchObject({ holds: undefined })
  })

  it('is known by its value even where the annotations are gone', async () => {
    await open().write(store, tokenOf('t1'))
    bench.cluster.edit(secrets, {
      fields: { metadata: { annotations: { 'docker-oat-login/token-id': 'other' } } },
      manager: 'kubectl-annotate',
    })
    expect(await open().look(store, tokenOf('t1'))).toMatchObject({ holds: 't1' })
  })

  it('loses the expiry that it does not have any more', async () => {
    await open().write(store, tokenOf('t1'))
    await open().write(store, { ...tokenOf('t2'), expiresAt: undefined })
    const { annotations } = bench.cluster.object('secrets', place)?.metadata ?? {}
    expect(annotations).toMatchObject({ 'docker-oat-login/token-id': 't2' })
    expect(annotations).not.toHaveProperty('docker-oat-login/expires-at')
  })

  it('is taken over from a person’s kubectl create, and not from anybody who writes again', async () => {
    bench.cluster.edit(secrets, { fields: { type: pullType, data: foreign }, manager: 'kubectl-create' })
    expect(await open().check(store)).toMatchObject({ kind: 'open', holds: undefined })
    expect(held()).toEqual({ auths: {} })
    expect(await open().write(store, tokenOf('t1'))).toEqual(written)
    bench.cluster.edit(secrets, { fields: { data: foreign }, manager: 'external-secrets' })
    const conflict = { code: 'STORE_FAILED', message: expect.stringContaining('external-secrets') as unknown }
    await expect(open().check(store)).rejects.toMatchObject(conflict)
    await expect(open().write(store, tokenOf('t2'))).rejects.toMatchObject({ code: 'STORE_FAILED' })
    expect(held()).toEqual({ auths: {} })
  })

  it('is never made of a secret of another type', async () => {
    bench.cluster.edit(secrets, { fields: { type: 'Opaque', data: { a: 'Yg==' } }, manager: 'helm' })
    await expect(open().check(store)).rejects.toMatchObject({ code: 'STORE_FAILED' })
    await expect(open().look(store)).rejects.toMatchObject({ code: 'STORE_FAILED' })
    // It may have become one after the check.
    await expect(open().write(store, tokenOf('t1'))).rejects.toMatchObject({ code: 'STORE_FAILED' })
    expect(bench.cluster.object('secrets', place)?.['data']).toEqual({ a: 'Yg==' })
  })

  it('is added to a service account beside what others add meanwhile', async () => {
    const account = { plural: 'serviceaccounts', namespace: 'kong', name: 'default' } as const
    const one = { ...store, serviceAccounts: ['default'] }
    let others = 0
    bench.cluster.beforePatch = at => {
      if (at.plural !== 'serviceaccounts' || others === 2) return
      others += 1
      const before = pullSecrets()
      const imagePullSecrets = [
        ...(Array.isArray(before) ? (before as unknown[]) : []),
        { name: `other-${others}` },
      ]
      bench.cluster.edit(account, { fields: { imagePullSecrets }, manager: 'kubectl-patch' })
    }
    expect(await open().write(one, tokenOf('t1'))).toEqual(written)
    expect(pullSecrets()).toEqual(['mirror', 'other-1', 'other-2', 'kong-pull'].map(each => ({ name: each })))
    await open().write(one, tokenOf('t2'))
    expect(pullSecrets()).toHaveLength(4)
  })

  it('is written again when a service account lost it', async () => {
    const one = { ...store, serviceAccounts: ['default'] }
    await open().write(store, tokenOf('t1'))
    expect(await open().look(one)).toEqual({
      store: name,
      kind: 'open',
      holds: undefined,
      unlinked: ['default'],
    })
  })

  it('is not written when a service account is not there', async () => {
    const one = { ...store, serviceAccounts: ['default', 'builder'] }
    await expect(open().check(one)).rejects.toMatchObject({ code: 'STORE_FORBIDDEN' })
    const rules = [{ resources: ['secrets', 'serviceaccounts'], verbs: ['get', 'patch', 'create'] }]
    bench.cluster.addUser({ name: 'admin', token: 'sandbox-cluster-token-4f1d9c', rules })
    await expect(open().check(one)).rejects.toMatchObject({ code: 'STORE_MISSING' })
    await expect(open().write(one, tokenOf('t1'))).rejects.toMatchObject({ code: 'STORE_MISSING' })
    expect(held()).toBeUndefined()
  })

  it('is not sent when its time has passed', async () => {
    expect(await open().write(store, { ...tokenOf('t1'), before: Date.now() - 1 })).toEqual({
      result: 'late',
    })
    expect(bench.log.entries()).toEqual([])
  })

  it.each([
    ['the answer is lost', { ...fault.reset, late: true } as const],
    ['the server breaks', fault.status(500)],
  ])('may have been written when %s', async (_, trouble) => {
    bench.cluster.faults.set(trouble, { matching: /^PATCH/ })
    expect(await open().write(store, tokenOf('t1'))).toMatchObject({ result: 'lost' })
  })

  it('is asked for again after a fault that may pass', async () => {
    bench.cluster.faults.set(fault.reset, { matching: /^GET .*secrets/, times: 1 })
    expect(await open().look(store)).toEqual({ store: name, kind: 'empty' })
  })

  it('may have been written by a kubectl that had to be stopped', async () => {
    await kubectl('sleep 600')
    expect(await open({ timeoutMs: 300 }).write(store, tokenOf('t1'))).toMatchObject({
      result: 'lost',
      error: { code: 'STORE_FAILED' },
    })
  })

  it('stops kubectl when the job is cancelled', async () => {
    await kubectl('sleep 600')
    const controller = new AbortController()
    const looking = open({ signal: controller.signal }).look(store)
    controller.abort(new Error('cancelled'))
    await expect(looking).rejects.toThrow('cancelled')
  })

  it('is checked where a webhook allows no dry run', async () => {
    const message = 'admission webhook "policy" does not support dry run'
    const body = {
      kind: 'Status',
      apiVersion: 'v1',
      status: 'Failure',
      reason: 'BadRequest',
      message,
      code: 400,
    }
    const headers = { 'content-type': 'application/json' }
    const reply = { status: 400, headers, body: JSON.stringify(body) }
    bench.cluster.faults.set({ kind: 'reply', reply }, { matching: /dryRun/ })
    expect(await open().check(store)).toEqual({ store: name, kind: 'empty' })
  })

  it('is never repeated, whatever the cluster says', async () => {
    const value = tokenOf('t1').value.reveal()
    const message = `denied the request: ${forms(value).join(' ')}`
    const body = {
      kind: 'Status',
      apiVersion: 'v1',
      status: 'Failure',
      reason: 'Invalid',
      message,
      code: 422,
    }
    const headers = { 'content-type': 'application/json' }
    const reply = { status: 422, headers, body: JSON.stringify(body) }
    bench.cluster.faults.set({ kind: 'reply', reply }, { matching: /^PATCH/ })
    const masked: string[] = []
    const refused = open({ mask: text => void masked.push(text) }).write(store, tokenOf('t1'))
    const text = await refused.then(String, String)
    expect(text).toContain('denied the request')
    for (const form of forms(value)) expect(text).not.toContain(form)
    expect(masked).toEqual(expect.arrayContaining([forms(value)[1], forms(value)[3]]))
  })

  it('is in no argument and no environment; nothing of ours is inherited', async () => {
    const environment = {
      'INPUT_HUB-PASSWORD': password,
      OWNER: `kongowner:${password}`,
      GITHUB_TOKEN: 'ghs_1',
      AWS_PROFILE: 'clusters',
      GOOGLE_APPLICATION_CREDENTIALS: '/key.json',
    }
    const kubernetes = open({ environment })
    await kubernetes.check(store)
    await kubernetes.write({ ...store, serviceAccounts: ['default'] }, tokenOf('t1'))
    await kubernetes.look(store, tokenOf('t1'))
    const seen = await calls()
    expect(seen).toContain('AWS_PROFILE=clusters')
    expect(seen).toContain('GOOGLE_APPLICATION_CREDENTIALS=/key.json')
    for (const form of [password, 'INPUT_', 'ghs_1', ...forms(tokenOf('t1').value.reveal())]) {
      expect(seen).not.toContain(form)
    }
  })
})
