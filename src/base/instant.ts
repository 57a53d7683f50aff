// Go writes its zero time so, and Docker Hub is written in Go.
const first = Date.parse('0001-01-01T00:00:00Z')
const end = Date.UTC(10_000, 0, 1)

/**
 * A date and time of somebody else's, in milliseconds since 1970. `undefined` for what is none, and for years that no
 * clock shows: they could not be counted on, or written down again, since JavaScript's dates end in 275760.
 */
export function parseInstant(text: string | undefined): number | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text)
  return time >= first && time < end ? time : undefined
}
