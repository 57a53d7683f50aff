import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { name, password, place, pullSecretOf, pullType, store, tokenOf, useKubectl } from './bench.ts'

const before = '{"auths":{"https://index.docker.io/v1/":{"auth":"b2xkOm9sZA=="}}}'
const account = { kind: 'serviceaccount', namespace: 'acme', name: 'default' } as const
const accountWith = (version: string, ...names: readonly string[]) => ({
  metadata: { name: 'default', resourceVersion: version },
  imagePullSecrets: names.map(each => ({ name: each })),
})
const linked = { ...store, serviceAccounts: ['default'] }
const written = { result: 'written' }

describe('a pull secret in a cluster', () => {
  const { kubectl, calls, held, open } = useKubectl()

  it('is what kubelets read, says whose it is, and is masked in each form', async () => {
    const masked: string[] = []
    const kubernetes = open({ mask: text => void masked.push(text) })
    expect(await kubernetes.check(store)).toEqual({ store: name, kind: 'empty' })
    expect(kubectl().object(place)).toBeUndefined()
    const token = tokenOf('t1')
    expect(await kubernetes.write(store, token)).toEqual(written)
    const auth = Buffer.from(`acme:${token.value.reveal()}`).toString('base64')
    const document = JSON.stringify({ auths: { 'https://index.docker.io/v1/': { auth } } })
    expect(held()).toEqual(JSON.parse(document))
    expect(masked).toEqual(expect.arrayContaining([auth, Buffer.from(document).toString('base64')]))
    expect(kubectl().object(place)).toMatchObject({
      type: pullType,
      metadata: {
        labels: { 'app.kubernetes.io/managed-by': 'docker-oat-login' },
        annotations: {
          'docker-oat-login/label': 'nightly-app pull',
          'docker-oat-login/token-id': 't1',
          'docker-oat-login/expires-at': '2027-02-22T00:00:00.000Z',
          'docker-oat-login/sha256': createHash('sha256').update(document).digest('hex'),
        },
      },
    })
    await kubernetes.write(store, { ...tokenOf('t2'), expiresAt: undefined })
    expect(kubectl().object(place)).not.toHaveProperty([
      'metadata',
      'annotations',
      'docker-oat-login/expires-at',
    ])
  })

  it('is known again by a later run, which does not know the value', async () => {
    await open().write(store, tokenOf('t1'))
    expect(await open().check(store)).toEqual({ store: name, kind: 'open', holds: 't1' })
    expect(await open().look(store, tokenOf('t2'))).toMatchObject({ holds: 't1' })
    const { metadata } = kubectl().object(place) ?? {}
    kubectl().put(place, pullSecretOf('{"auths":{}}', metadata))
    expect(await open().look(store)).toEqual({ store: name, kind: 'open', holds: undefined })
    expect(await open().look(store, tokenOf('t1'))).toMatchObject({ holds: undefined })
  })

  it('is known by its value even where the annotations are gone', async () => {
    await open().write(store, tokenOf('t1'))
    const { metadata, ...rest } = kubectl().object(place) ?? {}
    kubectl().put(place, { ...rest, metadata: { ...metadata, annotations: {} } })
    expect(await open().look(store, tokenOf('t1'))).toMatchObject({ holds: 't1' })
  })

  it('is never made of a secret of another type', async () => {
    kubectl().put(place, { type: 'Opaque', data: { a: 'Yg==' } })
    await expect(open().check(store)).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: `pull secret acme-pull, namespace acme: there is a secret of that name, of the type Opaque, not ${pullType}`,
      hint: 'it is not replaced: choose another name in the token list, or delete that secret if nothing needs it',
    })
    await expect(open().look(store)).rejects.toMatchObject({ code: 'STORE_FAILED' })
    expect(calls()).toHaveLength(2)
  })

  it('is added to a service account beside what others add, also meanwhile, and once', async () => {
    kubectl().put(account, accountWith('7', 'mirror'))
    kubectl().meanwhile(account, accountWith('8', 'mirror', 'other'))
    expect(await open().write(linked, tokenOf('t1'))).toEqual(written)
    await open().write(linked, tokenOf('t2'))
    expect(kubectl().object(account)).toEqual(accountWith('9', 'mirror', 'other', 'acme-pull'))
  })

  it('is not written when a service account is not there', async () => {
    kubectl().put(account, accountWith('7'))
    const both = { ...store, serviceAccounts: ['default', 'builder'] }
    await expect(open().check(both)).rejects.toMatchObject({ code: 'STORE_MISSING' })
    await expect(open().write(both, tokenOf('t1'))).rejects.toMatchObject({ code: 'STORE_MISSING' })
    expect(held()).toBeUndefined()
  })

  it('is not sent when its time has passed', async () => {
    expect(await open().write(store, { ...tokenOf('t1'), before: Date.now() - 1 })).toEqual({
      result: 'late',
    })
    expect(calls()).toEqual([])
  })

  it('may have been written when no answer came', async () => {
    kubectl().answer([{ when: 'apply', error: 'Unable to connect to the server: EOF' }])
    expect(await open().write(store, tokenOf('t1'))).toMatchObject({ result: 'lost' })
    expect(calls()).toHaveLength(2)
  })

  it('is asked for again after a fault that may pass', async () => {
    const script = '[ -e "$0.once" ] || { : >"$0.once"; echo EOF >&2; exit 1; }'
    kubectl().answer([{ when: 'get secret', script }])
    expect(await open().look(store)).toEqual({ store: name, kind: 'empty' })
    expect(calls()).toHaveLength(2)
  })

  it('is in no argument and no environment; nothing of ours is inherited', async () => {
    const environment = {
      'INPUT_HUB-PASSWORD': password,
      OWNER: `acmeowner:${password}`,
      GITHUB_TOKEN: 'ghs_1',
      AWS_PROFILE: 'clusters',
      GOOGLE_APPLICATION_CREDENTIALS: '/key.json',
    }
    kubectl().put(account, accountWith('7'))
    const kubernetes = open({ environment })
    await kubernetes.check(linked)
    await kubernetes.write(linked, tokenOf('t1'))
    await kubernetes.look(linked, tokenOf('t1'))
    const seen = kubectl().recorded()
    expect(seen).toContain('AWS_PROFILE=clusters')
    expect(seen).toContain('GOOGLE_APPLICATION_CREDENTIALS=/key.json')
    const value = tokenOf('t1').value.reveal()
    const auth = Buffer.from(`acme:${value}`).toString('base64')
    for (const form of [password, 'INPUT_', 'ghs_1', value, auth, Buffer.from(value).toString('base64')]) {
      expect(seen).not.toContain(form)
    }
  })
})

