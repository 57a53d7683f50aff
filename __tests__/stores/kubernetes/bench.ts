import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach } from '@jest/globals'
import { placeKubectl, type RecordedKubectl } from '../../../sandbox/kubernetes/kubectl.ts'
import { createClock } from '../../../src/base/clock.ts'
import { Secret } from '../../../src/base/secret.ts'
import type { KubernetesStore } from '../../../src/token-list/store.ts'
import { createKubernetes } from '../../../src/stores/kubernetes/kubernetes.ts'
import type { TokenValue } from '../../../src/stores/stores.ts'
import { type Quiet, quietPorts } from '../../support/quiet-ports.ts'

export const store: KubernetesStore = {
  kind: 'kubernetes',
  name: 'acme-pull',
  namespace: 'acme',
  context: undefined,
  serviceAccounts: [],
  position: { line: 1, column: 1 },
}
export const name = 'kubernetes:(current)/acme/acme-pull'
export const place = { kind: 'secret', namespace: 'acme', name: 'acme-pull' } as const
export const pullType = 'kubernetes.io/dockerconfigjson'
export const password = 'correct horse battery staple'

export function tokenOf(id: string, value = `dckr_oat_${id}-Zm9vYmFyYmF6cXV4`): TokenValue {
  return {
    id,
    label: 'nightly-app pull',
    value: new Secret(value, () => undefined),
    expiresAt: Date.UTC(2027, 1, 22),
  }
}

/** A pull secret as `kubectl get` shows it. */
export function pullSecretOf(document: string, metadata: object = {}) {
  const data = { '.dockerconfigjson': Buffer.from(document).toString('base64') }
  return { type: pullType, data, metadata: metadata as Readonly<Record<string, unknown>> }
}

/** The stores of a machine whose kubeconfig is that of `environment`. */
export function openKubernetes({
  configKey = 'https://index.docker.io/v1/',
  ...options
}: Quiet & { configKey?: string } = {}) {
  const ports = quietPorts({
    clock: { ...createClock(), sleep: () => Promise.resolve() },
    attempts: 2,
    inputs: { 'hub-password': password },
    environment: { PATH: process.env['PATH'] },
    ...options,
  })
  return createKubernetes({ username: 'acme', configKey }, ports)
}

/** A kubectl that records, for each test. */
export function useKubectl() {
  let home = ''
  let kubectl: RecordedKubectl
  beforeEach(() => {
    home = fs.mkdtempSync(join(tmpdir(), 'oat-kubectl-'))
    kubectl = placeKubectl(home)
  })
  afterEach(() => {
    fs.rmSync(home, { recursive: true })
  })
  return {
    kubectl: () => kubectl,
    /** The words of each call, without what all have. */
    calls: () =>
      kubectl
        .calls()
        .map(line => line.replace(/--(namespace|field-manager|filename|output)=\S+ ?/g, '').trim()),
    /** The document that the cluster holds. */
    held: (): unknown => {
      const { '.dockerconfigjson': encoded = '' } = (kubectl.object(place)?.['data'] ?? {}) as Record<
        string,
        string
      >
      return encoded === '' ? undefined : JSON.parse(Buffer.from(encoded, 'base64').toString())
    },
    open: (options: Parameters<typeof openKubernetes>[0] = {}) =>
      openKubernetes({
        ...options,
        environment: { PATH: [home, process.env['PATH']].join(delimiter), ...options.environment },
      }),
  }
}
