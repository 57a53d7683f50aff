import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach } from '@jest/globals'
import { type Kubernetes, startKubernetes } from '../../sandbox/kubernetes/kubernetes.ts'
import { isMapping } from '../../sandbox/kubernetes/object.ts'
import { kubeconfigOf, populateKubernetes } from '../../sandbox/kubernetes/population.ts'
import { createRequestLog } from '../../sandbox/request-log.ts'
import { createClock } from '../../src/base/clock.ts'
import { Secret } from '../../src/base/secret.ts'
import type { KubernetesStore } from '../../src/token-list/store.ts'
import { createKubernetes, type KubernetesOptions } from '../../src/stores/kubernetes/kubernetes.ts'
import type { TokenValue } from '../../src/stores/stores.ts'

export const store: KubernetesStore = {
  kind: 'kubernetes',
  name: 'kong-pull',
  namespace: 'kong',
  context: undefined,
  serviceAccounts: [],
  position: { line: 1, column: 1 },
}
export const name = 'kubernetes:(current)/kong/kong-pull'
export const place = { namespace: 'kong', name: 'kong-pull' }
export const password = 'correct horse battery staple'

export function tokenOf(id: string, value = `dckr_oat_${id}-Zm9vYmFyYmF6cXV4`): TokenValue {
  return {
    id,
    label: 'nightly-ingress-controller pull',
    channel: 'nightly',
    access: 'pull',
    value: new Secret(value, () => undefined),
    expiresAt: Date.UTC(2027, 1, 22),
  }
}

/** Debian's kubectl against an API server of its own, for each test. */
export function useCluster() {
  const bench = {} as { cluster: Kubernetes; home: string; log: ReturnType<typeof createRequestLog> }
  const calls = (): string => join(bench.home, 'calls')
  beforeEach(async () => {
    bench.log = createRequestLog()
    bench.cluster = await startKubernetes({ log: bench.log, now: Date.now })
    bench.home = await fs.mkdtemp(join(tmpdir(), 'oat-kubernetes-'))
    const { user } = populateKubernetes(bench.cluster)
    await fs.writeFile(join(bench.home, 'kubeconfig'), kubeconfigOf(bench.cluster, user))
    await kubectl('PATH="${PATH#*:}" exec kubectl "$@"')
  })
  afterEach(async () => {
    await bench.cluster.close()
    await fs.rm(bench.home, { recursive: true })
  })

  /** Another script in kubectl's place; each call is recorded with its arguments and environment. */
  async function kubectl(script: string): Promise<void> {
    const file = join(bench.home, 'bin/kubectl')
    await fs.mkdir(join(bench.home, 'bin'), { recursive: true })
    await fs.writeFile(file, `#!/bin/sh\n{ echo "kubectl $*"; env; } >> "${calls()}"\n${script}\n`)
    await fs.chmod(file, 0o700)
  }

  function open(options: Partial<KubernetesOptions> = {}) {
    return createKubernetes({
      clock: { ...createClock(), sleep: () => Promise.resolve() },
      signal: new AbortController().signal,
      timeoutMs: 20_000,
      attempts: 2,
      mask: () => undefined,
      info: () => undefined,
      username: 'kong',
      configKey: 'https://index.docker.io/v1/',
      secrets: [new Secret(password, () => undefined)],
      ...options,
      environment: {
        PATH: [join(bench.home, 'bin'), process.env['PATH']].join(delimiter),
        HOME: bench.home,
        KUBECONFIG: join(bench.home, 'kubeconfig'),
        ...options.environment,
      },
    })
  }

  /** The decoded document that the cluster holds. */
  function held(): unknown {
    const data = bench.cluster.object('secrets', place)?.['data']
    const encoded = isMapping(data) ? data['.dockerconfigjson'] : undefined
    return typeof encoded === 'string' ? JSON.parse(Buffer.from(encoded, 'base64').toString()) : undefined
  }

  return {
    bench,
    open,
    held,
    kubectl,
    calls: () => fs.readFile(calls(), 'utf8'),
    pullSecrets: () =>
      bench.cluster.object('serviceaccounts', { namespace: 'kong', name: 'default' })?.['imagePullSecrets'],
  }
}
