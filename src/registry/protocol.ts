/** How a registry answers `GET /v2/` without a credential (distribution spec, auth/token). */
export type Challenge =
  | { readonly scheme: 'none' }
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: string; readonly service: string | undefined }

const schemeStart = /(?:^|,)\s*(bearer|basic)(?=[\s,]|$)/gi
const parameter = /([a-z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi

/**
 * Reads `WWW-Authenticate`; of several challenges Bearer wins, as in docker. `undefined` when it holds none that
 * a registry may send, or a Bearer challenge without realm.
 */
export function parseChallenge(header: string): Challenge | undefined {
  const starts = [...header.matchAll(schemeStart)]
  const parts = starts.map((start, index) => ({
    scheme: start[1]?.toLowerCase(),
    text: header.slice(start.index + start[0].length, starts[index + 1]?.index),
  }))
  const bearer = parts.find(part => part.scheme === 'bearer')
  if (bearer === undefined) return parts.length > 0 ? { scheme: 'basic' } : undefined
  const values = new Map(
    [...bearer.text.matchAll(parameter)].map(([, key, quoted, plain]) => [
      key?.toLowerCase(),
      quoted?.replace(/\\(.)/g, '$1') ?? plain,
    ]),
  )
  const realm = values.get('realm')
  return realm === undefined ? undefined : { scheme: 'bearer', realm, service: values.get('service') }
}
