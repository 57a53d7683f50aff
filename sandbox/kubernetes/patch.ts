import { applyFields, conflictMessage, updateFields } from './apply.ts'
import type { KubernetesAsked } from './description.ts'
import {
  isMapping,
  keptSecret,
  type KubernetesObject,
  type ManagedFields,
  type Mapping,
  written,
} from './object.ts'
import { secretProblem } from './secret.ts'
import { kinds, type KubernetesState, type Place, writeTime } from './state.ts'
import { type KubernetesReply, notFound, outdated, refuse } from './status.ts'

export interface PatchOptions {
  readonly state: KubernetesState
  readonly now: () => number
  /** Asked only when the object is not there yet; its refusal otherwise. */
  readonly mayCreate: () => KubernetesReply | undefined
}

type Changed = { object: Mapping; owned: readonly ManagedFields[] } | KubernetesReply

const isReply = (it: Changed): it is KubernetesReply => 'status' in it

/** PATCH of a secret or a service account: server-side apply, or a merge patch (RFC 7386). */
export function patch(
  place: Place,
  { asked, options }: { asked: KubernetesAsked; options: PatchOptions },
): KubernetesReply {
  const { state } = options
  const live = state.get(place)
  const sent = isMapping(asked.body) ? asked.body : {}
  const metadata = isMapping(sent['metadata']) ? sent['metadata'] : {}
  const version = metadata['resourceVersion']
  if (live !== undefined && version !== undefined && version !== live.metadata.resourceVersion) {
    return outdated(place)
  }
  const done = asked.contentType.startsWith('application/apply-patch')
    ? apply(place, { asked, options, sent, live })
    : merge(place, { asked, options, sent, live })
  if (isReply(done)) return done
  const changed = { ...done, object: keptSecret(done.object) }
  const wrong =
    place.plural === 'secrets' ? secretProblem(place, { live, object: changed.object }) : undefined
  if (wrong !== undefined) return wrong
  const status = live === undefined ? 201 : 200
  if (query(asked).get('dryRun') === 'All') {
    const { name, namespace, plural } = place
    const shown = { ...(changed.object['metadata'] as Mapping), ...live?.metadata, name, namespace }
    return { status, body: { ...changed.object, apiVersion: 'v1', kind: kinds[plural], metadata: shown } }
  }
  return { status, body: state.save(place, changed) }
}

interface Patching {
  readonly asked: KubernetesAsked
  readonly options: PatchOptions
  readonly sent: Mapping
  readonly live: KubernetesObject | undefined
}

const query = ({ target }: KubernetesAsked) => new URLSearchParams(target.split('?')[1] ?? '')

function apply(place: Place, { asked, options, sent, live }: Patching): Changed {
  const { state, now } = options
  const manager = query(asked).get('fieldManager')
  if (manager === null) {
    return refuse(400, {
      reason: 'BadRequest',
      message:
        'PatchOptions.meta.k8s.io "" is invalid: fieldManager: Required value: is required for apply patch',
    })
  }
  if (live === undefined) {
    if (state.get({ plural: 'namespaces', namespace: '', name: place.namespace }) === undefined) {
      return notFound({ plural: 'namespaces', name: place.namespace })
    }
    const refusal = options.mayCreate()
    if (refusal !== undefined) return refusal
  }
  const applied = applyFields(
    { object: live ?? {}, owned: live?.metadata.managedFields ?? [] },
    {
      sent,
      by: { manager, operation: 'Apply', time: writeTime(now()) },
      force: query(asked).get('force') === 'true',
    },
  )
  if (!('conflicts' in applied)) return applied
  const causes = applied.conflicts.map(({ owner, field }) => ({
    reason: 'FieldManagerConflict',
    message: `conflict with ${JSON.stringify(owner.manager)}`,
    field: written(field),
  }))
  return refuse(409, {
    reason: 'Conflict',
    message: conflictMessage(applied.conflicts),
    details: { causes },
  })
}

function merge(place: Place, { asked, options, sent, live }: Patching): Changed {
  if (live === undefined) return notFound(place)
  const manager = query(asked).get('fieldManager') ?? 'kubectl'
  const by = { manager, operation: 'Update' as const, time: writeTime(options.now()) }
  const object = merged(live, sent)
  return updateFields({ object: live, owned: live.metadata.managedFields ?? [] }, { object, by })
}

function merged(target: Mapping, change: Mapping): Mapping {
  const result: Record<string, unknown> = { ...target }
  for (const [name, value] of Object.entries(change)) {
    if (value === null) Reflect.deleteProperty(result, name)
    else {
      const before = result[name]
      result[name] = isMapping(value) ? merged(isMapping(before) ? before : {}, value) : value
    }
  }
  return result
}