/** Fields as an API server of Kubernetes 1.32 notes them. */
const value = { 'f:data': { 'f:.dockerconfigjson': {} } }
const type = { 'f:type': {} }
const lastApplied = { 'f:annotations': { 'f:kubectl.kubernetes.io/last-applied-configuration': {} } }
const by = (manager: string, operation: 'Apply' | 'Update', fieldsV1: object) => ({
  manager,
  operation,
  fieldsV1,
})
const byHand = by('kubectl-edit', 'Update', value)

describe('a pull secret that somebody else writes', () => {
  const { kubectl, calls, held, open } = useKubectl()

  it.each([
    ['data', '"kustomize-controller"', [by('kustomize-controller', 'Apply', { ...value, ...type })]],
    [
      'stringData, over which there is no conflict',
      '"kustomize-controller"',
      [by('kustomize-controller', 'Apply', { 'f:stringData': { 'f:.dockerconfigjson': {} }, ...type })],
    ],
    [
      'the whole object, of which a person has changed the value',
      '"kustomize-controller"',
      [by('kustomize-controller', 'Apply', type), byHand],
    ],
    [
      'the whole object by a client, of which a person has changed the value',
      '"argocd-controller"',
      [by('argocd-controller', 'Update', { 'f:metadata': lastApplied, ...type }), byHand],
    ],
    ['the value again and again', '"external-secrets"', [by('external-secrets', 'Update', value)]],
    ['under a name of 81 letters', `"${'m'.repeat(79)}…"`, [by('m'.repeat(81), 'Update', value)]],
  ])('is left alone, and the manager is named: %s', async (_, said, managedFields) => {
    kubectl().put(place, pullSecretOf(before, { managedFields }))
    for (const act of [() => open().check(store), () => open().write(store, tokenOf('t1'))]) {
      await expect(act).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringContaining(`the field manager ${said} writes it`) as unknown,
      })
    }
    expect(calls().filter(call => !call.startsWith('get secret'))).toEqual([])
  })

  it.each([
    [
      'labels, annotations or other keys',
      by('kustomize-controller', 'Apply', { 'f:data': { 'f:note': {} } }),
    ],
    [
      'only the map, since the value was taken over',
      by('external-secrets', 'Update', { 'f:data': {}, ...type }),
    ],
    ...['edit', 'patch', 'replace', 'create', 'label', 'annotate']
      .map(verb => `kubectl-${verb}`)
      .map(manager => [`it once with ${manager}`, by(manager, 'Update', { ...value, ...type })] as const),
  ])('is ours where somebody has %s', async (_, fields) => {
    kubectl().put(place, pullSecretOf(before, { managedFields: [fields] }))
    expect(await open().check(store)).toEqual({ store: name, kind: 'open', holds: undefined })
    expect(held()).toEqual(JSON.parse(before))
    if (!fields.manager.startsWith('kubectl-')) return
    expect(await open().write(store, tokenOf('t2'))).toEqual(written)
    expect(await open().check(store)).toMatchObject({ holds: 't2' })
  })

  it('is not written while it has logins of further registries, and names them', async () => {
    const login = { auth: 'b2xkOm9sZA==' }
    const auths = { 'https://index.docker.io/v1/': login, 'ghcr.io': login, ['q'.repeat(81)]: login }
    kubectl().put(place, pullSecretOf(JSON.stringify({ auths })))
    await expect(open().check(store)).rejects.toMatchObject({
      message: expect.stringContaining(`the login of ghcr.io, ${'q'.repeat(79)}…,`) as unknown,
    })
  })

  it.each(['docker.io', 'https://index.docker.io/v1'])(
    'has no other one where %s is Docker Hub as well',
    async key => {
      kubectl().put(place, pullSecretOf(JSON.stringify({ auths: { [key]: { auth: 'b2xkOm9sZA==' } } })))
      expect(await open().check(store)).toMatchObject({ kind: 'open' })
    },
  )

  it('has no other one where another registry’s login of ours is replaced', async () => {
    await open({ configKey: 'registry.example' }).write(store, tokenOf('t1'))
    expect(await open().check(store)).toEqual({ store: name, kind: 'open', holds: 't1' })
  })
})
