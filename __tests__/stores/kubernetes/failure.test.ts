import { describe, expect, it } from '@jest/globals'
import { readKubectlFailure } from '../../../src/stores/kubernetes/failure.ts'

const subject = { store: 'kubernetes:prod/acme/pull', context: 'prod', namespace: 'acme' }
const read = (stderr: string) => readKubectlFailure(stderr, { subject, doing: 'the write' })

const plugin = `E1124 20:37:05.805136 9657 memcache.go:265] "Unhandled Error" err="getting credentials: exec: executable aws not found"
Unable to connect to the server: getting credentials: exec: executable aws not found

It looks like you are trying to use a client-go credential plugin that is not installed.
`
// As an API server of Kubernetes 1.32 said them.
const forbidden = 'Error from server (Forbidden): secrets "x" is forbidden: '
const ending = `${forbidden}unable to create new content in namespace acme because it is being terminated`
const quota = `${forbidden}exceeded quota: tight, requested: secrets=1, used: secrets=0, limited: secrets=0`
const policy = `The secrets "x" is invalid: : ValidatingAdmissionPolicy 'p' with binding 'p' denied request: no`
const two = `error: Apply failed with 2 conflicts: conflicts with "argocd-controller":
- .data..dockerconfigjson
conflicts with "kubectl-create" using v1 at 2026-11-24T20:38:24Z:
- .metadata.labels.app
Please review the fields above--they currently have other managers. Here
are the ways you can resolve this warning:
`

