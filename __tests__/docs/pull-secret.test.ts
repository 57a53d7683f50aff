import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from '@jest/globals'
import { kubeconfigOf } from '../../sandbox/kubernetes/population.ts'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { useCluster } from '../support/kubernetes-bench.ts'
import { pullSecretCommands } from '../support/markdown-example.ts'
import { describeWith } from '../support/real-parts.ts'

const run = promisify(execFile)
const place = { plural: 'secrets', namespace: 'default', name: 'acme-pull' } as const
const before = { '.dockerconfigjson': Buffer.from('{"auths":{}}').toString('base64') }

describeWith(await missingPrograms(['kubectl', 'bash']))('docs/kubernetes.md, of one job', () => {
  const { bench } = useCluster()

  it('has a command that updates the secret which the first one created', async () => {
    const { cluster, home } = bench
    const token = 'of-everything'
    const resources = ['namespaces', 'secrets']
    cluster.addNamespace('default')
    cluster.addUser({ name: 'admin', token, rules: [{ resources, verbs: ['get', 'patch', 'create'] }] })
    const [, update = ''] = pullSecretCommands()
    const KUBECONFIG = join(home, 'admin')
    const PULL_SECRET = join(home, 'pull-secret.json')
    await writeFile(KUBECONFIG, kubeconfigOf(cluster, { token }))
    await writeFile(PULL_SECRET, '{"auths":{"registry.example":{}}}')
    // The API server is not asked to create by POST here: that is done on a real one.
    const type = 'kubernetes.io/dockerconfigjson'
    cluster.edit(place, { fields: { type, data: before }, manager: 'kubectl-create' })
    await run('bash', ['-c', update], {
      env: { PATH: process.env['PATH'], HOME: home, KUBECONFIG, PULL_SECRET },
    })
    const data = { '.dockerconfigjson': Buffer.from('{"auths":{"registry.example":{}}}').toString('base64') }
    expect(cluster.object('secrets', place)).toMatchObject({ data })
  })
})
