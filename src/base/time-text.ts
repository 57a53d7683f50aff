const first = Date.parse('0000-01-01T00:00:00Z')
const last = Date.parse('9999-12-31T23:59:59Z')

/**
 * Milliseconds since 1970 as an ISO time of four-digit years. A server may send any time: what no calendar of ours holds is its first
 * or last moment, since `toISOString` throws there or writes the year in another form.
 */
export function formatTime(at: number): string {
  return new Date(Math.min(Math.max(at, first), last)).toISOString()
}