describe('what kubectl says', () => {
  it.each([
    ['STORE_MISSING', 'refused', 'error: context "prod" does not exist'],
    [
      'STORE_MISSING',
      'refused',
      'The connection to the server localhost:8080 was refused - did you specify the right host or port?',
    ],
    ['STORE_MISSING', 'refused', 'Error from server (NotFound): namespaces "acme" not found'],
    ['STORE_MISSING', 'refused', 'Error from server (NotFound): serviceaccounts "x" not found'],
    ['STORE_FORBIDDEN', 'refused', 'error: You must be logged in to the server (Unauthorized)'],
    [
      'STORE_FORBIDDEN',
      'refused',
      'Error from server (Forbidden): secrets "x" is forbidden: User "ci" cannot patch',
    ],
    [
      'STORE_FAILED',
      'refused',
      'The connection to the server 10.0.0.1:6443 was refused - did you specify the right host or port?',
    ],
    [
      'STORE_FAILED',
      'refused',
      'Unable to connect to the server: tls: failed to verify certificate: x509: certificate has expired',
    ],
    [
      'STORE_FAILED',
      'refused',
      'The Secret "x" is invalid: type: Invalid value: "Opaque": field is immutable',
    ],
    ['STORE_FAILED', 'refused', plugin],
    ['STORE_MISSING', 'refused', ending],
    ['STORE_FAILED', 'refused', quota],
    ['STORE_FAILED', 'refused', policy],
    ['STORE_FAILED', 'refused', `${forbidden}no new secrets on Fridays`],
    ['STORE_FAILED', 'conflict', two],
    [
      'STORE_FAILED',
      'outdated',
      'Error from server (Conflict): Operation cannot be fulfilled on serviceaccounts "x": the object has been modified',
    ],
    [
      'STORE_FAILED',
      'no-dry-run',
      'Error from server (BadRequest): admission webhook "p" does not support dry run',
    ],
    ['STORE_FAILED', 'unsure', 'Unable to connect to the server: EOF'],
    [
      'STORE_FAILED',
      'unsure',
      'Error from server (InternalError): an error on the server has prevented the request from succeeding',
    ],
    ['STORE_FAILED', 'unsure', ''],
  ])('%s, %s: %s', (...[code, kind, stderr]) => {
    expect(read(stderr)).toMatchObject({ kind, error: { code } })
  })

  it.each([
    [
      'Error: context was not found for specified context: prod',
      'write a context that `kubectl config get-contexts` shows, or use another kubeconfig (KUBECONFIG)',
    ],
    [
      'error: no configuration has been provided',
      'kubectl has no cluster: write a kubeconfig first, and set KUBECONFIG',
    ],
    [
      'Error from server (NotFound): namespaces "acme" not found',
      'create the namespace acme, or remove it from the token list',
    ],
    [
      'Error from server (NotFound): serviceaccounts "x" not found',
      'create the service account, or remove it from service-accounts in the token list',
    ],
    [
      'error: You must be logged in to the server',
      'the cluster does not accept the credential of context "prod": renew it',
    ],
    [
      'the server has asked for the client to provide credentials',
      'the cluster does not accept the credential',
    ],
    ['Error from server (Unauthorized)', 'the cluster does not accept the credential'],
    ['secrets "x" is forbidden: User "ci" cannot patch', 'allow it with a Role in the namespace acme'],
    ['Error from server (Forbidden)', 'allow it with a Role'],
    [
      `${forbidden}User "ci" cannot get resource "secrets" in API group "" in the namespace "acme"`,
      'allow it with a Role in the namespace acme, and create that namespace first if there is none',
    ],
    [
      ending,
      'the namespace acme is being deleted: create it again when it is gone, or remove it from the token list',
    ],
    [quota, 'raise the quota of the namespace acme, or delete what nothing uses any more'],
    [policy, 'the cluster refuses it: read the reason'],
    [`${forbidden}no new secrets on Fridays`, 'the cluster refuses it: read the reason'],
    [
      'Apply failed with 12 conflicts',
      'stop the other manager from writing it, or choose another name in the token list',
    ],
    ['Error from server (Conflict): x', 'something else keeps changing it: find out what, then run it again'],
    ['the object has been modified', 'something else keeps changing it'],
    ['admission webhook "p" does not support dry run', 'ask whoever runs the cluster'],
    [
      'x509: certificate signed by unknown authority',
      'check certificate-authority-data and the server\'s address in context "prod"',
    ],
    ['remote error: tls: internal error', 'check certificate-authority-data'],
    ['bad certificate', 'check certificate-authority-data'],
    [
      'executable gke-gcloud-auth-plugin failed with exit code 1',
      'the login plugin of context "prod" did not work: install it, and log in to the cloud first',
    ],
    ['executable aws not found', 'the login plugin'],
    ['getting credentials: exec', 'the login plugin'],
    [
      'dial tcp: lookup k8s.example: no such host',
      'the API server of context "prod" cannot be reached from this machine: check address, network and firewall',
    ],
    ['The connection to the server 10.0.0.1 was refused', 'cannot be reached'],
    ['connect: network is unreachable', 'cannot be reached'],
    ['connect: no route to host', 'cannot be reached'],
    ['The Secret "x" is invalid: type', 'the cluster refuses it: read the reason'],
    ['Error from server (Invalid)', 'the cluster refuses it'],
    ['Error from server (BadRequest)', 'the cluster refuses it'],
    ['admission webhook "p" denied the request', 'the cluster refuses it'],
    ['unknown flag: --server-side', 'the cluster refuses it'],
    ['unknown command "apply"', 'the cluster refuses it'],
    [
      'EOF',
      'run `kubectl auth whoami` with the same kubeconfig to see whether the cluster answers, then run it again',
    ],
  ])('says of %j what to do', (stderr, hint) => {
    const { error } = read(stderr)
    expect(error.hint).toContain(hint)
    expect(error.message).toBe(
      `pull secret pull, namespace acme of context prod: the write failed: ${stderr.replace(/^error: /i, '')}`,
    )
  })

  it('calls the context by its name where it has one', () => {
    const current = { ...subject, context: undefined }
    expect(readKubectlFailure('tls: x', { subject: current, doing: 'the write' }).error.hint).toMatch(
      /in the current context$/,
    )
  })

  it('shows what kubectl said, without its warnings, and cut', () => {
    const said = (stderr: string) => read(stderr).error.message.replace(/^.*the write failed: /, '')
    expect(said('Warning: old\n\n  \nerror: one\ntwo\n')).toBe('one two')
    expect(said('W1124 20:37:05.8 x] y\nI1124 z\nEOF')).toBe('EOF')
    expect(said('Warning: only this')).toBe('Warning: only this')
    expect(said('an Error: inside, E1124 too')).toBe('an Error: inside, E1124 too')
    expect(said('x'.repeat(400))).toBe(`${'x'.repeat(299)}…`)
  })

  it('names every manager of a conflict', () => {
    expect(read(two).managers).toEqual(['argocd-controller', 'kubectl-create'])
  })

  it('leaves out what discovery tried and what kubectl advises', () => {
    expect(read(plugin).error.message).not.toContain('memcache')
    expect(read(two).error.message).not.toContain('Please review')
  })
})
