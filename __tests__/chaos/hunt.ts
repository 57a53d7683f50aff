import { parseArgs } from 'node:util'
import fc from 'fast-check'
import * as parts from '../rotate/search/parts.ts'
import { startHttpFloor } from './http.ts'
import { findOpen } from './open-findings.ts'
import { playPorts } from './ports.ts'
import { type HttpStory, httpStory, type Story, story } from './scenes.ts'
import type { Tell } from './stage.ts'

/**
 * `npm run chaos`: new seeds for so many seconds. Each sentence of a judge that is broken, and that no open finding explains, is told with
 * its smallest story.
 */

type Play<T> = (story: T, tell?: Tell) => Promise<ReadonlyMap<string, string>>

const floors = {
  ports: () => hunt(story, (it, tell) => playPorts(it, parts, tell)),
  http: async () => {
    const floor = await startHttpFloor()
    await hunt(httpStory, (it, tell) => floor.play(it, tell))
    await floor.close()
  },
}

const { values } = parseArgs({
  options: {
    floor: { type: 'string', default: 'ports' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    seconds: { type: 'string', default: '60' },
    /** At most so many stories. */
    stories: { type: 'string', default: '1000000000' },
    /** Replays one story. */
    path: { type: 'string' },
    /** Sentences that begin so, and no others. */
    only: { type: 'string', default: '' },
  },
})

async function hunt<T extends Story | HttpStory>(arbitrary: fc.Arbitrary<T>, play: Play<T>): Promise<void> {
  const { floor, only, path } = values
  const seed = Number(values.seed)
  const hear = async (it: T, tell?: Tell) => {
    const isNew = (what: string): boolean => path !== undefined || findOpen(it, what) === undefined
    return [...(await play(it, tell))].filter(([what]) => what.startsWith(only) && isNew(what))
  }
  /** Tells the smallest story with such a sentence, from the place where one was found. */
  const show = async (at: string, isIt: (what: string) => boolean) => {
    const property = fc.asyncProperty(arbitrary, async it => {
      for (const [what, where] of await hear(it)) if (isIt(what)) throw new Error(`${what} (${where})`)
    })
    const found = await fc.check(property, { seed, path: at, endOnFailure: path !== undefined })
    if (found.counterexample === null) throw new Error(`nothing is broken at ${at} of seed ${seed}`)
    const [smallest] = found.counterexample
    const tell = (lines: readonly string[]): void => {
      console.log(lines.join('\n'))
    }
    if (path !== undefined) await hear(smallest, tell)
    tell([
      (found.errorInstance as Error).message,
      JSON.stringify(smallest).replaceAll(/\{"(?:wait|job|kind)/g, '\n  $&'),
      `npm run chaos -- --floor ${floor} --seed ${seed} --path ${found.counterexamplePath}`,
    ])
  }
  if (path !== undefined) return show(path, () => true)
  const heard = new Map<string, { readonly first: number; count: number }>()
  const begun = process.cpuUsage()
  let played = 0
  const collect = fc.asyncProperty(arbitrary, async it => {
    for (const [what] of await hear(it)) {
      const { first = played, count = 0 } = heard.get(what) ?? {}
      heard.set(what, { first, count: count + 1 })
    }
    played += 1
  })
  const limit = { numRuns: Number(values.stories), interruptAfterTimeLimit: Number(values.seconds) * 1000 }
  await fc.check(collect, { seed, ...limit })
  const { user, system } = process.cpuUsage(begun)
  const seconds = ((user + system) / 1e6).toFixed(1)
  console.log(`seed ${seed}: ${played} stories of ${floor}, ${seconds} s of processor`)
  for (const [what, { first, count }] of [...heard].sort()) {
    console.log(`\nin ${count}, first in ${first + 1}:`)
    await show(`${first}`, it => it === what)
  }
  if (heard.size > 0) process.exitCode = 1
}

Error.stackTraceLimit = 0
const begin = Object.entries(floors).find(([name]) => name === values.floor)?.[1]
if (begin === undefined) throw new Error(`--floor is one of ${Object.keys(floors).join(', ')}`)
await begin()
