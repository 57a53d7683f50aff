/** One line of the table: a figure, and what it should reach at most. */
export interface Row {
  readonly name: string
  readonly figure: number
  readonly reach?: number
  /** What the figure was made of. */
  readonly from?: string
}

export function show(rows: readonly Row[]): void {
  console.table(
    rows.map(({ name, figure, reach, from = '' }) => ({
      figure: name,
      is: Number(figure.toFixed(2)),
      reach: reach ?? '',
      ok: reach === undefined ? '' : figure <= reach ? 'yes' : 'NO',
      from,
    })),
  )
}
