/** One line of the table: a figure, and what it should reach at most. */
export interface Row {
  readonly name: string
  readonly figure: number
  readonly reach?: number
  /** What the figure was made of. */
  readonly from?: string
  /** Seconds, which a slow machine makes more of. */
  readonly isOfMachine?: boolean
}

/** More than twice its goal, on a machine that need not be quiet. */
export function isMissed({ figure, reach, isOfMachine = false }: Row): boolean {
  return reach !== undefined && !isOfMachine && !(figure <= 2 * reach)
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
