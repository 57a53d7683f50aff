import { OatError } from '../../base/error.ts'
import { asJsonObject, isJsonObject, parseJsonObject } from '../../base/json.ts'
import { printable } from '../../base/text.ts'
import { isDockerHub } from '../../registry/host.ts'
import { storeWords } from '../../token-list/store.ts'
import { type HeldSecret, idOfHeld } from './pull-secret.ts'

/** kubectl's commands that set a value once, and Kubernetes' own name for whoever came before it noted names. */
export const handManagers = new Set([
  ...['create', 'edit', 'patch', 'replace', 'label', 'annotate'].map(verb => `kubectl-${verb}`),
  'before-first-apply',
])

/**
 * Where `managedFields` tell that somebody writes the value. With `stringData` the API server finds no conflict over `data`, and
 * after a change by hand another one alone has `data`: the annotation is on what `kubectl apply` sends as a whole, and the type is
 * in each manifest of a secret.
 * kubernetes.io/docs/reference/using-api/server-side-apply/#field-management
 */
const signs = [
  ['f:data', 'f:.dockerconfigjson'],
  ['f:stringData', 'f:.dockerconfigjson'],
  ['f:metadata', 'f:annotations', 'f:kubectl.kubernetes.io/last-applied-configuration'],
]

/** Throws STORE_FAILED for a pull secret that another manager writes too, or that has logins which a write would remove. */
export function refuseOthersSecret(held: HeldSecret, store: string, configKey: string): void {
  const refuse = (why: string, hint: string): never => {
    throw new OatError('STORE_FAILED', {
      message: `${storeWords(store)}: it ${why}, so it was left alone`,
      hint,
    })
  }
  const { owner, isEnding, managedFields, document } = held
  const isOurs = idOfHeld(held) !== undefined
  if (isEnding) {
    refuse('is being deleted', 'find out what keeps it (its finalizers), and run it again when it is gone')
  }
  if (owner !== undefined && !isOurs) {
    const hint = 'choose another name in the token list: what owns a secret may write or delete it'
    refuse(`belongs to ${owner}`, hint)
  }
  const writers = managedFields.flatMap(writerOf)
  if (writers.length > 0) {
    const hint =
      'choose another name in the token list, or stop that manager and clear the managedFields of the secret'
    refuse(`is written by the field manager ${writers.join(', ')}, too`, hint)
  }
  const others = isOurs ? [] : registriesBeside(document, configKey)
  if (others.length > 0) {
    const hint =
      'move that login to a secret of its own (a service account can have several), or choose another name in the token list'
    refuse(`also has the login of ${others.join(', ')}`, hint)
  }
}

/** The manager of an entry of `managedFields` that writes the value, other than us and a person. */
function writerOf(entry: unknown): string[] {
  const { manager, operation, fieldsV1 } = asJsonObject(entry) ?? {}
  const isApplied = operation === 'Apply'
  if (manager === 'docker-oat-login' || (!isApplied && handManagers.has(String(manager)))) return []
  const writes = [...signs, ...(isApplied ? [['f:type']] : [])].some(path => hasField(fieldsV1, path))
  return writes ? [JSON.stringify(printable(String(manager), 80))] : []
}

/** `{}` below the value's field would be the map alone: it stays with whoever brought it, after the value was taken over. */
function hasField(tree: unknown, [field, ...rest]: readonly string[]): boolean {
  return isJsonObject(tree) && (field === undefined || hasField(tree[field], rest))
}

function registriesBeside(document: string, configKey: string): string[] {
  const isSame = (key: string) => key === configKey || (isDockerHub(configKey) && isDockerHub(key))
  // A kubelet finds no login in a text that is not JSON either.
  const auths = asJsonObject(parseJsonObject(document)?.['auths']) ?? {}
  return Object.keys(auths).flatMap(key => (isSame(key) ? [] : [printable(key, 80)]))
}
