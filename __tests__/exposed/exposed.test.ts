import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { exposed } from '../../src/exposed/exposed.ts'
import { createHistory } from '../../src/exposed/history.ts'
import { startExposed } from '../../src/exposed/start.ts'
import { compromisedUse } from '../../src/exposed/affected.ts'
import { openGithub } from '../../src/stores/github/client.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { loadWorkflowYaml, readTokenListYaml } from '../../src/yaml/read.ts'
import { compareTranscript } from '../support/compare-transcript.ts'
import { itDeep } from '../support/depth.ts'
import { type Bench, startBench } from '../stores/github/bench.ts'
import { silentRunner } from '../support/silent-runner.ts'
import { arrangeIncident, since } from './incident.ts'

const tokenList = `organization: acme
tokens:
  - label: kic push
    access: push
    repositories: [acme/kic]
    stores: [{ secret: RELEASE_PUSH, environment: production }]
  - label: operator push
    access: push
    repositories: [acme/operator]
    stores: [{ secret: RELEASE_PUSH, repository: acme/operator }]
  - label: nightly push
    channel: nightly
    access: push
    repositories: [acme/nightly]
    stores: [{ secret: RELEASE_PUSH, environment: nightly }]
  - label: kic pull
    access: pull
    repositories: [acme/kic]
    stores: [{ secret: KIC_PULL }]
`

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
  arrangeIncident(bench)
})
afterEach(async () => {
  expect(bench.github.violations).toEqual([])
  await bench.close()
})

/** What the verb prints, warnings marked, and its outputs. */
async function ask(ref: string | undefined, seenAs?: string): Promise<{ lines: string[]; isFine: boolean }> {
  const lines: string[] = []
  const { clock, github } = bench
  const runner = {
    ...silentRunner(),
    info: (text: string) => void lines.push(text),
    warning: (text: string) => void lines.push(`warning: ${text}`),
    output: (name: string, value: string) => void lines.push(`${name}=${value}`),
  }
  const client = openGithub(
    {
      access: { token: bench.secret('ghs_app') },
      clock,
      attempts: 3,
      timeoutMs: 20_000,
      pace: 0,
      signal: new AbortController().signal,
      mask: () => undefined,
      warn: runner.warning,
      info: runner.info,
      apiUrl: github.origin,
      stores: [],
      thisRepository: 'acme/kic',
    },
    'read',
  )
  const history = createHistory(client, 'acme/kic', await loadWorkflowYaml())
  if (seenAs !== undefined) {
    const action = await github.addRepository('tj-actions/changed-files')
    action.refs.set('v45', seenAs)
  }
  const name = 'tj-actions/changed-files'
  const now = ref === undefined ? undefined : await history.resolve(name, ref)
  const list = parseTokenList(await readTokenListYaml(tokenList), '.github/docker-oat.yml')
  const isFine = await exposed({ name, ref, now }, [since, clock.now()], {
    runner,
    history,
    list,
    repository: 'acme/kic',
  })
  return { lines, isFine }
}

describe('exposed', () => {
  it('tells of 200 runs in two months what a moved tag saw, and what it could not see', async () => {
    const { lines, isFine } = await ask('v45', 'd'.repeat(40))
    expect(isFine).toBe(false)
    await compareTranscript(`${lines.join('\n')}\n`, new URL('incident.txt', import.meta.url))
  })

  it('asks for each commit and each text once', async () => {
    bench.requests()
    await ask('v45')
    const requests = bench.requests()
    expect(new Set(requests).size).toBe(requests.length)
    expect(requests.filter(line => line.includes('/git/trees/')).length).toBe(40)
    expect(requests.filter(line => line.includes('/git/blobs/')).length).toBe(5)
  })

  it('finds more runs than GitHub lists for one window', async () => {
    const { history = [] } = bench.github.repository('acme/kic') ?? {}
    const [like] = history.slice(-2)
    const more = Array.from({ length: 1100 }, (_, at) => ({ id: 1000 + at, createdAt: since + at * 60_000 }))
    if (like !== undefined) history.push(...more.map(one => ({ ...like, ...one })))
    const { lines } = await ask('v45')
    const runs = JSON.parse(lines.find(line => line.startsWith('runs='))?.slice(5) ?? '') as number[]
    expect(runs.filter(id => id >= 1000).sort()).toEqual(more.map(({ id }) => id).sort())
    expect(runs.length).toBe(new Set(runs).size)
  })

  itDeep('counts the runs of a commit whose tree is too large to be shown whole', async () => {
    const { commits } = bench.github.repository('acme/kic') ?? {}
    const [commit = '', files = new Map<string, string>()] = [...(commits ?? [])].at(-1) ?? []
    const large = Array.from({ length: 100_000 }, (_, at) => [`src/${at}`, ''] as const)
    commits?.set(commit, new Map([...files, ...large]))
    expect((await ask('v45')).lines).toContain(
      '  10 runs whose commit GitHub does not have any more, or cannot show whole',
    )
  })
})

it('is a verb: it reads the token list, asks GitHub, and fails where a job had the action', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'exposed-'))
  const outputs: Record<string, string> = {}
  try {
    writeFileSync(join(folder, 'list.yml'), tokenList)
    const inputs = { action: 'tj-actions/changed-files', config: join(folder, 'list.yml') }
    const runner = {
      ...silentRunner({ ...inputs, 'github-token': 'ghs_app', timeout: '60', attempts: '3' }),
      environment: { GITHUB_REPOSITORY: 'acme/kic', GITHUB_API_URL: bench.github.origin },
      output: (name: string, value: string) => void (outputs[name] = value),
    }
    expect(await startExposed(runner, '2026-09-25T00:00:00Z')).toBe(false)
    expect(outputs).toMatchObject({ entries: '["kic push"]' })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

describe('a use of the action', () => {
  const [one, other] = ['a'.repeat(40), 'b'.repeat(40)]
  it.each([
    ['o/x@v1', undefined, undefined, 'yes'],
    ['O/X/sub@v1', 'v1', undefined, 'yes'],
    ['o/x-y@v1', undefined, undefined, 'no'],
    ['o/x@v2', 'v1', undefined, 'no'],
    // What the tag named then, nobody knows.
    ['o/x@v1', one, undefined, 'yes'],
    [`o/x@${one}`, one, undefined, 'yes'],
    [`o/x@${other}`, one, undefined, 'no'],
    [`o/x@${one}`, 'v1', one, 'yes'],
    [`o/x@${one}`, 'v1', other, 'pinned'],
    [`o/x@${one}`, 'v1', undefined, 'yes'],
  ])('%s, asked for %s, which is %s now: %s', (...[uses, ref, now, expected]) => {
    expect(compromisedUse(uses, { name: 'o/x', ref, now })).toBe(expected)
  })
})

describe('what it needs', () => {
  const token = 'github_pat_x'
  it.each([
    [{ 'github-token': token }, '2026-01-01', /--action/],
    [{ action: 'o/x@v1', 'github-token': token }, undefined, /--since/],
    [{ action: 'o/x@v1', 'github-token': token }, '2126-01-01', /--since/],
    [{ action: 'o/x' }, '2026-01-01', /GitHub token/],
    [{ action: 'o/x', 'github-token': token }, '2026-01-01', /a clone/],
  ])('%j since %s', async (inputs, time, message) => {
    await expect(startExposed(silentRunner(inputs), time)).rejects.toThrow(message)
  })
})
