import { expect, it } from '@jest/globals'
import { startRotationBench } from './rotation-bench.ts'

// A connection that idles is closed by a timer that is told which connection.
it.each([0, 1])('a timer of %i ms still gets what it is given', async wait => {
  const bench = await startRotationBench()
  try {
    const given = await new Promise(resolve => setTimeout(resolve, wait, 'it'))
    expect(given).toBe('it')
  } finally {
    await bench.close()
  }
})
