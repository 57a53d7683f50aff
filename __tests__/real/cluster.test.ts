import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { createFolder, type Folder } from '../../sandbox/folder.ts'
import { type RealCluster, realClusterObstacle, startRealCluster } from '../../sandbox/kubernetes/real.ts'
import type { KubernetesStore } from '../../src/token-list/store.ts'
import { openKubernetes, store as usual, tokenOf } from '../stores/kubernetes/bench.ts'
import { codeBlocks, pullSecretCommands } from '../support/markdown-example.ts'
import { describeWhere } from '../support/real-parts.ts'

// Debian has none: CI cannot be asked for one.
const obstacle = await realClusterObstacle()
const run = promisify(execFile)
const type = '--type=kubernetes.io/dockerconfigjson'
const old = '{"auths":{"https://index.docker.io/v1/":{"auth":"b2xkOm9sZA=="}}}'
const flux = ['--server-side', '--field-manager=kustomize-controller']
const encoded = (text: string) => Buffer.from(text).toString('base64')
const failed = (code: string, word: string) => ({
  code,
  message: expect.stringContaining(word) as unknown,
})

describeWhere(obstacle)('a real API server', () => {
  let real: RealCluster
  let folder: Folder
  beforeAll(async () => {
    folder = await createFolder()
    real = await startRealCluster()
    await must(['create', 'namespace', 'acme'])
  })
  afterAll(async () => {
    await real.close()
    await folder.close()
  })

  async function must(argv: readonly string[], input?: string): Promise<string> {
    const { code, stdout, stderr } = await real.kubectl(argv, input)
    if (code !== 0) throw new Error(`kubectl ${argv.join(' ')}: ${stderr}`)
    return stdout
  }
  const storeOf = (name: string, more: Partial<KubernetesStore> = {}): KubernetesStore => ({
    ...usual,
    name,
    ...more,
  })
  const open = (KUBECONFIG = real.kubeconfig) =>
    openKubernetes({ environment: { PATH: process.env['PATH'], HOME: folder.path, KUBECONFIG } })
  const create = (name: string, text = old) =>
    must([
      '--namespace=acme',
      'create',
      'secret',
      'generic',
      name,
      type,
      `--from-literal=.dockerconfigjson=${text}`,
    ])
  const secret = (name: string, fields: object) =>
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, namespace: 'acme' },
      type: 'kubernetes.io/dockerconfigjson',
      ...fields,
    })
  const valueOf = async (name: string): Promise<string> => {
    const shown = await must([
      '--namespace=acme',
      'get',
      'secret',
      name,
      '--output=jsonpath={.data.\\.dockerconfigjson}',
    ])
    return Buffer.from(shown, 'base64').toString()
  }
  const changeByHand = (name: string) =>
    must(['--namespace=acme', 'patch', 'secret', name, '--patch={"stringData":{".dockerconfigjson":"{}"}}'])
  const rotated = async (it: KubernetesStore, kubeconfig?: string): Promise<void> => {
    const kubernetes = open(kubeconfig)
    await kubernetes.check(it)
    expect(await kubernetes.write(it, tokenOf('t1'))).toMatchObject({ result: 'written' })
    expect(await kubernetes.look(it)).toMatchObject({ kind: 'open', holds: 't1' })
  }

  it('takes what the roles of the page allow', async () => {
    const roles = codeBlocks('docs/kubernetes.md').filter(({ text }) =>
      text.includes('rbac.authorization.k8s.io'),
    )
    expect(roles).toHaveLength(2)
    await must(['create', 'namespace', 'production'])
    await must(['--namespace=production', 'create', 'serviceaccount', 'default'])
    for (const { text } of roles) await must(['apply', '--filename=-'], text)
    await rotated(
      storeOf('acme-pull', { namespace: 'production', serviceAccounts: ['default'] }),
      real.leastKubeconfig,
    )
  })

  it.each([
    { by: 'Flux', what: 'data', argv: flux, field: { data: { '.dockerconfigjson': encoded(old) } } },
    { by: 'Flux', what: 'stringData', argv: flux, field: { stringData: { '.dockerconfigjson': old } } },
    { by: 'kubectl', what: 'stringData', argv: [], field: { stringData: { '.dockerconfigjson': old } } },
  ])('keeps what $by applies with $what', async ({ by, what, argv, field }) => {
    const name = `${by}-${what}`.toLowerCase()
    const manager = by === 'Flux' ? 'kustomize-controller' : 'kubectl-client-side-apply'
    const named = failed('STORE_FAILED', `"${manager}"`)
    await must(['apply', '--filename=-', ...argv], secret(name, field))
    await expect(open().check(storeOf(name))).rejects.toMatchObject(named)
    expect(await valueOf(name)).toBe(old)
    await changeByHand(name)
    await expect(open().check(storeOf(name))).rejects.toMatchObject(named)
    expect(await valueOf(name)).toBe('{}')
  })

  it('runs the two commands of docs/kubernetes.md for one job, one after the other', async () => {
    const file = join(folder.path, 'pull-secret.json')
    const env = {
      PATH: process.env['PATH'],
      HOME: folder.path,
      KUBECONFIG: real.kubeconfig,
      PULL_SECRET: file,
    }
    const shown = ['--namespace=default', 'get', 'secret', 'acme-pull', '--output=jsonpath={.data}']
    const commands = pullSecretCommands()
    expect(commands).toHaveLength(2)
    for (const [index, command] of commands.entries()) {
      await writeFile(file, JSON.stringify({ auths: { [`registry-${index}`]: {} } }))
      await run('bash', ['-c', command], { env })
      expect(await must(shown)).toContain(encoded(await readFile(file, 'utf8')))
    }
  })

  it('gives a secret back to a rotation by the command of the page', async () => {
    await must(
      ['apply', '--filename=-', ...flux],
      secret('cleared', { stringData: { '.dockerconfigjson': old } }),
    )
    await expect(open().check(storeOf('cleared'))).rejects.toMatchObject({ code: 'STORE_FAILED' })
    const command = /kubectl -n production (patch secret) acme-pull (.*) -p '(.*managedFields.*)'/
    const [, verb = '', options = '', patch = ''] =
      command.exec(await readFile('docs/kubernetes.md', 'utf8')) ?? []
    await must(['--namespace=acme', ...verb.split(' '), 'cleared', ...options.split(' '), '-p', patch])
    await rotated(storeOf('cleared'))
  })

  it('writes again what a person has made or changed', async () => {
    await create('by-hand')
    await rotated(storeOf('by-hand'))
    await changeByHand('by-hand')
    expect(await open().check(storeOf('by-hand'))).toMatchObject({ kind: 'open', holds: undefined })
    await rotated(storeOf('by-hand'))
  })

  it('says what is wrong with a namespace', async () => {
    const of = (namespace: string) => storeOf('x', { namespace })
    const least = open(real.leastKubeconfig)
    await expect(least.check(of('gone'))).rejects.toMatchObject({
      code: 'STORE_FORBIDDEN',
      hint: expect.stringContaining('create that first') as unknown,
    })
    await expect(open().check(of('gone'))).rejects.toMatchObject(failed('STORE_MISSING', 'gone'))
    await must(['create', 'namespace', 'full'])
    await must(['--namespace=full', 'create', 'quota', 'tight', '--hard=secrets=0'])
    // What a controller would do.
    const status = { status: { hard: { secrets: '0' }, used: { secrets: '0' } } }
    await must([
      ...['--namespace=full', 'patch', 'resourcequota', 'tight', '--subresource=status', '--type=merge'],
      `--patch=${JSON.stringify(status)}`,
    ])
    await expect(open().check(of('full'))).rejects.toMatchObject(failed('STORE_FAILED', 'exceeded quota'))
    await must(['create', 'namespace', 'ending'])
    await must(['delete', 'namespace', 'ending', '--wait=false'])
    await expect(open().check(of('ending'))).rejects.toMatchObject(
      failed('STORE_MISSING', 'being terminated'),
    )
  })
})
