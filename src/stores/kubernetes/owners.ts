import { asJsonObject, isJsonObject, parseJsonObject } from '../../base/json.ts'
import { OatError } from '../../base/error.ts'
import { printable } from '../../base/text.ts'
import { isDockerHub } from '../../registry/host.ts'
import { storeWords } from '../../token-list/store.ts'
import { type HeldSecret, idOfHeld } from './pull-secret.ts'

/** kubectl's commands that set a value once, and Kubernetes' own name for whoever came before it noted names. */
export const handManagers = new Set([
  'kubectl-create',
  'kubectl-edit',
  'kubectl-patch',
  'kubectl-replace',
  'kubectl-label',
  'kubectl-annotate',
  'before-first-apply',
])

/**
 * Where `managedFields` tell that somebody writes the value. With `stringData` the API server finds no conflict over `data`, and
 * after a change by hand another one alone has `data`: the annotation is on what `kubectl apply` sends as a whole, and the type is
 * in each manifest of a secret.
 * kubernetes.io/docs/reference/using-api/server-side-apply/#field-management
 */
const signs = {
  data: ['f:data', 'f:.dockerconfigjson'],
  stringData: ['f:stringData', 'f:.dockerconfigjson'],
  'the annotation last-applied-configuration': [
    'f:metadata',
    'f:annotations',
    'f:kubectl.kubernetes.io/last-applied-configuration',
  ],
}

/** Throws STORE_FAILED for a pull secret that another manager writes too, or that has logins which a write would remove. */
export function refuseOthersSecret(held: HeldSecret, store: string, configKey: string): void {
  const { owner, isEnding } = held
  if (isEnding || (owner !== undefined && idOfHeld(held) === undefined)) {
    throw new OatError('STORE_FAILED', {
      message: `${storeWords(store)}: it ${isEnding ? 'is being deleted' : `belongs to ${owner}`}, so it was left alone`,
      hint: isEnding
        ? 'find out what keeps it (its finalizers), and run it again when it is gone'
        : 'choose another name in the token list: what owns a secret may write or delete it',
    })
  }
  const writers = writersOf(held.managedFields)
  if (writers.length > 0) {
    throw new OatError('STORE_FAILED', {
      message: `${storeWords(store)}: the field manager ${writers.join(', ')} writes it, too, so it was left alone`,
      hint: 'choose another name in the token list, or stop that manager and clear the managedFields of the secret',
    })
  }
  const others = idOfHeld(held) === undefined ? registriesBeside(held.document, configKey) : []
  if (others.length === 0) return
  throw new OatError('STORE_FAILED', {
    message: `${storeWords(store)}: it also has the login of ${others.join(', ')}, so it was left alone`,
    hint: 'move that login to a secret of its own (a service account can have several), or choose another name in the token list',
  })
}

function writersOf(managedFields: readonly unknown[]): string[] {
  return managedFields.flatMap(entry => {
    if (!isJsonObject(entry)) return []
    const { manager, operation, fieldsV1 } = entry
    const isOwn = manager === 'docker-oat-login'
    if (isOwn || (operation === 'Update' && handManagers.has(String(manager)))) return []
    const applied = operation === 'Apply' ? { 'the whole object': ['f:type'] } : {}
    const sign = Object.entries({ ...signs, ...applied }).find(([, path]) => hasField(fieldsV1, path))
    return sign === undefined ? [] : [`${JSON.stringify(printable(String(manager), 80))} (${sign[0]})`]
  })
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
