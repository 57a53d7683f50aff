import { type ErrorCode, OatError } from '../../base/error.ts'
import { printable } from '../../base/text.ts'
import { storeWords } from '../../register/store.ts'
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
 * manager has set the field. `outdated`: the object was changed since it was read. `unsure`: it may have happened. `hung`: and
 * kubectl had to be stopped.
 */
export interface KubectlFailure {
  readonly kind: 'refused' | 'conflict' | 'outdated' | 'no-dry-run' | 'unsure' | 'hung'
  /** The other field managers of a conflict. */
  readonly managers: readonly string[]
  readonly error: OatError
}

interface Rule {
  readonly pattern: RegExp
  readonly kind?: KubectlFailure['kind']
  readonly code?: ErrorCode
  readonly hint: (subject: KubectlSubject) => string
}

const contextOf = ({ context }: KubectlSubject) =>
  context === undefined ? 'the current context' : `context ${JSON.stringify(context)}`

/** In kubectl's words (1.32) and those of k8s.io/apimachinery; the first that fits. */
const rules: readonly Rule[] = [
  {
    pattern: /context .*(does not exist|was not found)/i,
    code: 'STORE_MISSING',
    hint: () =>
      'write a context that `kubectl config get-contexts` shows, or use another kubeconfig (KUBECONFIG)',
  },
  {
    pattern: /localhost:8080|no configuration has been provided/i,
    code: 'STORE_MISSING',
    hint: () => 'kubectl has no cluster: write a kubeconfig first, and set KUBECONFIG',
  },
  {
    pattern: /\(NotFound\): namespaces /i,
    code: 'STORE_MISSING',
    hint: ({ namespace }) => `create the namespace ${namespace}, or remove it from the register`,
  },
  {
    pattern: /\(NotFound\): serviceaccounts /i,
    code: 'STORE_MISSING',
    hint: () => 'create the service account, or remove it from service-accounts in the register',
  },
  {
    pattern: /\(Unauthorized\)|must be logged in to the server|asked for the client to provide credentials/i,
    code: 'STORE_FORBIDDEN',
    hint: subject => `the cluster does not accept the credential of ${contextOf(subject)}: renew it`,
  },
  {
    pattern: /because it is being terminated/i,
    code: 'STORE_MISSING',
    hint: ({ namespace }) =>
      `the namespace ${namespace} is being deleted: create it again when it is gone, or remove it from the register`,
  },
  {
    pattern: /exceeded quota:/i,
    hint: ({ namespace }) =>
      `raise the quota of the namespace ${namespace}, or delete what nothing uses any more`,
  },
  {
    // Who has no rights in a namespace is not told whether it exists.
    pattern: /\(Forbidden\)$|is forbidden: User /i,
    code: 'STORE_FORBIDDEN',
    hint: ({ namespace }) =>
      `allow it with a Role in the namespace ${namespace}, and create that namespace first if there is none`,
  },
  {
    pattern: /Apply failed with \d+ conflict/i,
    kind: 'conflict',
    hint: () => 'stop the other manager from writing it, or choose another name in the register',
  },
  {
    pattern: /\(Conflict\)|the object has been modified/i,
    kind: 'outdated',
    hint: () => 'something else keeps changing it: find out what, then run it again',
  },
  {
    pattern: /does not support dry run/i,
    kind: 'no-dry-run',
    hint: () => 'ask whoever runs the cluster',
  },
  {
    pattern: /x509:|tls:|certificate/i,
    hint: subject => `check certificate-authority-data and the server's address in ${contextOf(subject)}`,
  },
  {
    pattern: /executable .* (not found|failed)|getting credentials/i,
    hint: subject =>
      `the login plugin of ${contextOf(subject)} did not work: install it, and log in to the cloud first`,
  },
  {
    pattern: /was refused|no such host|network is unreachable|no route to host/i,
    hint: subject =>
      `the API server of ${contextOf(subject)} cannot be reached from this machine: check address, network and firewall`,
  },
  {
    pattern:
      /is (invalid|forbidden):|\((Invalid|Forbidden)\)|\(BadRequest\)|denied the request|unknown (flag|command)/i,
    hint: () => 'the cluster refuses it: read the reason',
  },
]

const unknown: Rule = {
  pattern: /^/,
  kind: 'unsure',
  hint: () =>
    'run `kubectl auth whoami` with the same kubeconfig to see whether the cluster answers, then run it again',
}

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
  const rule = rules.find(({ pattern }) => pattern.test(text)) ?? unknown
  return {
    kind: rule.kind ?? 'refused',
    managers: [...text.matchAll(/conflicts? with "([^"]+)"/g)].map(([, manager = '']) => manager),
    error: new OatError(rule.code ?? 'STORE_FAILED', {
      message: `${storeWords(subject.store)}: ${doing} failed: ${printable(shown, 300)}`,
      hint: rule.hint(subject),
    }),
  }
}

/** Without klog's lines, which say over and over what discovery tried, and without advice about kubectl's own flags. */
function tellingPart(stderr: string): string {
  const [beginning = ''] = stderr.split(/^Please review the fields above/m)
  const lines = beginning.split('\n').filter(line => !/^[EWI]\d{4} |^Warning: |^\s*$/.test(line))
  return (lines.length === 0 ? stderr : lines.join('\n')).replace(/^error: /i, '')
}
