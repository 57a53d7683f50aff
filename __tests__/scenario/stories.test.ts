import { readdir } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { findProgram } from '../../sandbox/program.ts'
import { describeWith } from '../sandbox/real-parts.ts'
import { findLeaks } from './find-leaks.ts'
import { hiddenPlans, jargon } from './jargon.ts'
import { play } from './play.ts'
import type { Story } from './story.ts'
import { unlinkedErrors } from './unlinked-errors.ts'
import { transcript } from './transcript.ts'

const folder = new URL('stories/', import.meta.url)
const files = (await readdir(folder)).filter(name => name.endsWith('.ts')).sort()

const isCluster = (name: string): boolean => name.startsWith('rotate-kubernetes')
const obstacle = (await findProgram('kubectl')) === undefined ? 'no kubectl' : undefined

function tell(name: string): void {
  it('reads as it did, and leaks nothing', async () => {
    const { story } = (await import(new URL(name, folder).href)) as { story: Story }
    const scene = await play(story)
    expect(`${story.about}\n\n${transcript(scene)}`).toMatchSnapshot()
    expect(findLeaks(scene)).toEqual(story.leaves ?? [])
    expect(unlinkedErrors(scene)).toEqual([])
    expect(jargon(scene)).toEqual([])
    expect(hiddenPlans(scene)).toEqual([])
  })
}

describe.each(files.filter(name => !isCluster(name)))('%s', tell)
describeWith(obstacle).each(files.filter(isCluster))('%s', tell)
