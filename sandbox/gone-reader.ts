/**
 * The reader of the output may go before its end (`| head -1`). Then the rest is lost, but everything that was started is still stopped
 * and removed, which an error on the way would prevent.
 */
export function outliveReader(output: NodeJS.EventEmitter): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
