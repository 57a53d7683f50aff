import { kinds, type Place } from './state.ts'

export interface KubernetesReply {
  readonly status: number
  readonly body: unknown
}

const singular = (plural: string) => kinds[plural as Place['plural']]

/** A refusal, as every API server of Kubernetes words them (k8s.io/apimachinery/pkg/api/errors). */
export function refuse(
  code: number,
  { reason, message, details }: { reason: string; message: string; details?: unknown },
): KubernetesReply {
  const text = { message, reason, ...(details !== undefined && { details }), code }
  return {
    status: code,
    body: { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', ...text },
  }
}

/** A path that this server does not know at all. */
export const noResource = refuse(404, {
  reason: 'NotFound',
  message: 'the server could not find the requested resource',
})

export const unauthorized = refuse(401, { reason: 'Unauthorized', message: 'Unauthorized' })

export function notFound({ plural, name }: Pick<Place, 'plural' | 'name'>): KubernetesReply {
  return refuse(404, {
    reason: 'NotFound',
    message: `${plural} ${JSON.stringify(name)} not found`,
    details: { name, kind: plural },
  })
}

export function forbidden(place: Place, { user, verb }: { user: string; verb: string }): KubernetesReply {
  const { plural, namespace, name } = place
  const where = namespace === '' ? 'at the cluster scope' : `in the namespace ${JSON.stringify(namespace)}`
  return refuse(403, {
    reason: 'Forbidden',
    message: `${plural} ${JSON.stringify(name)} is forbidden: User ${JSON.stringify(user)} cannot ${verb} resource ${JSON.stringify(plural)} in API group "" ${where}`,
    details: { name, kind: plural },
  })
}

export function invalid(
  { plural, name }: Place,
  { field, why }: { field: string; why: string },
): KubernetesReply {
  return refuse(422, {
    reason: 'Invalid',
    message: `${singular(plural)} ${JSON.stringify(name)} is invalid: ${field}: ${why}`,
    details: {
      name,
      kind: singular(plural),
      causes: [{ reason: 'FieldValueInvalid', message: why, field }],
    },
  })
}

/** Optimistic locking: somebody was faster. */
export function outdated({ plural, name }: Place): KubernetesReply {
  return refuse(409, {
    reason: 'Conflict',
    message: `Operation cannot be fulfilled on ${plural} ${JSON.stringify(name)}: the object has been modified; please apply your changes to the latest version and try again`,
    details: { name, kind: plural },
  })
}
