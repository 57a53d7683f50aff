import { describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../sandbox/runner/job.ts'
import type { LoggedRequest } from '../../sandbox/request-log.ts'
import { describeConfig } from './describe-config.ts'
import type { Scene } from './scene.ts'
import { transcript } from './transcript.ts'

const banner = ['##[group]it', 'with:', '  token: ***', '##[endgroup]']
const files = { ENV: '', OUTPUT: '', STATE: '', PATH: '', STEP_SUMMARY: '' }
const calm = { exported: {}, state: {}, outputs: {}, masks: [], errors: [], log: [], files }
const usual = { name: 'it', id: undefined, stage: 'main', conclusion: 'success', exitCode: 0 } as const
const empty = { ...usual, ...calm, raw: '', summary: '', milliseconds: 0 }
const step = (about: Partial<StepResult>): StepResult => ({ ...empty, ...about })

function told(steps: readonly Partial<StepResult>[], scene: Partial<Scene> = {}): string[] {
  const jobs = [{ conclusion: 'success' as const, steps: steps.map(step) }]
  const common = { docker: [], requests: [], atOnce: false, before: {}, after: {}, spilled: [] }
  const text = transcript({ ...common, secrets: {}, words: {}, jobs, ...scene })
  return text.trimEnd().split('\n')
}

const ours = (...said: readonly string[]): Partial<StepResult> => ({ log: [...banner, ...said] })
const loggedIn = { ...ours(), outputs: { registry: 'ghcr.io' }, state: { layer: 'x' } }
const post = (...said: readonly string[]): Partial<StepResult> => ({
  name: 'Post it',
  stage: 'post',
  log: ['Post job cleanup.', ...said],
})

// What a transcript leaves out has to be what always is the same: what it shows, the stories show.
describe('a transcript leaves out a post step', () => {
  it.each<[what: string, steps: Partial<StepResult>[], lines: string[]]>([
    ['that has nothing to do', [ours('said'), post()], ['  | said']],
    ['that logs out again', [loggedIn, post('ghcr.io: logged out')], []],
    ['but one that says more', [ours(), post('nothing')], ['Post it: success', '  | nothing']],
    ['but one that does not log out', [loggedIn, post()], ['Post it: success']],
    [
      'but one of another registry',
      [loggedIn, post('a: logged out')],
      ['Post it: success', '  | a: logged out'],
    ],
    ['but one that fails', [ours(), { ...post(), conclusion: 'failure' }], ['Post it: failure']],
    ['but one that did not run', [ours()], ['Post it: did not run']],
  ])('%s', (_, steps, lines) => {
    expect(told(steps)).toEqual(['it: success', ...lines])
  })
})

it('of requests it leaves out docker’s own that succeed, and what a success only reads', () => {
  const asked = (target: string, more: Partial<LoggedRequest> = {}): LoggedRequest => ({
    server: 'hub',
    target,
    method: 'GET',
    credential: 'it',
    outcome: 200,
    ...more,
  })
  const requests = [
    asked('/token?account=b&client_id=docker', { server: 'auth' }),
    asked('/token?account=b&client_id=docker', { server: 'auth', outcome: 401 }),
    ...[1, 2].map(page => asked(`/v2/tokens?page=${page}`)),
    asked('/v2/tokens', { method: 'PATCH' }),
    asked('/v2/tokens', { outcome: 403 }),
  ]
  const shown = ['auth GET /token [it] 401', 'hub reads [it] (2 times)']
  const rest = ['hub PATCH /v2/tokens [it] 200', 'hub GET /v2/tokens [it] 403']
  expect(told([], { requests })).toEqual(['requests:', ...[...shown, ...rest].map(line => `  ${line}`)])
})

const one = '{"auths":{"a.example":{}}}'
it.each([
  [one, ' {"auths": {"a.example": {}}}', 'as before, written differently'],
  [one, '{"auths":{"a.example":{},"b.example":{}}}', 'changed, logins for a.example, b.example'],
  [undefined, '{}', 'new, logins for nothing'],
  [one, undefined, 'gone'],
  ['no JSON', 'no JSON\n', 'changed, logins for nothing'],
])('compares the configuration %j with %j, and names what was left behind', (...[before, after, words]) => {
  const folder = (text: string | undefined) => (text === undefined ? {} : { 'config.json': text })
  const scene = { before: { lock: '', ...folder(before) }, after: { lock: '', undo: '', ...folder(after) } }
  expect(describeConfig(scene)).toEqual([`config.json afterwards: ${words}`, 'left behind: undo'])
})
