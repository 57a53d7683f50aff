import { expect, it } from '@jest/globals'
import {
  parseAppToken,
  parseBlob,
  parseInstallation,
  parseKey,
  parseLimit,
  parseMoves,
  parsePulls,
  parseReaders,
  parseRepository,
  parseRuns,
  parseSecret,
  parseSecrets,
  parseTree,
  parseVariables,
} from '../../../src/stores/github/answers.ts'

const updated_at = '2026-11-24T14:00:00Z'
const updatedAt = Date.parse(updated_at)
type Read = (json: unknown) => unknown
interface Row {
  readonly name: string
  readonly parse: Read
  readonly whole: object
  readonly read: unknown
  /** What stands in the whole answer instead, of which nothing is read. */
  readonly spoiled: readonly object[]
}

const page = (name: string, ...items: readonly object[]) => ({ total_count: items.length, [name]: items })
const run = {
  id: 7,
  path: '.github/workflows/build.yml@main',
  head_sha: 'acb5',
  event: 'push',
  html_url: 'https://github.com/acme/kic/actions/runs/7',
  conclusion: 'success',
  run_attempt: 1,
  run_started_at: updated_at,
  created_at: updated_at,
}
const runAs = {
  id: 7,
  path: run.path,
  commit: 'acb5',
  event: 'push',
  conclusion: 'success',
  startedAt: updatedAt,
  createdAt: updatedAt,
  endedAt: Infinity,
  page: run.html_url,
  branch: undefined,
  isFirstAttempt: true,
  hasNoSecrets: false,
  called: new Map(),
}
const called = { path: 'Acme/Flows/x.yml@v1', sha: 'acb5' }
const ofFork = {
  ...run,
  run_attempt: undefined,
  event: 'pull_request',
  head_branch: 'topic',
  repository: { full_name: 'acme/kic', private: false },
  head_repository: null,
  referenced_workflows: [called],
}
const list = (...items: readonly unknown[]) => ({ items, next: undefined })
const keyOf = (bytes: number) => Buffer.alloc(bytes).toString('base64')
const one = (item: object) => ({ total: 1, items: [item], hasNext: false })

