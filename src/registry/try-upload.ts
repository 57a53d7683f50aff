import type { Http } from '../base/http.ts'
import type { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import type { RegistryHost } from './host.ts'
import { refusalDetail, type UploadAnswer } from './proof.ts'
import { registryInvalid } from './registry-invalid.ts'

interface Upload {
  readonly host: RegistryHost
  readonly http: Http
  /** The registry's own token, for pull and push. */
  readonly bearer: Secret
}

/**
 * Opens a blob upload and cancels it (distribution spec, "Pushing blobs"). Cancelling needs no more than push by that
 * text, but `delete` at docker-registry, which a push token has not: there the empty upload stays until the registry
 * purges it. Errors: those of http; REGISTRY_INVALID.
 */
export async function tryUpload(repository: string, { host, http, bearer }: Upload): Promise<UploadAnswer> {
  const headers = { authorization: `Bearer ${bearer.reveal()}` }
  const response = await http({
    method: 'POST',
    url: `${host.origin}/v2/${repository}/blobs/uploads/`,
    headers,
  })
  const { status } = response
  if (status === 401 || status === 403) {
    return { kind: 'refused', detail: printable(refusalDetail(response.body), 200) }
  }
  if (status !== 202) throw registryInvalid(host, `answers the start of an upload with HTTP ${status}`)
  const place = placeOf(response.headers.location, host)
  const ended = place && (await http({ method: 'DELETE', url: place.href, headers }))
  return { kind: 'opened', cancelled: ended !== undefined && (ended.status < 300 || ended.status === 404) }
}

/** The token goes nowhere but to its registry. */
function placeOf(location: string | undefined, { origin }: RegistryHost): URL | undefined {
  if (location === undefined || !URL.canParse(location, origin)) return undefined
  const place = new URL(location, origin)
  return place.origin === origin ? place : undefined
}
