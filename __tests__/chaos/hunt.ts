import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { startHttpFloor } from './http.ts'
import { startPorts } from './ports.ts'
import { type FloorName, stories, type Story } from './scenes.ts'

/**
 * `npm run chaos`: new seeds for so many seconds. Each sentence of a judge that is broken is told with its
 * smallest story.
 */

const { values } = parseArgs({
  options: {
    floor: { type: 'string', default: 'ports' },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
    seconds: { type: 'string', default: '60' },
    /** At most so many stories. */
    stories: { type: 'string', default: '1000000000' },
    /** Replays one story. */
    path: { type: 'string' },
  },
})

Error.stackTraceLimit = 0
const { path } = values
const seed = Number(values.seed)
if (!(values.floor in stories)) throw new Error(`--floor is one of ${Object.keys(stories).join(', ')}`)
const drawn = stories[values.floor as FloorName]
const { play, close } = await (values.floor === 'http' ? startHttpFloor() : startPorts())

const show = (it: Story, at: string, lines: readonly string[]): void => {
  const text = JSON.stringify(it).replaceAll(/\{"(?:wait|job|kind)/g, '\n  $&')
  const again = `npm run chaos -- --floor ${values.floor} --seed ${seed} --path ${at}`
  console.log([...lines, text, again].join('\n'))
}

async function replay(at: string): Promise<void> {
  for (const it of fc.sample(drawn, { seed, path: at, numRuns: 1 })) {
    const broken = await play(it, told => {
      console.log(told.join('\n'))
    })
    const lines = [...broken].map(sentence => sentence.join(': '))
    show(it, at, lines.length === 0 ? ['no sentence of a judge is broken'] : lines)
  }
}

/** Tells the smallest story of each sentence that it finds, and goes on from there. */
async function hunt(): Promise<void> {
  const [end, begun] = [Date.now() + Number(values.seconds) * 1000, process.cpuUsage()]
  const told = new Set<string>()
  const stories = Number(values.stories)
  let played = 0
  let lastStory: ReturnType<typeof play> | undefined
  const property = fc.asyncProperty(drawn, async it => {
    lastStory = play(it)
    const news = [...(await lastStory)].find(([what]) => !told.has(what))
    if (news !== undefined) throw new Error(news.join(': '), { cause: news[0] })
  })
  while (played < stories && Date.now() < end) {
    const limit = { numRuns: stories - played, interruptAfterTimeLimit: end - Date.now() }
    const found = await fc.check(property, { seed, path: `${played}`, ...limit })
    played += found.numRuns
    if (found.counterexample === null) break
    const { message, cause } = found.errorInstance as Error
    told.add(cause as string)
    show(found.counterexample[0], found.counterexamplePath, [`\n${message}, found after ${played} stories`])
    process.exitCode = 1
  }
  await lastStory
  const { user, system } = process.cpuUsage(begun)
  const seconds = ((user + system) / 1e6).toFixed(1)
  console.log(`seed ${seed}: ${played} stories of ${values.floor}, ${seconds} s of processor`)
}

await (path === undefined ? hunt() : replay(path))
await close()
