import { httpCircular, httpUntrusted } from './http-failure.ts'
import { printable } from './text.ts'

const mostRedirects = 3

interface Answered {
  readonly status: number
  readonly headers: { readonly location?: string | undefined }
}

/**
 * Where an answer redirects to; `undefined` when it does not.
 * @param places what was asked so far, the answer's own address last
 * @throws OatError REGISTRY_UNTRUSTED for another origin, REGISTRY_INVALID for a way that leads in a circle or on and on
 */
export function redirectTarget({ status, headers }: Answered, places: readonly URL[]): URL | undefined {
  const { location } = headers
  const from = places.at(-1)
  if (status < 300 || status >= 400 || location === undefined || from === undefined) return undefined
  const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined
  if (target?.origin !== from.origin) {
    throw httpUntrusted(`${from.host} redirects to ${printable(target?.origin ?? location, 100)}`)
  }
  // A path may be asked again with other parameters, but only once more: some circles count as they go round.
  const isCircle =
    places.some(({ href }) => href === target.href) ||
    places.filter(({ pathname }) => pathname === target.pathname).length > 1
  if (isCircle || places.length > mostRedirects) throw httpCircular(from.host, places.length)
  return target
}
