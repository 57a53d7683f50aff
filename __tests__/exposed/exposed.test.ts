import { beforeEach, describe, expect, it } from '@jest/globals'
import { startExposed } from '../../src/exposed/start.ts'
import { matchAction } from '../../src/exposed/play.ts'
import { readUse } from '../../src/workflows/jobs/use.ts'
import { compareTranscript } from '../support/compare-transcript.ts'
import { type Bench, startBench } from '../stores/github/bench.ts'
import { silentRunner } from '../support/silent-runner.ts'
import { askExposed, tokenList } from './ask.ts'
import { arrangeIncident, since } from './incident.ts'
import { bad } from './worlds/world.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
  await arrangeIncident(bench)
})

const ask = (action: string) =>
  askExposed(bench.github, action, { flags: { since: new Date(since).toISOString() } })

describe('exposed', () => {
  it('tells of 200 runs in two months what a moved tag saw, and what it could not see', async () => {
    const { lines, ending, outputs } = await ask(`${bad}@v45`)
    expect(ending).toBe(false)
    // The list lies where the command looks for it, in a clone.
    const told = lines.map(line => line.replace(/ --config (?:'[^']+'|\S+\/list\.yml)/, ''))
    expect(told).not.toEqual(lines)
    // Of what was not seen, which the lines tell, too, the first.
    const { 'not-seen': gaps, runs, ...rest } = outputs
    const rows = Object.entries({
      ...rest,
      runs: (runs as readonly unknown[]).length,
      gap: (gaps as readonly unknown[])[0],
    }).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    await compareTranscript(`${[...told, ...rows].join('\n')}\n`, new URL('incident.txt', import.meta.url))
  })

  it('asks for each commit and each text once', async () => {
    bench.requests()
    await ask(`${bad}@v45`)
    const requests = bench.requests().filter(line => line.includes('/git/'))
    expect(new Set(requests).size).toBe(requests.length)
    // 40 commits, of which one is gone, with two kinds of .github and of workflows in it, and the action's two folders.
    const own = requests.filter(line => line.includes('/repos/acme/kic/'))
    expect(own.filter(line => line.includes('/git/trees/')).length).toBe(40 + 2 * 2 + 2)
    expect(own.filter(line => line.includes('/git/blobs/')).length).toBe(6)
    // Three actions, and a workflow two folders down.
    expect(requests.length - own.length).toBe(3 * 2 + 4)
  })

  it('finds more runs than GitHub lists for one window', async () => {
    const { history = [] } = bench.github.repository('acme/kic') ?? {}
    const [like] = history.slice(-3)
    const more = Array.from({ length: 1100 }, (_, at) => ({ id: 1000 + at, createdAt: since + at * 60_000 }))
    if (like !== undefined) history.push(...more.map(one => ({ ...like, ...one })))
    const { outputs } = await ask(`${bad}@v45`)
    const runs = outputs['runs'] as number[]
    expect(runs.filter(id => id >= 1000).sort()).toEqual(more.map(({ id }) => id).sort())
    expect(runs.length).toBe(new Set(runs).size)
  })

  it('looks in a list of another repository for the secrets that it keeps here alone', async () => {
    const named = tokenList.replace('environment: production', 'repository: acme/kic, $&')
    for (const [list, entries] of [
      [tokenList, []],
      [named, ['kic push']],
    ] as const) {
      const flags = { since: new Date(since).toISOString() }
      const origin = 'https://github.com/acme/operator.git'
      const { lines, outputs } = await askExposed(bench.github, bad, { flags, list, origin })
      expect(lines[0]).toBe(
        'warning: the token list is that of acme/operator: only secrets that it keeps in acme/kic are looked for',
      )
      expect(outputs['entries']).toEqual(entries)
    }
  })

  it('knows its own list on another server', async () => {
    const origin = 'https://git.acme.example/Acme/Kic.git'
    const flags = { since: new Date(since).toISOString() }
    const { lines, outputs } = await askExposed(bench.github, bad, { flags, origin })
    expect(lines.join('\n')).not.toMatch(/the token list is that of/)
    expect(outputs['entries']).toEqual(['kic push'])
  })

  it.each([
    [404, {}, ''],
    [
      200,
      { resources: { core: { remaining: 40, reset: 1_795_528_800 } } },
      '; GitHub allows 40 more until 2026-11-24T14:00Z',
    ],
    [
      200,
      { resources: { core: { remaining: 39, reset: 1_795_528_800 } } },
      '; GitHub allows 39 more until 2026-11-24T14:00Z: leave out runs with --until',
    ],
  ])('says beforehand what it asks for, where GitHub answers %i %j', async (status, answer, line) => {
    const headers = { 'content-type': 'application/json' }
    const reply = { status, headers, body: JSON.stringify(answer) }
    bench.github.faults.set({ kind: 'reply', reply }, { matching: /rate_limit/ })
    expect((await ask(bad)).lines[1]).toBe(`this takes at least 40 requests${line}`)
  })

  it('reads a commit of more files than GitHub shows at once', async () => {
    const repository = bench.github.repository('acme/kic')
    if (repository !== undefined) repository.mostEntries = 50
    const { commits } = repository ?? {}
    const [commit = '', files = new Map<string, string>()] = [...(commits ?? [])].at(-1) ?? []
    const before = await ask(`${bad}@v45`)
    const large = Array.from({ length: 51 }, (_, at) => [`src/${at}`, ''] as const)
    commits?.set(commit, new Map([...files, ...large]))
    expect((await ask(`${bad}@v45`)).outputs).toEqual(before.outputs)
  })
})

describe('a use of the action', () => {
  const [one, other] = ['a'.repeat(40), 'b'.repeat(40)]
  it.each([
    ['o/x@v1', undefined, 'bad'],
    ['O/X/sub@v1', 'v1', 'bad'],
    ['o//x@v1', 'v1', 'bad'],
    ['o\\x\\sub@v1', 'v1', 'bad'],
    [' o/x@v1 ', 'v1', 'bad'],
    ['https://github.com/o/x/sub@v1', 'v1', 'bad'],
    ['o/x@refs/tags/v1', 'v1', 'bad'],
    ['o/x@v1', 'refs/tags/v1', 'bad'],
    ['o/x-y@v1', undefined, 'another'],
    ['o/x@v2', 'v1', 'unsure'],
    ['o/x@v1', one, 'unsure'],
    [`o/x@${one}`, 'v1', 'unsure'],
    [`o/x@${one}`, one.toUpperCase(), 'bad'],
    [`o/x@${other}`, one, 'harmless'],
  ])('%s, asked for %s: %s', (...[text, ref, expected]) => {
    const use = readUse(text)
    expect(use.kind === 'action' && matchAction(use, { name: 'o/x', ref, harmless: [] })).toBe(expected)
  })
})

describe('what it needs', () => {
  const token = 'github_pat_x'
  const full = { action: 'o/x@v1', 'github-token': token }
  const clone = 'a clone; go to a clone whose remote "origin" is on GitHub'
  const which = '--action; write OWNER/NAME or OWNER/NAME@REF, with all 40 digits of a commit'
  const sinceWhen = '--since; write a time, such as 2026-11-01T00:00:00Z'
  const untilWhen = '--until; write a time after --since, or leave it out'
  it.each([
    [{ 'github-token': token }, '2026-01-01', which],
    [full, '', sinceWhen],
    [full, '2126-01-01', sinceWhen],
    [full, '2026-01-01', untilWhen, '2025-12-31'],
    [full, '2026-01-01', untilWhen, 'never'],
    [{ action: 'o/x' }, '2026-01-01', 'a GitHub token; set GH_TOKEN to what `gh auth token` prints'],
    [{ action: 'o/x', 'github-token': token }, '2026-01-01', clone],
  ])('%j since %s: %s', async (...[inputs, time, said, until]) => {
    const flags = new Map([['since', time], ...(until === undefined ? [] : [['until', until] as const])])
    const [what, hint] = said.split('; ')
    const refusal = { message: `missing: ${what}`, hint }
    await expect(startExposed(silentRunner(inputs), flags)).rejects.toMatchObject(refusal)
  })
})
