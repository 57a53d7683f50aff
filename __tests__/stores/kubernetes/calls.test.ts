import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import type { KubectlAnswer as Answer } from '../../../sandbox/kubernetes/kubectl.ts'
import { name, openKubernetes, pullSecretOf, store, tokenOf, useKubectl } from './bench.ts'

const bench = useKubectl()
const answer = (answers: readonly Answer[]) => {
  bench.kubectl().answer(answers)
}

const document = '{"auths":{"https://index.docker.io/v1/":{"auth":"b2xk"}}}'
const digest = createHash('sha256').update(document).digest('hex')
const annotations = { 'docker-oat-login/token-id': 't1', 'docker-oat-login/sha256': digest }
/** A pull secret as `kubectl get` shows it; `ours` has our annotations. */
const secretWith = (metadata: object): Answer => ({
  when: 'get secret',
  out: pullSecretOf(document, metadata),
})
const ours = secretWith({ annotations })
const accounts = (...pullSecrets: string[][]): Answer => {
  const items = pullSecrets.map((names, at) => ({
    metadata: { name: ['default', 'builder'][at], resourceVersion: '7' },
    imagePullSecrets: names.map(it => ({ name: it })),
  }))
  return { when: 'get serviceaccount', out: items.length === 1 ? items[0] : { kind: 'List', items } }
}
const placeWords = 'pull secret acme-pull, namespace acme'
const two = { ...store, serviceAccounts: ['default', 'builder'] }

describe('kubectl is called', () => {
  it('twice for a check of a place', async () => {
    answer([ours])
    expect(await bench.open().check(store)).toEqual({ store: name, kind: 'open', holds: 't1' })
    expect(bench.calls()).toEqual([
      'get secret acme-pull --ignore-not-found --show-managed-fields',
      'apply --server-side --force-conflicts --dry-run=server',
    ])
  })

  it('once more for all service accounts that have the pull secret', async () => {
    answer([ours, accounts(['acme-pull'], ['acme-pull'])])
    expect(await bench.open().check(two)).toMatchObject({ holds: 't1' })
    expect(bench.calls()).toContain('get serviceaccount default builder')
    expect(bench.calls()).toHaveLength(3)
  })

  it('twice to write, and for accounts only where one lacks it', async () => {
    answer([ours, accounts(['acme-pull'], ['other']), { when: 'patch serviceaccount' }])
    await bench.open().write(two, tokenOf('t2'))
    const patch = {
      metadata: { resourceVersion: '7' },
      imagePullSecrets: [{ name: 'other' }, { name: 'acme-pull' }],
    }
    expect(bench.calls()).toEqual([
      'get secret acme-pull --ignore-not-found --show-managed-fields',
      'get serviceaccount default builder',
      `patch serviceaccount builder --type=merge --patch=${JSON.stringify(patch)}`,
      'apply --server-side --force-conflicts',
    ])
  })

  it('once for what a context means, however many places it has', async () => {
    answer([{ when: 'config view', out: config() }])
    const kubernetes = bench.open()
    await kubernetes.identify(store)
    await kubernetes.identify({ ...store, namespace: 'other' })
    expect(bench.calls()).toHaveLength(1)
  })
})

it.each([
  ['get secret', 'reading the secret'],
  ['get serviceaccount', 'reading the service account default, builder'],
  ['--dry-run=server', 'trying out the write'],
  ['config view', 'reading the kubeconfig'],
])('a call that fails is named by what it does: %s', async (when, doing) => {
  answer([{ when, error: 'error: denied the request' }])
  const kubernetes = bench.open()
  const asked = when === 'get serviceaccount' ? two : store
  const act = when === 'config view' ? kubernetes.identify(store) : kubernetes.check(asked)
  await expect(act).rejects.toMatchObject({ message: `${placeWords}: ${doing} failed: denied the request` })
})

describe('a kubectl that', () => {
  it('is not there is named before anything is changed', async () => {
    await expect(openKubernetes({ environment: { PATH: '' } }).check(store)).rejects.toMatchObject({
      code: 'STORE_MISSING',
      message: `${placeWords}: there is no kubectl on PATH`,
      hint: 'install it first, or use a machine that has it (GitHub’s hosted Linux runners do)',
    })
  })

  it('does not end is stopped: it may have written', async () => {
    answer([{ when: 'apply', script: 'sleep 100' }])
    expect(await bench.open({ timeoutMs: 1200 }).write(store, tokenOf('t1'))).toMatchObject({
      result: 'lost',
      error: {
        message: `${placeWords}: the write failed: kubectl did not end within 2 s and was stopped`,
        hint: 'try kubectl on this machine; raise the input "timeout" if the cluster is slow',
      },
    })
  })

  it('prints no object is not understood', async () => {
    answer([{ when: 'get secret', script: 'echo no' }])
    await expect(bench.open().check(store)).rejects.toMatchObject({
      message: `${placeWords}: kubectl did not print an object as JSON, or one of more than 64 KiB`,
      hint: 'look at the object with `kubectl get -o yaml`; a pull secret is far smaller',
    })
  })
})

