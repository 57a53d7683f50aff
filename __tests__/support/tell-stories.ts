import { readdir } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { compareTranscript } from './compare-transcript.ts'
import { areStoriesAsked, isDeep, takesLong } from './depth.ts'
import { findLeaks } from './find-leaks.ts'
import { hiddenPlans, jargon } from './jargon.ts'
import { play } from './play.ts'
import { fileModeObstacle, fullDiskObstacle, itWhere, itWith } from './real-parts.ts'
import type { Stories, Story } from './story.ts'
import { transcript } from './transcript.ts'
import { unlinkedErrors } from './unlinked-errors.ts'

const curl = await missingPrograms(['curl', 'jq'])

/**
 * Plays every story of `__tests__/stories/<mode>`, several at once, and compares what happened with the transcript beside it.
 * A transcript that is not there yet is written, where jest would write a snapshot; `-u` rewrites those that differ.
 * @param leftOut names of stories, with white space between them: another story shows most of what they show, so the quick tests play
 * them only if stories are asked for
 */
export async function tellStories(mode: string, leftOut = ''): Promise<void> {
  const variants = leftOut.split(/\s+/).filter(Boolean)
  const folder = new URL(`../stories/${mode}/`, import.meta.url)
  const files = (await readdir(folder)).sort()
  const known: Record<string, Story> = {}
  // One after the other: jest's loader cannot link two modules that share a third at the same time.
  for (const file of files.filter(name => name.endsWith('.ts'))) {
    const { stories } = (await import(new URL(file, folder).href)) as { stories: Stories }
    Object.assign(known, stories)
  }
  const isLeftOut = (name: string): boolean => variants.includes(name) && !isDeep && !areStoriesAsked
  const asked = Object.entries(known).filter(([name]) => isAsked(name))
  describe(mode, () => {
    for (const [name, story] of asked.filter(([each]) => !isLeftOut(each))) {
      testFor(story)(`${name} reads as it did, and leaks nothing`, async () => {
        const scene = await play(story)
        const text = transcript(scene, story)
        await compareTranscript(`${story.about}\n\n${text}`, new URL(`${name}.txt`, folder))
        expect(findLeaks(scene)).toEqual(story.leaves ?? [])
        expect(unlinkedErrors(scene)).toEqual([])
        expect(jargon(scene)).toEqual([])
        expect(hiddenPlans(scene)).toEqual([])
      })
    }
    for (const [name] of asked.filter(([each]) => isLeftOut(each))) itWhere(takesLong)(name, () => undefined)

    it('has a story for every transcript', () => {
      const told = files.filter(name => name.endsWith('.txt')).map(name => name.slice(0, -'.txt'.length))
      expect([...told, ...variants].filter(name => !(name in known))).toEqual([])
    })
  })
}

/** All, but for `npm run story`. */
function isAsked(name: string): boolean {
  return process.env['OAT_STORIES']?.split(' ').includes(name) ?? true
}

function testFor({ needs, alone = false }: Story): (name: string, test: () => Promise<void>) => void {
  if (needs === 'curl' && curl !== undefined) return itWith(curl)
  if (needs === 'file modes' && fileModeObstacle !== undefined) return itWhere(fileModeObstacle)
  if (needs === '/dev/full') return itWhere(fullDiskObstacle)
  return alone ? it : it.concurrent
}
