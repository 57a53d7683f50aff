import { type ErrorCode, OatError } from '../../base/error.ts'
import { printable } from '../../base/text.ts'
import { storeWords } from '../../token-list/store.ts'
import { quoteSafely } from '../quote.ts'

/** What was asked of a cluster: `context` as kubectl's, undefined for its current one. */
export interface KubectlSubject {
  /** The store's name. */
  readonly store: string
  readonly context: string | undefined
  readonly namespace: string
}

/**
 * Why kubectl failed. `refused`: the cluster or kubectl itself said no, so nothing was changed. `conflict`: another field
 * manager has set the field. `unsure`: it may have happened. `hung`: and
 * kubectl had to be stopped.
 */
export interface KubectlFailure {
  readonly kind: 'refused' | 'conflict' | 'no-dry-run' | 'unsure' | 'hung'
  /** The other field managers of a conflict. */
  readonly managers: readonly string[]
  readonly error: OatError
}

type Rule = readonly [pattern: RegExp, hint: string, code?: ErrorCode, kind?: KubectlFailure['kind']]

/** In kubectl's words (1.32) and those of k8s.io/apimachinery; the first that fits. */
const rulesFor = (context: string, namespace: string): readonly Rule[] => [
  [
    /context .*(does not exist|was not found)/i,
    'write a context that `kubectl config get-contexts` shows, or use another kubeconfig (KUBECONFIG)',
    'STORE_MISSING',
  ],
  [
    /localhost:8080|no configuration has been provided/i,
    'kubectl has no cluster: write a kubeconfig first, and set KUBECONFIG',
    'STORE_MISSING',
  ],
  [
    /\(NotFound\): namespaces |because it is being terminated/i,
    `create the namespace ${namespace}, or remove it from the token list`,
    'STORE_MISSING',
  ],
  [
    /\(NotFound\): serviceaccounts /i,
    'create the service account, or remove it from service-accounts in the token list',
    'STORE_MISSING',
  ],
  [
    /\(Unauthorized\)|must be logged in to the server|asked for the client to provide credentials/i,
    `the cluster does not accept the credential of ${context}: renew it`,
    'STORE_FORBIDDEN',
  ],
  [
    // Who has no rights in a namespace is not told whether it exists.
    /\(Forbidden\)$|is forbidden: User /i,
    `allow it with a Role in the namespace ${namespace}, and create that namespace first if there is none`,
    'STORE_FORBIDDEN',
  ],
  [
    /Apply failed with \d+ conflict/i,
    'stop the other manager from writing it, or choose another name in the token list',
    'STORE_FAILED',
    'conflict',
  ],
  [/\(Conflict\)|the object has been modified/i, 'something else has changed it meanwhile: run it again'],
  [/does not support dry run/i, 'ask whoever runs the cluster', 'STORE_FAILED', 'no-dry-run'],
  [/x509:|tls:|certificate/i, `check certificate-authority-data and the server's address in ${context}`],
  [
    /executable .* (not found|failed)|getting credentials/i,
    `the login plugin of ${context} did not work: install it, and log in to the cloud first`,
  ],
  [
    /was refused|no such host|network is unreachable|no route to host/i,
    `the API server of ${context} cannot be reached from this machine: check address, network and firewall`,
  ],
  [
    /is (invalid|forbidden):|\((Invalid|Forbidden)\)|\(BadRequest\)|denied the request|unknown (flag|command)/i,
    'the cluster refuses it: read the reason',
  ],
]

const unsure: Rule = [
  /^/,
  'run `kubectl auth whoami` with the same kubeconfig to see whether the cluster answers, then run it again',
  'STORE_FAILED',
  'unsure',
]

/** What kubectl was asked. `doing`: the verb and its object, in words; `secret`: what it had on stdin, which no error may repeat. */
export interface KubectlTask {
  readonly subject: KubectlSubject
  readonly doing: string
  readonly secret?: string | undefined
}

/** Reads what kubectl printed on stderr. */
export function readKubectlFailure(stderr: string, { subject, doing, secret }: KubectlTask): KubectlFailure {
  const text = tellingPart(stderr)
  const shown = secret === undefined ? text : quoteSafely(text, secret)
  const context = subject.context === undefined ? 'the current context' : `context "${subject.context}"`
  const fit = rulesFor(context, subject.namespace).find(([pattern]) => pattern.test(text))
  const [, hint, code = 'STORE_FAILED', kind = 'refused'] = fit ?? unsure
  return {
    kind,
    managers: [...text.matchAll(/conflicts? with "([^"]+)"/g)].map(([, manager = '']) => manager),
    error: new OatError(code, {
      message: `${storeWords(subject.store)}: ${doing} failed: ${printable(shown, 300)}`,
      hint,
    }),
  }
}

/** Without klog's lines, which say over and over what discovery tried, and without advice about kubectl's own flags. */
function tellingPart(stderr: string): string {
  const [beginning = ''] = stderr.split(/^Please review the fields above/m)
  const lines = beginning.split('\n').filter(line => !/^[EWI]\d{4} |^Warning: |^\s*$/.test(line))
  return (lines.length === 0 ? stderr : lines.join('\n')).replace(/^error: /i, '')
}
