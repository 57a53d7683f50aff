import { describe, expect, it } from '@jest/globals'
import { readKubectlFailure } from '../../../src/stores/kubernetes/failure.ts'
import { store } from './bench.ts'

const prod = { ...store, name: 'pull', context: 'prod' }
const read = (stderr: string) => readKubectlFailure(stderr, { store: prod, doing: 'the write' })

// As an API server of Kubernetes 1.32 said them.
const forbidden = 'Error from server (Forbidden): secrets "x" is forbidden: '
const notFound = 'Error from server (NotFound): '
const ending = `${forbidden}unable to create new content in namespace acme because it is being terminated`
const quota = `${forbidden}exceeded quota: tight, requested: secrets=1, used: secrets=0, limited: secrets=0`
const policy = `The secrets "x" is invalid: : ValidatingAdmissionPolicy 'p' with binding 'p' denied request: no`
const hints: Readonly<Record<string, string>> = {
  'STORE_MISSING refused': 'create it, or correct the token list or the kubeconfig (KUBECONFIG)',
  'STORE_FORBIDDEN refused':
    'renew the login of the kubeconfig, or allow it with a Role in the namespace; create that first if there is none',
  'STORE_FAILED refused':
    'read the reason; `kubectl auth whoami` with the same kubeconfig shows whether the cluster answers',
  'STORE_FAILED unsure': 'try `kubectl auth whoami` with the same kubeconfig, then run it again',
}
describe('what kubectl says', () => {
  it.each([
    ['STORE_MISSING', 'refused', 'Error: context was not found for specified context: prod'],
    ['STORE_MISSING', 'refused', 'error: context "prod" does not exist'],
    ['STORE_MISSING', 'refused', 'The connection to the server localhost:8080 was refused'],
    ['STORE_MISSING', 'refused', 'error: no configuration has been provided'],
    ['STORE_MISSING', 'refused', `${notFound}namespaces "acme" not found`],
    ['STORE_MISSING', 'refused', ending],
    ['STORE_MISSING', 'refused', `${notFound}serviceaccounts "x" not found`],
    ['STORE_FORBIDDEN', 'refused', 'error: You must be logged in to the server (Unauthorized)'],
    ['STORE_FORBIDDEN', 'refused', `${forbidden}User "ci" cannot patch`],
    ['STORE_FAILED', 'refused', quota],
    ['STORE_FAILED', 'refused', policy],
    ['STORE_FAILED', 'refused', `${forbidden}no new secrets on Fridays`],
    ['STORE_FAILED', 'refused', 'unknown flag: --server-side'],
    ['STORE_FAILED', 'refused', 'admission webhook "p" denied the request'],
    ['STORE_FAILED', 'refused', 'Error from server (Conflict): the object has been modified'],
    ['STORE_FAILED', 'refused', 'x509: certificate has expired'],
    ['STORE_FAILED', 'refused', 'remote error: tls: internal error'],
    ['STORE_FAILED', 'refused', 'executable aws failed with exit code 1'],
    ['STORE_FAILED', 'refused', 'getting credentials: exec'],
    ['STORE_FAILED', 'refused', 'dial tcp: lookup k8s.example: no such host'],
    ['STORE_FAILED', 'refused', 'The connection to the server k8s:6443 was refused'],
    ['STORE_FAILED', 'unsure', 'Unable to connect to the server: EOF'],
    ['STORE_FAILED', 'unsure', 'Error from server (InternalError): an error on the server'],
    ['STORE_FAILED', 'unsure', ''],
  ])('%s, %s: %s', (...[code, kind, stderr]) => {
    const { error, ...failure } = read(stderr)
    expect([error.code, failure.kind, error.hint]).toEqual([code, kind, hints[`${code} ${kind}`]])
    expect(error.message).toBe(
      `pull secret pull, namespace acme of context prod: the write failed: ${stderr.replace(/^error: /i, '')}`,
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
})
