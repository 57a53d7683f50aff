import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startChild } from '../child.ts'
import { createFolder, type Folder } from '../folder.ts'
import { freePort } from '../loopback.ts'
import { missingPrograms } from '../missing-program.ts'

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Kubernetes' own API server, without any controller. */
export interface RealCluster {
  /** A file with one context, of a person who may do everything. */
  readonly kubeconfig: string
  /** The same for the service account `rotation` of `ci`, which may do what roles allow. */
  readonly leastKubeconfig: string
  /** kubectl as the first of them. */
  kubectl(argv: readonly string[], input?: string): Promise<Ended>
  close(): Promise<void>
}

const program = process.env['KUBE_APISERVER']

/** Why none can be started here. Debian has no package of it. */
export async function realClusterObstacle(): Promise<string | undefined> {
  if (program === undefined) {
    return 'no API server of Kubernetes (name one with KUBE_APISERVER=/path/to/kube-apiserver)'
  }
  return missingPrograms(['kubectl', 'etcd'])
}

function runKubectl(
  argv: readonly string[],
  { kubeconfig, home, input }: { kubeconfig: string; home: string; input: string },
): Promise<Ended> {
  return new Promise(resolve => {
    const env = { PATH: process.env['PATH'], HOME: home, KUBECONFIG: kubeconfig }
    const child = execFile('kubectl', argv, { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
    })
    // kubectl may have ended before it read anything: its exit code tells what came of it.
    child.stdin?.on('error', () => undefined).end(input)
  })
}

async function startEtcd(folder: Folder) {
  const child = await startChild('etcd', {
    arguments: [
      ...[
        `--data-dir=${join(folder.path, 'etcd')}`,
        '--unsafe-no-fsync',
        '--listen-peer-urls=http://127.0.0.1:0',
      ],
      ...['--listen-client-urls=http://127.0.0.1:0', '--advertise-client-urls=http://127.0.0.1:1'],
    ],
    ready: /serving client traffic.*?"address":"(127\.0\.0\.1:\d+)"/,
  })
  return { child, origin: `http://${child.ready[1] ?? ''}` }
}

async function apiFlags(folder: Folder, { etcd, port }: { etcd: string; port: number }): Promise<string[]> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = join(folder.path, 'accounts.key')
  const users = join(folder.path, 'users.csv')
  await writeFile(key, privateKey.export({ type: 'sec1', format: 'pem' }))
  await writeFile(users, 'all,admin,1,system:masters\nleast,system:serviceaccount:ci:rotation,2\n')
  return [
    ...[`--etcd-servers=${etcd}`, '--bind-address=127.0.0.1', '--advertise-address=127.0.0.1'],
    ...[`--secure-port=${port}`, `--cert-dir=${folder.path}`, '--service-cluster-ip-range=10.0.0.0/24'],
    ...[`--token-auth-file=${users}`, '--authorization-mode=RBAC'],
    ...['--service-account-issuer=https://kubernetes.default', `--service-account-key-file=${key}`],
    `--service-account-signing-key-file=${key}`,
  ]
}

/** Starts etcd and the API server on loopback, and waits until it takes requests. */
export async function startRealCluster(): Promise<RealCluster> {
  const folder = await createFolder()
  const etcd = await startEtcd(folder)
  const port = await freePort()
  const server = await startChild(program ?? 'kube-apiserver', {
    arguments: await apiFlags(folder, { etcd: etcd.origin, port }),
    ready: /Serving securely on/,
  })
  const origin = `https://127.0.0.1:${port}`
  const authority = await readFile(join(folder.path, 'apiserver.crt'), 'utf8')
  const file = async (token: string): Promise<string> => {
    const path = join(folder.path, `${token}.kubeconfig`)
    await writeFile(path, kubeconfigOf({ origin, authority }, token))
    return path
  }
  const kubeconfig = await file('all')
  const kubectl = (argv: readonly string[], input = '') =>
    runKubectl(argv, { kubeconfig, home: folder.path, input })
  while ((await kubectl(['get', '--raw=/readyz'])).code !== 0) await sleep(200)
  return {
    kubeconfig,
    leastKubeconfig: await file('least'),
    kubectl,
    async close() {
      await server.close()
      await etcd.child.close()
      await folder.close()
    },
  }
}

function kubeconfigOf({ origin, authority }: { origin: string; authority: string }, token: string): string {
  const encoded = Buffer.from(authority).toString('base64')
  return `apiVersion: v1
kind: Config
current-context: production
contexts:
  - name: production
    context: { cluster: sandbox, user: rotation }
clusters:
  - name: sandbox
    cluster: { server: '${origin}', certificate-authority-data: ${encoded} }
users:
  - name: rotation
    user: { token: ${token} }
`
}
