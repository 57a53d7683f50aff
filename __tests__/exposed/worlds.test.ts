import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Bench, startBench } from '../stores/github/bench.ts'
import { askExposed } from './ask.ts'
import { bad, filesOf, runOf, since, type World, worlds } from './worlds.ts'

let bench: Bench
beforeEach(async () => void (bench = await startBench()))
afterEach(async () => {
  expect(bench.github.violations).toEqual([])
  await bench.close()
})

const verdicts = { 'had it': false, 'did not': true, 'not seen': 'unseen' } as const

/** What the verb answers where the world's files use `action`. */
function play(world: World, action: string) {
  const { history, commits } = bench.github.repository('acme/kic') ?? {}
  const run = runOf(world)
  history?.push(run)
  commits?.set(run.commit ?? '', filesOf(world, action))
  return askExposed(bench.github, `${bad}@v45`, { since: new Date(since).toISOString() })
}

describe('each world, with the action in it and without', () => {
  it.each(worlds)('$name', async world => {
    const { truth, without = 'did not', entries = [], says = /^/ } = world
    const { ending, outputs, lines } = await play(world, `${bad}@v45`)
    expect({ ending, runs: outputs['runs'] }).toEqual({
      ending: verdicts[truth],
      runs: truth === 'had it' ? [7] : [],
    })
    expect(outputs['entries']).toEqual(entries)
    expect(lines.join('\n')).toMatch(says)
    await bench.close()
    bench = await startBench()
    const other = await play(world, `acme-tools/harmless@${'e'.repeat(40)}`)
    expect({ ending: other.ending, runs: other.outputs['runs'] }).toEqual({
      ending: verdicts[without],
      runs: [],
    })
  })
})

it('does not take a page that comes empty for the end', async () => {
  const [world] = worlds
  if (world === undefined) throw new TypeError('there are worlds')
  const { history, commits } = bench.github.repository('acme/kic') ?? {}
  const run = runOf(world)
  commits?.set(run.commit ?? '', filesOf(world, 'acme-tools/harmless@v1'))
  history?.push(...Array.from({ length: 150 }, (_, id) => ({ ...run, id })))
  const empty = JSON.stringify({ total_count: 150, workflow_runs: [] })
  const headers = { 'content-type': 'application/json' }
  bench.github.faults.set(
    { kind: 'reply', reply: { status: 200, headers, body: empty } },
    { matching: /actions\/runs.*page=2/ },
  )
  const asked = askExposed(bench.github, bad, { since: new Date(since).toISOString() })
  await expect(asked).rejects.toThrow('list of runs cannot be read completely')
})
