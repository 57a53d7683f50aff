import { isMapping, type KubernetesObject, type Mapping } from './object.ts'
import type { Place } from './state.ts'
import { invalid, type KubernetesReply } from './status.ts'

/** What Kubernetes refuses of a secret. `object`: as it would be kept. */
export function secretProblem(
  place: Place,
  { live, object }: { live: KubernetesObject | undefined; object: Mapping },
): KubernetesReply | undefined {
  const type = object['type'] ?? 'Opaque'
  if (live !== undefined && live['type'] !== type) {
    return invalid(place, {
      field: 'type',
      why: `Invalid value: ${JSON.stringify(type)}: field is immutable`,
    })
  }
  if (type !== 'kubernetes.io/dockerconfigjson') return undefined
  const data = isMapping(object['data']) ? object['data']['.dockerconfigjson'] : undefined
  if (typeof data !== 'string') {
    return invalid(place, { field: 'data[.dockerconfigjson]', why: 'Required value' })
  }
  try {
    JSON.parse(Buffer.from(data, 'base64').toString())
    return undefined
  } catch {
    const why = 'Invalid value: "<secret contents redacted>": invalid character'
    return invalid(place, { field: 'data[.dockerconfigjson]', why })
  }
}
