import { beforeEach, describe, expect, it } from '@jest/globals'
import { type Bench, startBench } from '../stores/github/bench.ts'
import { askExposed } from './ask.ts'
import { levelWorlds } from './worlds/levels.ts'
import { mergeWorlds } from './worlds/merges.ts'
import { secretWorlds } from './worlds/secrets.ts'
import {
  bad,
  base,
  ci,
  composite,
  filesOf,
  harmless,
  job,
  node,
  runOf,
  since,
  standing,
  type World,
} from './worlds/world.ts'

let bench: Bench
beforeEach(async () => void (bench = await startBench()))

const verdicts = { 'had it': false, 'did not': true, 'not seen': 'unseen' } as const

/** What the verb answers where the world's files use `action`. */
async function play(world: World, action: string) {
  const { github } = bench
  const repository = github.repository('acme/kic')
  if (repository === undefined) throw new TypeError('the bench has acme/kic')
  const {
    files,
    commits = {},
    others = {},
    main = {},
    pulls = [],
    moves = [],
    flags,
    asked = `${bad}@v45`,
    origin,
  } = world
  const run = runOf(world)
  repository.history.push(run)
  repository.commits.set('1234'.repeat(10), filesOf(files, action))
  for (const [commit, one] of Object.entries(commits)) repository.commits.set(commit, filesOf(one, action))
  for (const [path, text] of filesOf(main, action)) repository.files.set(path, text)
  repository.pulls.push(...pulls.map(pull => ({ ...pull, updatedAt: run.createdAt })))
  repository.moves.push(...moves)
  repository.isPrivate = world.isPrivate ?? false
  for (const [place, one] of Object.entries({ ...standing, ...others })) {
    const [name = '', ref = ''] = place.split('@')
    const there = github.repository(name) ?? (await github.addRepository(name))
    there.commits.set(ref, filesOf(one, action))
  }
  return askExposed(github, asked, { flags: { since: new Date(since).toISOString(), ...flags }, origin })
}

describe('each world, with the action in it and without', () => {
  it.each([...levelWorlds, ...mergeWorlds, ...secretWorlds])('$name', async world => {
    const { truth, without = 'did not', entries = [], says = /^/ } = world
    const { ending, outputs, lines } = await play(world, `${bad}@v45`)
    expect({ ending, runs: outputs['runs'] }).toEqual({
      ending: verdicts[truth],
      runs: truth === 'had it' ? [7] : [],
    })
    expect(outputs['entries']).toEqual(entries)
    expect(lines.join('\n')).toMatch(says)
    bench = await startBench()
    const { ending: second, outputs: more } = await play(world, harmless)
    expect({ ending: second, runs: more['runs'] }).toEqual({
      ending: verdicts[without],
      runs: without === 'had it' ? [7] : [],
    })
  })
})

const merge = mergeWorlds[0]
describe.each(['pulls', 'activity', 'git/trees', 'git/blobs'])('what GitHub refuses to show: %s', path => {
  it.each([403, 404])('with %i', async status => {
    if (merge === undefined) throw new TypeError('there are worlds')
    const headers = { 'content-type': 'application/json' }
    const reply = { status, headers, body: '{"message":"no"}' }
    bench.github.faults.set({ kind: 'reply', reply }, { matching: new RegExp(path), times: Infinity })
    const { ending, lines } = await play(merge, `${bad}@v45`)
    expect(ending).toBe('unseen')
    const why =
      status === 403
        ? /STORE_FORBIDDEN.* permissions "Actions: read", "Contents: read" and "Pull requests: read" for acme\/kic/
        : /^/
    expect(lines.join('\n')).toMatch(why)
  })
})

it('does not take a folder that GitHub cuts for whole', async () => {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ tree: [], truncated: true })
  const reply = { status: 200, headers, body }
  bench.github.faults.set({ kind: 'reply', reply }, { matching: new RegExp(base) })
  if (merge === undefined) throw new TypeError('there are worlds')
  expect((await play(merge, harmless)).ending).toBe('unseen')
})

it('does not follow a list without end', async () => {
  if (merge === undefined) throw new TypeError('there are worlds')
  const link = '<https://api.github.com/repositories/1/pulls?page=2>; rel="next"'
  const headers = { 'content-type': 'application/json', link }
  bench.github.faults.set(
    { kind: 'reply', reply: { status: 200, headers, body: '[]' } },
    { matching: /pulls/ },
  )
  const { ending, lines } = await play(merge, `${bad}@v45`)
  expect(ending).toBe('unseen')
  expect(lines.join('\n')).toMatch(/acme\/kic\/pulls.* \(page 501\)/)
})

it('follows an action whose repository was renamed', async () => {
  const old = `acme-tools/old@${'9'.repeat(40)}`
  await bench.github.addRepository('acme-tools/old')
  bench.github.rename('acme-tools/old', 'acme-tools/new')
  const files = { 'ci.yml': ci(job(`uses: ${old}`)) }
  const others = { [old.replace('old', 'new')]: { './action.yml': composite('uses: ACTION') } }
  const { ending } = await play({ name: '', files, others, truth: 'had it' }, `${bad}@v45`)
  expect(ending).toBe(false)
})

const former = `acme-tools/former@${'d'.repeat(40)}`
const latter = former.replace('acme-tools/former', bad)
it.each([
  [former, latter, 200],
  [latter, former, 200],
  [former, latter, 403],
  [latter, former, 403],
])('knows an action by its former name: %s, asked for %s, %d', async (action, asked, status) => {
  const there = await bench.github.addRepository('acme-tools/former')
  there.commits.set('d'.repeat(40), new Map([['action.yml', node]]))
  bench.github.rename('acme-tools/former', bad)
  const files = { 'ci.yml': ci(job('uses: ACTION')) }
  const reply = { status, headers: {}, body: '{}' }
  if (status !== 200) bench.github.faults.set({ kind: 'reply', reply }, { matching: /tools\/former$/ })
  const { ending } = await play({ name: '', files, asked, truth: 'had it' }, action)
  expect(ending).toBe(status === 200 ? false : 'unseen')
})

it('does not take a page that comes empty for the end', async () => {
  const [world] = levelWorlds
  if (world === undefined) throw new TypeError('there are worlds')
  const { history, commits } = bench.github.repository('acme/kic') ?? {}
  const run = runOf(world)
  commits?.set(run.commit ?? '', filesOf(world.files, harmless))
  history?.push(...Array.from({ length: 150 }, (_, id) => ({ ...run, id })))
  const empty = JSON.stringify({ total_count: 150, workflow_runs: [] })
  const headers = { 'content-type': 'application/json' }
  bench.github.faults.set(
    { kind: 'reply', reply: { status: 200, headers, body: empty } },
    { matching: /actions\/runs.*page=2/ },
  )
  const asked = askExposed(bench.github, bad, { flags: { since: new Date(since).toISOString() } })
  await expect(asked).rejects.toThrow('list of runs cannot be read completely')
})
