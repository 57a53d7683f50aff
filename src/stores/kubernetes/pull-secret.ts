import { fingerprint } from '../../base/fingerprint.ts'
import { asJsonObject, parseJsonObject } from '../../base/json.ts'
import { printable } from '../../base/text.ts'
import { formatPullSecret } from '../../docker/pull-secret.ts'
import type { KubernetesStore } from '../../token-list/store.ts'
import { storeError } from '../store-error.ts'
import type { TokenValue } from '../stores.ts'

export type PullLogin = Readonly<{ username: string; configKey: string }>

export type HeldSecret = ReturnType<typeof readHeldSecret>

const pullSecretType = 'kubernetes.io/dockerconfigjson'
const field = '.dockerconfigjson'
const prefix = 'docker-oat-login'
const tokenId = `${prefix}/token-id`
const hash = `${prefix}/sha256`

export function pullDocument(value: string, { username, configKey }: PullLogin): string {
  return formatPullSecret(configKey, `${username}:${value}`)
}

/** Its annotations say whose value it is, and its SHA-256, by which a later run sees a change by others. */
export function pullManifest(
  { name, namespace }: KubernetesStore,
  document: string,
  token: Pick<TokenValue, 'id' | 'label' | 'expiresAt'>,
): string {
  const { id, label, expiresAt } = token
  const annotations = {
    [`${prefix}/label`]: label,
    [tokenId]: id,
    [hash]: fingerprint(document),
    ...(expiresAt !== undefined && { [`${prefix}/expires-at`]: new Date(expiresAt).toISOString() }),
  }
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace, labels: { 'app.kubernetes.io/managed-by': prefix }, annotations },
    type: pullSecretType,
    data: { [field]: Buffer.from(document).toString('base64') },
  })
}

/** The id of the token that was written there, when what is there is still what was written. */
export function idOfHeld({ document, annotations }: HeldSecret): string | undefined {
  const id = annotations[tokenId]
  return typeof id === 'string' && annotations[hash] === fingerprint(document) ? id : undefined
}

/** Reads `kubectl get secret -o json`. Throws STORE_FAILED for anything but a pull secret. */
export function readHeldSecret(stdout: string, store: KubernetesStore) {
  const { type, data, metadata } = parseObject(stdout, store)
  const { annotations, managedFields, ownerReferences, deletionTimestamp } = asJsonObject(metadata) ?? {}
  const encoded = asJsonObject(data)?.[field]
  if (type === pullSecretType) {
    return {
      document: typeof encoded === 'string' ? Buffer.from(encoded, 'base64').toString() : '',
      annotations: asJsonObject(annotations) ?? {},
      managedFields: (Array.isArray(managedFields) ? managedFields : []) as readonly unknown[],
      owner: Array.isArray(ownerReferences) ? ownerOf(ownerReferences[0]) : undefined,
      isEnding: deletionTimestamp !== undefined,
    }
  }
  throw storeError('STORE_FAILED', store, {
    message: `there is a secret of that name, of the type ${printable(String(type), 80)}, not ${pullSecretType}`,
    hint: 'it is not replaced: choose another name in the token list, or delete that secret if nothing needs it',
  })
}

function ownerOf(reference: unknown): string | undefined {
  if (reference === undefined) return undefined
  const { kind = 'something', name = 'without a name' } = asJsonObject(reference) ?? {}
  return printable(`${String(kind)} ${String(name)}`, 80)
}

/** Any object that kubectl prints as JSON. Throws STORE_FAILED. */
export function parseObject(stdout: string, store: KubernetesStore): Readonly<Record<string, unknown>> {
  const parsed = parseJsonObject(stdout)
  if (parsed !== undefined) return parsed
  throw storeError('STORE_FAILED', store, {
    message: 'kubectl did not print an object as JSON, or one of more than 64 KiB',
    hint: 'look at the object with `kubectl get -o yaml`; a pull secret is far smaller',
  })
}
