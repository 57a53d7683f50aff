import type { KubectlFailure, KubectlSubject } from './failure.ts'
import type { Kubectl } from './kubectl.ts'
import { handManagers } from './owners.ts'

interface KubernetesApply {
  readonly subject: KubectlSubject
  /** JSON. */
  readonly manifest: string
  /** What must not be repeated in an error. */
  readonly hide?: readonly string[]
  readonly isDryRun?: boolean
  /** Milliseconds in which it has to be done. */
  readonly left?: () => number
}

/**
 * Server-side apply of a secret, on kubectl's stdin. Gives the failure, `undefined` for none. What a person's command has set is
 * taken over: the first rotation could not succeed otherwise, nor one after a change by hand.
 * kubernetes.io/docs/reference/using-api/server-side-apply
 */
export function createKubernetesApply(
  kubectl: Kubectl,
): (apply: KubernetesApply) => Promise<KubectlFailure | undefined> {
  const once = async (
    { subject, manifest, hide = [], isDryRun = false, left = () => Infinity }: KubernetesApply,
    more: readonly string[] = [],
  ): Promise<KubectlFailure | undefined> => {
    const argv = ['apply', '--server-side', '--field-manager=docker-oat-login', '--filename=-', ...more]
    const call = {
      subject,
      hide,
      input: manifest,
      timeoutMs: left(),
      doing: isDryRun ? 'trying out the write' : 'the write',
    }
    const result = isDryRun
      ? await kubectl.read({ ...call, argv: [...argv, '--dry-run=server'] })
      : await kubectl.run({ ...call, argv })
    return 'failure' in result ? result.failure : undefined
  }
  return async apply => {
    const failure = await once(apply)
    return failure !== undefined && isByHand(failure) ? once(apply, ['--force-conflicts']) : failure
  }
}

function isByHand({ kind, managers }: KubectlFailure): boolean {
  return kind === 'conflict' && managers.length > 0 && managers.every(manager => handManagers.has(manager))
}
