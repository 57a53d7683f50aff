import type { HttpResponse } from '../../src/base/http-exchange.ts'
import { asJsonObject, jwtClaims, parseJson } from '../../src/base/json.ts'

const texts: readonly (readonly [kind: string, form: RegExp])[] = [
  ['empty text', /^$/],
  ['uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i],
  ['time', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/],
  ['address', /^https?:/],
  ['token', /^dckr_oat_[A-Za-z0-9_-]+$/],
]

/** What a value looks like, in which nothing of it is left: `{ id: uuid, label: text }`. */
export function shapeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join(' | ')}]`
  if (typeof value === 'string') return texts.find(([, form]) => form.test(value))?.[0] ?? 'text'
  if (typeof value !== 'object') return typeof value
  const fields = Object.entries(value).map(([name, field]) => `${name}: ${shapeOf(field)}`)
  return `{ ${fields.sort().join(', ')} }`
}

/** The fields of an answer; none of one that is no object. */
export const fieldsIn = ({ body }: HttpResponse) => asJsonObject(parseJson(body)) ?? {}

/** The names of an answer's fields. */
export function fieldsOf({ body }: HttpResponse): string {
  const value = parseJson(body)
  if (value === undefined) return body === '' ? 'nothing' : 'no JSON'
  return Object.keys(asJsonObject(value) ?? {})
    .sort()
    .join(' ')
}

/** Status, fields and the reason that they give. Only of an answer in which nothing is secret. */
export function refusalOf(answer: HttpResponse): string {
  const fields = fieldsIn(answer)
  const reasons = ['details', 'detail', 'message', 'text'].map(name => fields[name])
  const reason = reasons.find(text => typeof text === 'string') ?? ''
  return `${answer.status} (${fields['errors'] === undefined ? fieldsOf(answer) : 'errors'}) ${reason}`.trim()
}

/** What a registry token says of its bearer, by the claims that the action reads. */
export function grantOf(answer: HttpResponse): string {
  if (answer.status !== 200) return refusalOf(answer)
  const { token } = fieldsIn(answer)
  const claims = jwtClaims(String(token)) ?? {}
  const access: readonly unknown[] = Array.isArray(claims['access']) ? claims['access'] : []
  const grants = access.map(entry => {
    const { type, name, actions } = asJsonObject(entry) ?? {}
    return `${String(type)} ${String(name)} ${String(actions)}`
  })
  const label = asJsonObject(claims['https://auth.docker.io'])?.['at_name']
  return `200, ${grants.join('; ') || 'nothing granted'}, named ${typeof label === 'string' ? label : 'by nothing'}`
}
