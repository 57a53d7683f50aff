const unitMs = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const
type Unit = keyof typeof unitMs

const isUnit = (text: string | undefined): text is Unit => text !== undefined && text in unitMs

/** `<n>s|m|h|d` in milliseconds, `undefined` for any other text. Nine digits at most keep it exact. */
export function parseDuration(text: string): number | undefined {
  const [, count, unit] = /^([0-9]{1,9})([smhd])$/.exec(text) ?? []
  return isUnit(unit) ? Number(count) * unitMs[unit] : undefined
}

/** Milliseconds as the register writes them, in the largest unit that is exact: `60d`, `90m`, `0s`. */
export function formatDuration(milliseconds: number): string {
  const fits = (['d', 'h', 'm'] as const).find(unit => milliseconds > 0 && milliseconds % unitMs[unit] === 0)
  const unit = fits ?? 's'
  return `${Math.floor(milliseconds / unitMs[unit])}${unit}`
}
