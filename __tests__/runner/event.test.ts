import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { refuseForeignRun, type RunEvent } from '../../src/runner/event.ts'

const repository = { full_name: 'acme/app', default_branch: 'main' }
const run = (more: Partial<RunEvent>): RunEvent => ({
  isGithub: true,
  name: 'push',
  ref: 'refs/heads/main',
  repository: 'acme/app',
  payload: { repository },
  ...more,
})
const judge = (event: RunEvent, given: { mode?: 'rotate' | 'audit'; allowRef?: string | undefined } = {}) => {
  const { mode = 'rotate', allowRef } = given
  try {
    refuseForeignRun(event, mode, allowRef)
    return 'runs'
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('hint' in error)) throw error
    return `${String(error.code)}: ${error.message}; ${String(error.hint)}`
  }
}
const headOf = (full_name: unknown) => ({ repository, workflow_run: { head_repository: { full_name } } })
const stranger =
  'run it on a schedule or by workflow_dispatch, on the default branch: whoever opens a pull request or writes a comment must not choose the token list'

describe('a run is', () => {
  it.each<[string, Partial<RunEvent>, string?]>([
    ['a push to the default branch', {}],
    ['a schedule', { name: 'schedule' }],
    ['a schedule whose payload says nothing', { name: 'schedule', payload: undefined }],
    [
      'a default branch with a slash',
      { ref: 'refs/heads/a/b', payload: { repository: { default_branch: 'a/b' } } },
    ],
    ['the end of a workflow of its own', { name: 'workflow_run', payload: headOf('Acme/App') }],
    ['named by its ref', { ref: 'refs/heads/release' }, 'refs/heads/release'],
    ['named by its branch', { ref: 'refs/heads/release' }, 'release'],
    ['a tag that is named', { name: 'release', ref: 'refs/tags/v1' }, 'refs/tags/v1'],
    ['named, and nothing says what is default', { ref: 'refs/heads/x', payload: undefined }, 'x'],
    ['on no GitHub', { isGithub: false, name: 'pull_request', ref: '' }],
  ])('fine when it is %s', (...[, event, allowRef]) => {
    expect(judge(run(event), { allowRef })).toBe('runs')
  })

  it.each<[string, Partial<RunEvent>, string?]>([
    ['the event pull_request', { name: 'pull_request', ref: 'refs/pull/7/merge' }],
    ['the event pull_request', { name: 'pull_request', ref: 'refs/pull/7/merge' }, 'refs/pull/7/merge'],
    ['the event pull_request_target', { name: 'pull_request_target' }],
    ['the event issue_comment', { name: 'issue_comment' }],
    ['the event discussion_comment', { name: 'discussion_comment' }],
    ['a workflow_run of mallory/app', { name: 'workflow_run', payload: headOf('mallory/app') }],
    ['a workflow_run of mallory/app', { name: 'workflow_run', payload: headOf('mallory/app') }, 'main'],
    ['a workflow_run of an unknown repository', { name: 'workflow_run', payload: headOf(null) }],
  ])('refused as %s, whatever allow-ref says: %j %j', (...[what, event, allowRef]) => {
    expect(judge(run(event), { allowRef })).toBe(
      `INPUT_INVALID: mode rotate does not run for ${what}; ${stranger}`,
    )
  })

  const trust = 'run it on main; or, if you trust the token list of this ref, set "allow-ref: '
  it.each<[Partial<RunEvent>, string | undefined, string]>([
    [
      { ref: 'refs/heads/feature' },
      'release',
      `refs/heads/feature: the default branch is main; ${trust}refs/heads/feature"`,
    ],
    [
      { name: 'release', ref: 'refs/tags/main' },
      'main',
      `refs/tags/main: the default branch is main; ${trust}refs/tags/main"`,
    ],
    [
      { name: 'schedule', ref: 'refs/heads/other' },
      undefined,
      `refs/heads/other: the default branch is main; ${trust}refs/heads/other"`,
    ],
    [
      { name: 'deployment', ref: '' },
      '',
      'an event without a ref: the default branch is main; run it on main',
    ],
    [
      { name: 'workflow_dispatch', payload: undefined },
      undefined,
      'refs/heads/main: the event does not say which branch is the default one; run it on a schedule; or, if you trust the token list of this ref, set "allow-ref: refs/heads/main"',
    ],
  ])('refused for a foreign ref: %j, allow-ref %j', (...[event, allowRef, said]) => {
    expect(judge(run(event), { allowRef, mode: 'audit' })).toBe(
      `INPUT_INVALID: mode audit does not run for ${said}`,
    )
  })
})

describe('the event', () => {
  const folder = mkdtempSync(join(tmpdir(), 'event-'))
  const path = join(folder, 'event.json')
  const environment = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_EVENT_PATH: path,
  }
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  /** In a process of its own, as each step has one: GitHub's toolkit reads the payload once. */
  function read(text: string, variables: object = environment): RunEvent {
    writeFileSync(path, text)
    const code = `import { readToolkitEvent } from ${JSON.stringify(new URL('../../src/runner/toolkit-event.ts', import.meta.url))}
      process.stdout.write(JSON.stringify(await readToolkitEvent({ environment: process.env })))`
    const argv = ['--import', 'tsx', '--input-type=module', '--eval', code]
    const env = { PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'], ...variables }
    return JSON.parse(execFileSync(process.execPath, argv, { encoding: 'utf8', env })) as RunEvent
  }

  it('is read as the runner gives it', () => {
    expect(read(JSON.stringify({ repository }))).toEqual(run({}))
  })

  it.each(['{', 'null'])('has no default branch in the payload %j', text => {
    expect(judge(read(text))).toMatch(/does not say which branch is the default one/)
  })

  it('means nothing where no runner is', () => {
    expect(judge(read('', {}))).toBe('runs')
  })
})
