import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { describeDeep } from '../support/depth.ts'
import { startHttpFloor } from './http.ts'
import { findOpen, openFindings } from './open-findings.ts'
import { startPorts } from './ports.ts'
import { type FloorName, stories, type Story } from './scenes.ts'

// What is thrown here is counted, and its stack takes longer than all else.
Error.stackTraceLimit = 0

/** The same stories on every machine. */
const fixed = { ports: 13, http: 2, deep: 20_261_201 }

/** Sentences that no open finding explains, each with its story's line, and the findings that were shown. */
async function playAll(
  floor: FloorName,
  sample: { seed: number; numRuns: number },
  more: readonly Story[] = [],
) {
  const { play, close } = await (floor === 'http' ? startHttpFloor() : startPorts())
  const shown = new Set<string>()
  const broken: string[] = []
  for (const [at, it] of [...fc.sample(stories[floor], sample), ...more].entries()) {
    for (const [sentence, where] of await play(it)) {
      const finding = findOpen(it, sentence)
      const replay = `npm run chaos -- --floor ${floor} --seed ${sample.seed} --path ${at}`
      if (finding === undefined) broken.push(`${sentence} (${where}): ${replay}`)
      else shown.add(finding.name)
    }
  }
  await close()
  return { broken, shown }
}

describe('fixed stories', () => {
  it('have no sentence but those of open findings, and each of these', async () => {
    const open = openFindings.flatMap(({ story }) => story ?? [])
    const ports = await playAll('ports', { seed: fixed.ports, numRuns: 80 }, open)
    const byHttp = await playAll('http', { seed: fixed.http, numRuns: 4 })
    const shown = new Set([...ports.shown, ...byHttp.shown])
    const mended = openFindings.flatMap(({ name }) => (shown.has(name) ? [] : name))
    expect({ broken: [...ports.broken, ...byHttp.broken], mended }).toEqual({ broken: [], mended: [] })
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

describeDeep('many stories have no sentence but those of open findings', () => {
  it.each([
    ['ports', 2000],
    ['http', 250],
  ] as const)(
    '%s, %d',
    async (floor, numRuns) => {
      expect((await playAll(floor, { seed: fixed.deep, numRuns })).broken).toEqual([])
    },
    1_200_000,
  )
})
