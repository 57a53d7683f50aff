import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { describeDeep } from '../support/depth.ts'
import { startHttpFloor } from './http.ts'
import { startPorts } from './ports.ts'
import { type FloorName, stories } from './scenes.ts'

// What is thrown here is counted, and its stack takes longer than all else.
Error.stackTraceLimit = 0

/** The same stories on every machine: each sentence of a judge that is broken, with its story's line. */
const playing = (floor: FloorName, numRuns: number, seed: number) => async () => {
  const { play, close } = await (floor === 'http' ? startHttpFloor() : startPorts())
  const broken: string[] = []
  for (const [at, it] of fc.sample(stories[floor], { seed, numRuns }).entries()) {
    for (const [sentence, where] of await play(it)) {
      broken.push(`${sentence} (${where}): npm run chaos -- --floor ${floor} --seed ${seed} --path ${at}`)
    }
  }
  await close()
  expect(broken).toEqual([])
}

describe('no sentence of a judge is broken', () => {
  it('in 80 stories of ports', playing('ports', 80, 13))
  it('in 4 by HTTP', playing('http', 4, 2))
})

describeDeep('no sentence of a judge is broken', () => {
  it('in 10,000 stories of ports', playing('ports', 10_000, 20_261_201), 3_600_000)
  it('in 500 by HTTP', playing('http', 500, 20_261_201), 3_600_000)
})

it('stories of ports are the same each time they are played', async () => {
  const { play } = await startPorts()
  for (const story of fc.sample(stories.ports, { seed: 13, numRuns: 8 })) {
    const [once, again]: [string[], string[]] = [[], []]
    for (const lines of [once, again]) {
      const broken = await play(story, told => void lines.push(...told))
      lines.push(...broken.keys())
    }
    expect(again).toEqual(once)
  }
})
