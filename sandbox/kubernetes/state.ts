import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { KubernetesUser } from './access.ts'
import { applyFields, type FieldChange, updateFields } from './apply.ts'
import { keptSecret, type KubernetesObject, leavesOf, type ManagedFields, type Mapping } from './object.ts'

export type Plural = 'namespaces' | 'secrets' | 'serviceaccounts'

/** One object's place. */
export interface Place {
  readonly plural: Plural
  /** '' for a namespace itself. */
  readonly namespace: string
  readonly name: string
}

export const kinds: Readonly<Record<Plural, string>> = {
  namespaces: 'Namespace',
  secrets: 'Secret',
  serviceaccounts: 'ServiceAccount',
}

export interface KubernetesState {
  get(place: Place): KubernetesObject | undefined
  /** Stores what is not the same already, under the next resource version. Gives what is there now. */
  save(place: Place, to: { object: Mapping; owned: readonly ManagedFields[] }): KubernetesObject
  /** Another client's change: whatever is given is set, and owned by `manager`. */
  edit(place: Place, change: { fields: Mapping; manager: string }): KubernetesObject
  /** Another client's server-side apply by force, as Flux and Argo CD do it. */
  apply(place: Place, change: { fields: Mapping; manager: string }): KubernetesObject
  addNamespace(name: string): void
  addUser(user: KubernetesUser): void
  user(authorization: string | undefined): KubernetesUser | undefined
}

const keyOf = ({ plural, namespace, name }: Place) => `${plural}/${namespace}/${name}`

/** Time as Kubernetes writes it: to the second. */
export function writeTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}

export function createKubernetesState(now: () => number): KubernetesState {
  const objects = new Map<string, KubernetesObject>()
  const users = new Map<string, KubernetesUser>()
  let version = 1000

  const state: KubernetesState = {
    get: place => objects.get(keyOf(place)),
    save(place, { object, owned }) {
      const before = state.get(place)
      const isSame =
        before !== undefined &&
        isDeepStrictEqual(leavesOf(before), leavesOf(object)) &&
        isDeepStrictEqual(before.metadata.managedFields?.map(noTime), owned.map(noTime))
      if (isSame) return before
      version += 1
      const { labels, annotations } = (object['metadata'] ?? {}) as Mapping
      const metadata = {
        name: place.name,
        ...(place.namespace !== '' && { namespace: place.namespace }),
        uid: before?.metadata.uid ?? randomUUID(),
        resourceVersion: String(version),
        creationTimestamp: before?.metadata.creationTimestamp ?? writeTime(now()),
        ...(labels !== undefined && { labels }),
        ...(annotations !== undefined && { annotations }),
        managedFields: owned,
      }
      const saved = { ...object, apiVersion: 'v1', kind: kinds[place.plural], metadata } as KubernetesObject
      objects.set(keyOf(place), saved)
      return saved
    },
    edit(place, { fields, manager }) {
      const live = state.get(place)
      const { metadata, ...rest } = fields
      const object = {
        ...live,
        ...rest,
        metadata: { ...live?.metadata, ...(metadata as Mapping | undefined) },
      }
      const by: FieldChange = { manager, operation: 'Update', time: writeTime(now()) }
      const owned = live?.metadata.managedFields ?? []
      return state.save(place, updateFields({ object: live ?? {}, owned }, { object, by }))
    },
    apply(place, { fields, manager }) {
      const live = state.get(place)
      const by: FieldChange = { manager, operation: 'Apply', time: writeTime(now()) }
      const owned = live?.metadata.managedFields ?? []
      const applied = applyFields({ object: live ?? {}, owned }, { sent: fields, by, force: true })
      if ('conflicts' in applied) throw new TypeError('a conflict in spite of force')
      return state.save(place, { ...applied, object: keptSecret(applied.object) })
    },
    addNamespace: name =>
      void state.edit(
        { plural: 'namespaces', namespace: '', name },
        { fields: {}, manager: 'kubectl-create' },
      ),
    addUser: user => void users.set(`Bearer ${user.token}`, user),
    user: authorization => users.get(authorization ?? ''),
  }
  return state
}

function noTime(fields: ManagedFields): ManagedFields {
  return { ...fields, time: '' }
}
