import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { describeDeep } from '../support/depth.ts'
import { startHttpFloor } from './http.ts'
import { startPorts } from './ports.ts'
import { type FloorName, stories } from './scenes.ts'

// What is thrown here is counted, and its stack takes longer than all else.
Error.stackTraceLimit = 0

/** The same stories on every machine. */
const fixed = { ports: 13, http: 2, deep: 20_261_201 }

/** Each sentence of a judge that is broken, with its story's line. */
async function playAll(floor: FloorName, sample: { seed: number; numRuns: number }) {
  const { play, close } = await (floor === 'http' ? startHttpFloor() : startPorts())
  const broken: string[] = []
  for (const [at, it] of fc.sample(stories[floor], sample).entries()) {
    for (const [sentence, where] of await play(it)) {
      const replay = `npm run chaos -- --floor ${floor} --seed ${sample.seed} --path ${at}`
      broken.push(`${sentence} (${where}): ${replay}`)
    }
  }
  await close()
  return broken
}

describe('fixed stories', () => {
  it.each([
    ['ports', 80],
    ['http', 4],
  ] as const)('of %s, %d: no sentence of a judge is broken', async (floor, numRuns) => {
    expect(await playAll(floor, { seed: fixed[floor], numRuns })).toEqual([])
  })

  it('of ports are the same each time they are played', async () => {
    const { play } = await startPorts()
    for (const it of fc.sample(stories.ports, { seed: fixed.ports, numRuns: 8 })) {
      const told: string[][] = [[], []]
      const [once, again] = [
        await play(it, lines => void told[0]?.push(...lines)),
        await play(it, lines => void told[1]?.push(...lines)),
      ]
      expect([[...again], told[1]]).toEqual([[...once], told[0]])
    }
  })
})

describeDeep('many stories', () => {
  it.each([
    ['ports', 10_000],
    ['http', 500],
  ] as const)(
    'of %s, %d: no sentence of a judge is broken',
    async (floor, numRuns) => {
      expect(await playAll(floor, { seed: fixed.deep, numRuns })).toEqual([])
    },
    3_600_000,
  )
})
