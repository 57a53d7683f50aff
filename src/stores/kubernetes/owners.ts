import { asJsonObject, parseJsonObject } from '../../base/json.ts'
import { printable } from '../../base/text.ts'
import { isDockerHub } from '../../registry/host.ts'
import type { KubernetesStore } from '../../token-list/store.ts'
import { storeError } from '../store-error.ts'
import { type HeldSecret, idOfHeld } from './pull-secret.ts'

/** kubectl's commands that set a value once, and the manager of objects from before managers were noted. */
const manualManagers = new Set([
  ...['create', 'edit', 'patch', 'replace', 'label', 'annotate'].map(verb => `kubectl-${verb}`),
  'before-first-apply',
])

/** Throws STORE_FAILED where another manager writes too, or where a write would remove other logins. */
export function refuseOthersSecret(secret: HeldSecret, store: KubernetesStore, configKey: string): void {
  const { owner, isEnding, managedFields, document } = secret
  const isOurs = idOfHeld(secret) !== undefined
  const writers = managedFields.flatMap(writerOf).join(', ')
  const registries = registriesBeside(document, configKey).join(', ')
  const reasons = [
    [isEnding, 'it is being deleted'],
    [owner !== undefined && !isOurs, `it belongs to ${owner ?? ''}`],
    [writers !== '', `the field manager ${writers} writes it, too`],
    [registries !== '' && !isOurs, `it also has the login of ${registries}`],
  ] as const
  const [, why] = reasons.find(([isSo]) => isSo) ?? []
  if (why === undefined) return
  throw storeError('STORE_FAILED', store, {
    message: `${why}, so it was left alone`,
    hint: 'choose another name in the token list (a service account can have several pull secrets), or give this one to the rotation: docs/kubernetes.md',
  })
}

/**
 * The manager of an entry of `managedFields` that writes the value, other than us and a person. With
 * `stringData` the API server finds no conflict over `data`, and after a change by hand another one alone has
 * `data`: then the annotation shows who sends the object as a whole, and the type, which is in each manifest
 * of a secret. kubernetes.io/docs/reference/using-api/server-side-apply/#field-management
 */
function writerOf(entry: unknown): string[] {
  const { manager, operation, fieldsV1 } = asJsonObject(entry) ?? {}
  const isApplied = operation === 'Apply'
  if (manager === 'docker-oat-login' || (!isApplied && manualManagers.has(String(manager)))) return []
  // `{}` below `f:data` is the map alone: it stays with its creator after the value was taken over.
  const signs = /"f:(\.dockerconfigjson|kubectl\.kubernetes\.io\/last-applied-configuration)"/
  const writes =
    signs.test(JSON.stringify(fieldsV1)) || (isApplied && 'f:type' in (asJsonObject(fieldsV1) ?? {}))
  return writes ? [JSON.stringify(printable(String(manager), 80))] : []
}

function registriesBeside(document: string, configKey: string): string[] {
  const isSame = (key: string) => key === configKey || (isDockerHub(configKey) && isDockerHub(key))
  // A kubelet finds no login in a text that is not JSON either.
  const auths = asJsonObject(parseJsonObject(document)?.['auths']) ?? {}
  return Object.keys(auths).flatMap(key => (isSame(key) ? [] : [printable(key, 80)]))
}
