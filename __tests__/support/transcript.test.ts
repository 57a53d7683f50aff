import { describe, expect, it } from '@jest/globals'
import type { StepResult } from '../../sandbox/runner/job.ts'
import type { LoggedRequest } from '../../sandbox/request-log.ts'
import type { Scene } from './scene.ts'
import { transcript } from './transcript.ts'

const banner = ['##[group]it', 'with:', '  token: ***', '##[endgroup]']

function step(about: Partial<StepResult>): StepResult {
  return {
    name: 'it',
    id: undefined,
    stage: 'main',
    conclusion: 'success',
    exitCode: 0,
    outputs: {},
    log: [],
    raw: '',
    masks: [],
    errors: [],
    exported: {},
    state: {},
    summary: '',
    milliseconds: 0,
    files: { ENV: '', OUTPUT: '', STATE: '', PATH: '', STEP_SUMMARY: '' },
    ...about,
  }
}

function told(steps: readonly Partial<StepResult>[], scene: Partial<Scene> = {}, isWhole = false): string[] {
  const jobs = [{ conclusion: 'success' as const, steps: steps.map(step) }]
  const common = { docker: [], requests: [], atOnce: false, before: {}, after: {}, spilled: [] }
  return transcript({ ...common, secrets: {}, words: {}, jobs, ...scene }, isWhole)
    .trimEnd()
    .split('\n')
}

const ours = (...said: readonly string[]): Partial<StepResult> => ({ log: [...banner, ...said] })
const loggedIn = { ...ours(), outputs: { registry: 'ghcr.io' }, state: { layer: 'x' } }
const post = (...said: readonly string[]): Partial<StepResult> => ({
  name: 'Post it',
  stage: 'post',
  log: ['Post job cleanup.', ...said],
})

describe('transcript', () => {
  it.each<[what: string, steps: Partial<StepResult>[], lines: string[]]>([
    ['no inputs and no post step that has nothing to do', [ours('said'), post()], ['  | said']],
    ['no post step that logs out again', [loggedIn, post('ghcr.io: logged out')], []],
    ['a post step that says more', [ours(), post('nothing')], ['Post it: success', '  | nothing']],
    ['a post step that does not log out', [loggedIn, post()], ['Post it: success']],
    [
      'a post step of another registry',
      [loggedIn, post('a: logged out')],
      ['Post it: success', '  | a: logged out'],
    ],
    [
      'a post step that fails',
      [ours(), { ...post(), conclusion: 'failure', exitCode: 1 }],
      ['Post it: failure'],
    ],
    ['a post step that did not run', [ours()], ['Post it: did not run']],
    [
      'nothing of the post step of a script',
      [{ log: ['##[group]it', 'ls', '##[endgroup]', 'a'] }],
      ['  | a'],
    ],
    ['a failed step without a page', [ours('##[error]no'), post()], ['  | ##[error]no', '  page: none']],
    [
      'outputs that are special',
      [{ outputs: { username: 'a', ok: 'true', held: '[]', access: '' } }],
      ['  outputs: ok true'],
    ],
  ])('tells %s', (_, steps, lines) => {
    expect(told(steps)).toEqual(['it: success', ...lines])
  })

  it('names jobs of several, and an exit code that is not 1', () => {
    const killed = { conclusion: 'failure' as const, steps: [step({ conclusion: 'failure', exitCode: 137 })] }
    expect(told([], { jobs: [killed, killed] }).slice(0, 2)).toEqual([
      'job 1: failure',
      'it: failure, exit code 137',
    ])
  })

  it('shows a page as it reads, without what the log says as well', () => {
    const table = '<tr><th align="left">Checked</th><td><code>a</code><br>b</td></tr>'
    const summary = `### docker-oat-login: <code>A&#95;CODE</code>\n> [!CAUTION]\n> no &lt;image&gt;\n${table}\nMore.\n`
    const page = ['  page: Checked: a / b', '  page: More.']
    expect(told([{ summary, log: ['no <image>'] }], {}, true)).toEqual([
      'it: success',
      '  | no <image>',
      ...page,
    ])
  })

  it('shows of requests what is special about them, and how often', () => {
    const asked = (server: string, target: string, more: Partial<LoggedRequest> = {}): LoggedRequest => ({
      server,
      target,
      method: 'GET',
      credential: 'it',
      outcome: 200,
      ...more,
    })
    const requests = [
      asked('registry', '/v2/', { credential: 'nobody', outcome: 401 }),
      asked('auth', '/token?service=registry.docker.io&scope=a'),
      asked('auth', '/token?account=b&client_id=docker'),
      ...[1, 2].map(page => asked('hub', `/v2/tokens?page=${page}`)),
      asked('hub', '/v2/tokens', { method: 'PATCH' }),
    ]
    const [first, last] = ['  auth GET /token?scope=a [it] 200', '  hub PATCH /v2/tokens [it] 200']
    expect(told([], { requests })).toEqual(['requests:', first, '  hub reads [it] (2 times)', last])
    expect(told([], { requests }, true)).toContain('  hub GET /v2/tokens?page=2 [it] 200')
  })
})
