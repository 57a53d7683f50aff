import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { compareTranscript } from '../support/compare-transcript.ts'
import { isDeep, sampled } from '../support/depth.ts'
import { findLeaks } from '../support/find-leaks.ts'
import { jargon } from '../support/jargon.ts'
import { play } from '../support/play.ts'
import { transcript } from '../support/transcript.ts'
import { unlinkedErrors } from '../support/unlinked-errors.ts'
import { keyless, storyOf, variants } from './variants.ts'

/** What a variant came to: how it ended, what it said that is not usual, and how often docker and servers were asked. */
async function told(name: string): Promise<string> {
  const story = storyOf(name)
  const scene = await play(story)
  expect(findLeaks(scene)).toEqual(story.leaves ?? [])
  expect(unlinkedErrors(scene)).toEqual([])
  expect(jargon(scene)).toEqual([])
  const lines = transcript(scene)
    .replaceAll(/valid inputs are \[.*?\]/g, 'valid inputs are […]')
    .split('\n')
  const said = lines.filter(line =>
    /^ {2}\| (##\[(error|warning|notice)\]|.*(trying again|not (checked|used|covered)|no keyless login|restored))/.test(
      line,
    ),
  )
  const { conclusion } = scene.jobs[0] ?? {}
  const asked = `${scene.requests.length} requests, docker ${scene.docker.length} times`
  const isAsBefore = scene.before['config.json'] === scene.after['config.json']
  return [`${name}: ${conclusion ?? ''}, ${asked}${isAsBefore ? '' : ', config.json changed'}`, ...said].join(
    '\n',
  )
}

const file = new URL('variants.txt', import.meta.url)

/** No other test shows this: where a credential does not go, and what others repeat of it. */
const unique = [
  'a redirect to another origin',
  'a realm in clear text elsewhere',
  'a refusal that repeats the token',
  'keyless: GitHub refuses',
  'keyless: GitHub is down, and a token is there',
  'a token whose name is its value',
  'builds: an engine that pushes by itself, with a login',
  'another user than the organization',
  'a token that expires today',
  'no docker',
  'no repositories',
  'builds: nothing that the token covers',
  'a registry without a token service, under exact',
  'a web site',
]

describe('a login', () => {
  const names = [...Object.keys(variants), ...Object.keys(keyless)]
  if (isDeep) {
    it('ends in each variant as it did', async () => {
      const all: string[] = []
      // A few at once.
      for (let at = 0; at < names.length; at += 6) {
        all.push(...(await Promise.all(names.slice(at, at + 6).map(told))))
      }
      await compareTranscript(`${all.join('\n')}\n`, file)
    }, 600_000)
  } else {
    // What ends before anything is asked is quick to play.
    const text = readFileSync(file, 'utf8')
    const unasked = [...text.matchAll(/^(\S.*(?<!hangs)): \w+, 0 requests/gm)].map(([, name = '']) => name)
    it.each([...new Set([...sampled(names, 12), ...unique, ...unasked])])(
      'ends as it did: %s',
      async name => {
        expect(text).toContain(`${await told(name)}\n`)
      },
    )
  }
})
