import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import * as parts from '../rotate/search/parts.ts'
import { playPorts } from './ports.ts'
import { story } from './scenes.ts'
import { playUndo, undoStory } from './undo.ts'

// What is thrown here is counted, and its stack takes longer than all else.
Error.stackTraceLimit = 0

describe('a story', () => {
  it.each([
    [
      'ports',
      fc
        .sample(story, { seed: 1, numRuns: 8 })
        .map(it => (tell: (lines: readonly string[]) => void) => playPorts(it, parts, tell)),
    ],
    ['undo', fc.sample(undoStory, { seed: 1, numRuns: 40 }).map(it => () => playUndo(it))],
  ])('of %s is the same each time it is played', async (...[, stories]) => {
    for (const play of stories) {
      const told: string[][] = [[], []]
      const [one, two] = [
        await play(lines => void told[0]?.push(...lines)),
        await play(lines => void told[1]?.push(...lines)),
      ]
      expect([[...two], told[1]]).toEqual([[...one], told[0]])
    }
  })
})
