import type { ErrorCode, OatError } from '../../base/error.ts'
import { printable } from '../../base/text.ts'
import type { KubernetesStore } from '../../token-list/store.ts'
import { quoteSafely } from '../quote.ts'
import { storeError } from '../store-error.ts'

export interface KubectlTask {
  readonly store: KubernetesStore
  /** The verb and its object, in words. */
  readonly doing: string
  /** On kubectl's stdin, which no error may repeat. */
  readonly secret?: string | undefined
}

/** `refused`: cluster or kubectl said no, nothing changed. `unsure`: it may have. `hung`: and was stopped. */
export type KubectlFailure = Readonly<{ kind: 'refused' | 'unsure' | 'hung'; error: OatError }>

type Rule = readonly [pattern: RegExp, hint: string, code?: ErrorCode, kind?: KubectlFailure['kind']]

/** In kubectl's words (1.32) and those of k8s.io/apimachinery; the first that fits. */
const rules: readonly Rule[] = [
  [
    /context .*(does not exist|was not found)|localhost:8080|no configuration has been provided|\(NotFound\)|because it is being terminated/i,
    'create it, or correct the token list or the kubeconfig (KUBECONFIG)',
    'STORE_MISSING',
  ],
  [
    // Who has no rights in a namespace is not told whether it exists.
    /\(Unauthorized\)|must be logged in to the server|asked for the client to provide credentials|\(Forbidden\)$|is forbidden: User /i,
    'renew the login of the kubeconfig, or allow it with a Role in the namespace; create that first if there is none',
    'STORE_FORBIDDEN',
  ],
  [
    /x509:|tls:|certificate|executable .* (not found|failed)|getting credentials|was refused|no such host|network is unreachable|no route to host|is (invalid|forbidden):|\((Invalid|Forbidden|Conflict)\)|\(BadRequest\)|denied the request|unknown (flag|command)/i,
    'read the reason; `kubectl auth whoami` with the same kubeconfig shows whether the cluster answers',
  ],
  [/^/, 'try `kubectl auth whoami` with the same kubeconfig, then run it again', 'STORE_FAILED', 'unsure'],
]

export function readKubectlFailure(stderr: string, { store, doing, secret }: KubectlTask): KubectlFailure {
  const text = tellingPart(stderr)
  const safeText = secret === undefined ? text : quoteSafely(text, secret)
  const fit = rules.find(([pattern]) => pattern.test(text))
  const [, hint = '', code = 'STORE_FAILED', kind = 'refused'] = fit ?? []
  return {
    kind,
    error: storeError(code, store, { message: `${doing} failed: ${printable(safeText, 300)}`, hint }),
  }
}

/** Without klog's lines. */
function tellingPart(stderr: string): string {
  const lines = stderr.split('\n').filter(line => !/^[EWI]\d{4} |^Warning: |^\s*$/.test(line))
  return (lines.length === 0 ? stderr : lines.join('\n')).replace(/^error: /i, '')
}
