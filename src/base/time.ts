/** In milliseconds. */
export const hourMs = 3_600_000
export const dayMs = 86_400_000

const unitMs = { s: 1000, m: 60_000, h: hourMs, d: dayMs } as const

/** `<n>s|m|h|d` in milliseconds, `undefined` for any other text. Nine digits at most keep it exact. */
export function parseDuration(text: string): number | undefined {
  const [, count, unit] = /^([0-9]{1,9})([smhd])$/.exec(text) ?? []
  return unit === undefined ? undefined : Number(count) * unitMs[unit as keyof typeof unitMs]
}

/** Milliseconds as the token list writes them, in the largest unit that is exact: `60d`, `90m`, `0s`. */
export function formatDuration(milliseconds: number): string {
  const fits = (['d', 'h', 'm'] as const).find(unit => milliseconds > 0 && milliseconds % unitMs[unit] === 0)
  const unit = fits ?? 's'
  return `${Math.floor(milliseconds / unitMs[unit])}${unit}`
}

// Go writes its zero time like this, and Docker Hub is written in Go.
const first = Date.parse('0001-01-01T00:00:00Z')
const end = Date.UTC(10_000, 0, 1)

/** A time in milliseconds since 1970; `undefined` for another text, or a year that has not four digits. */
export function parseInstant(text: string | undefined): number | undefined {
  const time = text === undefined ? Number.NaN : Date.parse(text)
  return time >= first && time < end ? time : undefined
}

/** Such as `2026-11-24T14:00:00Z`: the second in which it was. */
export function formatSecond(instant: number): string {
  return `${formatTime(instant).slice(0, 19)}Z`
}

/** An ISO time of four digits a year: others become the first or last moment, as `toISOString` throws. */
export function formatTime(instant: number): string {
  return new Date(Math.min(Math.max(instant, first), end - 1000)).toISOString()
}

/** The same to the second, for a sentence. */
export function momentText(instant: number): string {
  const time = formatTime(instant)
  return `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`
}
