import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import * as parts from '../rotate/search/parts.ts'
import { findOpen, openFindings } from './open-findings.ts'
import { playPorts } from './ports.ts'
import { story } from './scenes.ts'

// What is thrown here is counted, and its stack takes longer than all else.
Error.stackTraceLimit = 0

/** The same stories on every machine. */
const seed = 12

describe('stories of ports', () => {
  it('have no sentence but those of open findings, and each of these', async () => {
    const shown = new Set<string>()
    const broken: string[] = []
    for (const [at, it] of fc.sample(story, { seed, numRuns: 80 }).entries()) {
      for (const [sentence, where] of await playPorts(it, parts)) {
        const finding = findOpen(it, sentence)
        if (finding === undefined) {
          broken.push(`${sentence} (${where}): npm run chaos -- --seed ${seed} --path ${at}`)
        } else shown.add(finding.name)
      }
    }
    const mended = openFindings.flatMap(({ name }) => (shown.has(name) ? [] : name))
    expect({ broken, mended }).toEqual({ broken: [], mended: [] })
  })

  it('are the same each time they are played', async () => {
    for (const it of fc.sample(story, { seed, numRuns: 8 })) {
      const told: string[][] = [[], []]
      const [once, again] = [
        await playPorts(it, parts, lines => void told[0]?.push(...lines)),
        await playPorts(it, parts, lines => void told[1]?.push(...lines)),
      ]
      expect([[...again], told[1]]).toEqual([[...once], told[0]])
    }
  })
})