describe('a check says', () => {
  it('which service account may not be changed that has to be', async () => {
    const error =
      'Error from server (Forbidden): serviceaccounts "builder" is forbidden: User "ci" cannot patch'
    answer([{ when: '--dry-run=server', error }, accounts(['acme-pull'], [])])
    await expect(bench.open().check(two)).rejects.toMatchObject({
      code: 'STORE_FORBIDDEN',
      message: expect.stringContaining('adding the pull secret to the service account builder failed'),
    })
    expect(bench.calls().at(-1)).toMatch(/^patch serviceaccount builder .*--dry-run=server/)
  })

  it('which service account lacks the pull secret, which itself is right', async () => {
    answer([ours, accounts(['acme-pull'], [])])
    expect(await bench.open().look(two)).toEqual({
      store: name,
      kind: 'open',
      holds: undefined,
      unlinked: ['builder'],
    })
  })

  it.each<[string, object, string]>([
    ['is being deleted', { annotations, deletionTimestamp: '2026-11-24T14:00:00Z' }, 'it is being deleted'],
    [
      'belongs to something else',
      { ownerReferences: [{ kind: 'ExternalSecret', name: 'acme' }] },
      'it belongs to ExternalSecret acme',
    ],
    [
      'belongs to what is not told',
      { ownerReferences: [{ kind: 'ExternalSecret' }] },
      'it belongs to ExternalSecret without a name',
    ],
  ])('that a secret is left alone that %s', async (_, metadata, said) => {
    answer([secretWith(metadata)])
    await expect(bench.open().check(store)).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: `${placeWords}: ${said}, so it was left alone`,
      hint: 'choose another name in the token list (a service account can have several pull secrets), or give this one to the rotation: docs/kubernetes.md',
    })
    expect(bench.calls()).toHaveLength(1)
  })

  it('nothing of an owner once the secret is ours', async () => {
    answer([secretWith({ annotations, ownerReferences: [{ kind: 'HelmRelease', name: 'acme' }] })])
    expect(await bench.open().check(store)).toMatchObject({ holds: 't1' })
  })
})

function config({ server = 'https://one', tls = '', user = {}, as = 'jo' } = {}) {
  return {
    clusters: [{ cluster: { server, ...(tls !== '' && { 'tls-server-name': tls }) } }],
    contexts: [{ context: { user: as } }],
    users: [{ user }],
  }
}

describe('two contexts', () => {
  const exec = (cluster: string) => ({ user: { exec: { args: ['--cluster', cluster] } } })
  it.each<[string, object, object, boolean]>([
    ['with one server and one user are one place', {}, {}, true],
    ['with another server are two', {}, { server: 'https://two' }, false],
    ['with another TLS name are two', { tls: 'a' }, { tls: 'b' }, false],
    ['with another user are two', {}, { as: 'anne' }, false],
    ['whose login asks for another cluster are two', exec('a'), exec('b'), false],
    [
      'whose login is the same are one, whatever the user is called',
      exec('a'),
      { ...exec('a'), as: 'anne' },
      true,
    ],
  ])('%s', async (...[, first, second, isSame]) => {
    answer([
      { when: '--context=a', out: config(first) },
      { when: '--context=b', out: config(second) },
    ])
    const kubernetes = bench.open()
    const [a, b] = [
      await kubernetes.identify({ ...store, context: 'a' }),
      await kubernetes.identify({ ...store, context: 'b' }),
    ]
    expect(a === b).toBe(isSame)
  })
})

it('shows nothing of the value that a cluster repeats', async () => {
  const value = tokenOf('t2').value.reveal()
  const forms = [value, Buffer.from(value).toString('base64')]
  answer([{ when: 'apply', error: `Error from server (Invalid): denied: ${forms.join(' and ')}` }])
  const error = await bench.open().write(store, tokenOf('t2')).catch(String)
  expect(error).toMatch(/denied: \*\*\* and \*\*\*/)
})
