import { describe, expect, it } from '@jest/globals'
import { readKubectlFailure } from '../../../src/stores/kubernetes/failure.ts'

const subject = { store: 'kubernetes:prod/kong/pull', context: 'prod', namespace: 'kong' }
const read = (stderr: string) => readKubectlFailure(stderr, { subject, doing: 'the write' })

const plugin = `E1124 20:37:05.805136 9657 memcache.go:265] "Unhandled Error" err="getting credentials: exec: executable aws not found"
Unable to connect to the server: getting credentials: exec: executable aws not found

It looks like you are trying to use a client-go credential plugin that is not installed.
`
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
    ['STORE_MISSING', 'refused', 'Error from server (NotFound): namespaces "kong" not found'],
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

  it('names every manager of a conflict', () => {
    expect(read(two).managers).toEqual(['argocd-controller', 'kubectl-create'])
  })

  it('leaves out what discovery tried and what kubectl advises', () => {
    expect(read(plugin).error.message).not.toContain('memcache')
    expect(read(two).error.message).not.toContain('Please review')
  })
})
