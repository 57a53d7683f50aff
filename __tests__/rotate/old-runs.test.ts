import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { organization } from '../../sandbox/book/entry.ts'
import { fault } from '../../sandbox/fault.ts'
import { home } from '../support/rotation-story.ts'
import { type RotationBench, type RunOptions, startRotationBench, tokenListOf } from './bench.ts'

/** A run that is not the branch's own, or not today's; and what GitHub does meanwhile. */
let bench: RotationBench
let workspace: string
let events: string
beforeAll(async () => {
  // GitHub's toolkit reads it once, as it is loaded.
  events = await mkdtemp(join(tmpdir(), 'events-'))
  process.env['GITHUB_EVENT_PATH'] = join(events, 'event.json')
  await writeFile(join(events, 'event.json'), JSON.stringify({ repository: { default_branch: 'main' } }))
})
afterAll(async () => {
  delete process.env['GITHUB_EVENT_PATH']
  await rm(events, { recursive: true })
})
beforeEach(async () => {
  bench = await startRotationBench()
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'workspace-')))
  for (const { id } of bench.world.book.tokens(organization)) bench.world.book.delete(id)
})
afterEach(async () => {
  await rm(workspace, { recursive: true })
})

const label = 'nightly-app push'
const listOf = (...stores: readonly string[]) => tokenListOf([{ channel: 'nightly', access: 'push', stores }])
const tokenList = listOf('_ONE')
const tokens = () => bench.world.book.tokens(organization).map(({ label: name }) => name)

/** As a job has it: the list lies in its workspace. */
async function rotate(run: string, { inputs, environment }: Partial<RunOptions> = {}) {
  const config = join(workspace, 'tokens.yml')
  await writeFile(config, tokenList)
  const variables = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, GITHUB_REF: 'refs/heads/main' }
  return bench.rotate({
    tokenList,
    run,
    inputs: { config, ...inputs },
    environment: { ...variables, GITHUB_EVENT_NAME: 'schedule', ...environment },
  })
}

/** Of the repository that the list stands in, on its default branch. */
function onBranch(text: string): void {
  bench.world.github?.repository(home)?.files.set('tokens.yml', text)
}

describe('another attempt of an old run', () => {
  const leaked = { compromised: label }
  const stale =
    'error: LIST_STALE: this is another attempt of an old run, and main has another tokens.yml by now; nothing was changed; start a new run in place of "Re-run jobs" (docs/errors.md#list_stale)'
  it.each([
    ['whose list is the branch’s still goes on', tokenList, '7.2', {}, true],
    ['does nothing where the branch has another list', listOf('_ONE', '_TWO'), '7.2', {}, false],
    ['has no say in a first attempt', listOf('_ONE', '_TWO'), '7.1', {}, true],
    ['ends a leak all the same, and is not complete', listOf('_ONE', '_TWO'), '7.2', leaked, true],
    ['is not complete after a leak in a first attempt, too', listOf('_ONE', '_TWO'), '7.1', leaked, true],
    ['is complete after a leak where the list is the branch’s', tokenList, '7.1', leaked, true],
  ])('%s', async (...row) => {
    const [, text, run, inputs, isDone] = row
    await rotate('1.1')
    onBranch(text)
    const { said, isOk, reports } = await rotate(run, { inputs: { force: label, ...inputs } })
    if (inputs === leaked) {
      const gap =
        'start a new run: main has another tokens.yml by now, and a place that this run did not know may have a dead token'
      const gaps = text === tokenList ? [] : [gap]
      expect({ isOk, gaps: reports[0]?.gaps }).toEqual({ isOk: gaps.length === 0, gaps })
    }
    expect(said.filter(line => line.startsWith('error: LIST_STALE'))).toEqual(isDone ? [] : [stale])
    expect(tokens()).toHaveLength(isDone && !('compromised' in inputs) ? 2 : 1)
  })

  it('says what GitHub does not show, and goes on', async () => {
    bench.world.github?.faults.set(fault.status(403), { matching: /^GET .*git\/trees/ })
    const { isOk, summary } = await rotate('7.2')
    expect(isOk).toBe(true)
    expect(summary).toContain(
      '\n<b>Not seen</b>: whether main still has this tokens.yml: STORE&#95;FORBIDDEN: ',
    )
  })
})

it('a run of another ref that allow-ref lets in has another list, and takes no token', async () => {
  await rotate('1.1')
  const ref = 'refs/heads/release'
  const { said } = await rotate('2.1', {
    inputs: { 'allow-ref': ref, force: '' },
    environment: { GITHUB_REF: ref, GITHUB_EVENT_NAME: 'workflow_dispatch' },
  })
  expect(said.join('\n')).toMatch(
    /LABEL_TAKEN: nightly-app push: the label "nightly-app push" belongs to the list of acme\/app#\S+, whose token /,
  )
  expect(tokens()).toHaveLength(1)
})

it('a key that GitHub has changed since it was read is read again', async () => {
  const body = JSON.stringify({ message: 'the key_id does not match the current key' })
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  const changed = { kind: 'reply', reply: { status: 422, headers, body } } as const
  bench.world.github?.faults.set(changed, { matching: /^PUT .*secrets/, times: 1 })
  expect((await rotate('1.1')).isOk).toBe(true)
})

it('in a leak a GitHub that is down is called so, and no other run', async () => {
  await rotate('1.1')
  await bench.pass(86_400_000)
  bench.world.github?.faults.set(fault.status(500), { matching: /./ })
  const { isOk, said } = await rotate('2.1', { inputs: { compromised: label } })
  expect([isOk, said.join('\n')]).toEqual([false, expect.stringMatching(/error: STORE_FAILED: .*GitHub/)])
  expect(said).toContain('nightly-app push: 1 of 1 place did not pass the check')
  expect(said.join('\n')).not.toMatch(/IN_PROGRESS|another run/)
})

it.each<[string, string, string]>([
  ['other places', listOf('_TWO'), 'copies than those that got the current token'],
  [
    'other rights',
    tokenList.replace('access: push', 'access: pull'),
    'repositories or rights than the token',
  ],
])('of two lists with one home and %s the second that takes the token back is refused', async (...row) => {
  const [, other, others] = row
  const play = async (text: string, inputs = {}) =>
    (await bench.rotate({ tokenList: `home: acme/ci\n${text}`, inputs })).reports[0]
  expect((await play(tokenList))?.action).toBe('rotated')
  expect((await play(other))?.action).toBe('rotated')
  const refused = await play(tokenList)
  expect([refused?.action, refused?.code]).toEqual(['failed', 'HUB_REJECTED'])
  expect(refused?.reason).toBe(
    `the token list has other ${others}, for the second time in a row: another token list, a tool such as Terraform, or a person in Docker Home changes it. Find out who, end that, then name the entry in "force" once`,
  )
  expect((await play(other))?.action).toBe('nothing')
  // One list that is edited twice is not refused, nor what a person asks for.
  expect((await play(listOf('_ONE', '_TWO')))?.action).toBe('rotated')
  expect((await play(listOf('_THREE')))?.action).toBe('rotated')
  expect((await play(listOf('_ONE', '_TWO'), { force: label }))?.action).toBe('rotated')
})