const rows: readonly Row[] = [
  {
    name: 'a repository',
    parse: parseRepository,
    whole: { id: 7, full_name: 'acme/kic', private: true },
    read: { id: 7, fullName: 'acme/kic', isArchived: false },
    spoiled: [{ id: '7' }, { full_name: null }],
  },
  {
    name: 'a key',
    parse: parseKey,
    whole: { key_id: '1', key: keyOf(32) },
    read: { id: '1', key: new Uint8Array(32) },
    // 33 bytes: the example in GitHub's own description.
    spoiled: [{ key_id: 1 }, { key: null }, ...[0, 31, 33, 64].map(bytes => ({ key: keyOf(bytes) }))],
  },
  {
    name: 'a secret',
    parse: parseSecret,
    whole: { name: 'A', updated_at, visibility: 'selected' },
    read: { name: 'A', updatedAt, visibility: 'selected' },
    spoiled: [{ name: 1 }, { updated_at: 1 }, { updated_at: 'soon' }],
  },
  {
    name: 'a page of secrets',
    parse: parseSecrets,
    whole: page('secrets', { name: 'A', updated_at }),
    read: one({ name: 'A', updatedAt, visibility: undefined }),
    spoiled: ['1', 1.5, -1, undefined].map(total_count => ({ total_count })),
  },
  {
    name: 'a page of readers',
    parse: parseReaders,
    whole: page('repositories', { id: 7, full_name: 'acme/kic' }),
    read: one({ id: 7, fullName: 'acme/kic' }),
    spoiled: [{ repositories: {} }, { repositories: [{ id: 7, full_name: 7 }] }],
  },
  {
    name: 'a page of variables',
    parse: parseVariables,
    whole: page('variables', { name: 'A', value: '' }),
    read: one({ name: 'A', value: '' }),
    spoiled: [{ variables: [{ name: 'A' }] }, { variables: [{ name: 'A', value: '' }, { value: 'A' }] }],
  },
  {
    name: 'an installation',
    parse: parseInstallation,
    whole: { id: 7, permissions: { secrets: 'write' }, suspended_at: null },
    read: { id: 7, granted: { secrets: 'write' } },
    spoiled: [{ id: '7' }, { permissions: [] }],
  },
  {
    name: 'a token of an App',
    parse: parseAppToken,
    whole: { token: 'ghs_x', expires_at: updated_at },
    read: { token: 'ghs_x', expiresAt: updatedAt },
    spoiled: [{ token: null }, { expires_at: 'soon' }],
  },
  {
    name: 'a tree',
    parse: parseTree,
    whole: { tree: [{ path: 'a.yml', mode: '100755', sha: '1' }], truncated: false },
    read: { entries: new Map([['a.yml', { path: 'a.yml', mode: '100755', hash: '1' }]]), isCut: false },
    spoiled: [{ tree: undefined }, { tree: [{ path: 'a.yml', mode: '100755' }] }],
  },
  {
    name: 'a page of runs',
    parse: parseRuns,
    whole: page('workflow_runs', run),
    read: one(runAs),
    spoiled: [
      { workflow_runs: [{ ...run, html_url: null }] },
      { workflow_runs: [{ ...run, created_at: 'soon' }] },
    ],
  },
  {
    name: "a fork's run",
    parse: parseRuns,
    whole: page('workflow_runs', ofFork),
    read: one({
      ...runAs,
      event: 'pull_request',
      branch: 'topic',
      isFirstAttempt: false,
      hasNoSecrets: true,
      called: new Map([['acme/flows/x.yml@v1', 'acb5']]),
    }),
    spoiled: [],
  },
  {
    name: 'what GitHub allows',
    parse: parseLimit,
    whole: { resources: { core: { remaining: 7, reset: 3 } } },
    read: { left: 7, until: 3000 },
    spoiled: [{ resources: { core: { remaining: '7', reset: 3 } } }, { resources: undefined }],
  },
  {
    name: 'a file',
    parse: parseBlob,
    whole: { content: 'b246\nIHB1c2gK' },
    read: 'on: push\n',
    spoiled: [{ content: null }],
  },
]

it.each(rows)('$name is read, or is none', ({ parse, whole, read, spoiled }) => {
  expect(parse(whole)).toEqual(read)
  for (const wrong of spoiled) expect(parse({ ...whole, ...wrong })).toBeUndefined()
  for (const nothing of [null, undefined, 'text', []]) expect(parse(nothing)).toBeUndefined()
})

it('reads lists that have no count', () => {
  const pull = { head: { ref: 'topic' }, base: { ref: 'main' }, updated_at }
  const move = { before: 'acb5', timestamp: updated_at }
  expect(parsePulls([pull])).toEqual(list({ head: 'topic', base: 'main', at: updatedAt }))
  expect(parseMoves([move], '?after=x')).toEqual({
    ...list({ before: 'acb5', at: updatedAt }),
    next: '?after=x',
  })
  for (const wrong of [{ items: [pull] }, [{ ...pull, head: null }], [pull, { ...pull, updated_at: null }]]) {
    expect(parsePulls(wrong)).toBeUndefined()
  }
})

it('says what is not there, and the link to another page is handed in', () => {
  expect(parseSecret({ name: 'A', updated_at, visibility: 'everybody' })?.visibility).toBeUndefined()
  expect(parseRuns(page('workflow_runs', { ...run, conclusion: null }))?.items[0]?.conclusion).toBeUndefined()
  const first = { ...run, run_started_at: null, created_at: updated_at }
  expect(parseRuns(page('workflow_runs', first))?.items).toEqual([runAs])
  const over = { ...run, status: 'completed', updated_at }
  expect(parseRuns(page('workflow_runs', over))?.items).toEqual([{ ...runAs, endedAt: updatedAt }])
  expect(parseSecrets(page('secrets'), '?page=2')).toEqual({ total: 0, items: [], hasNext: true })
})
