import { describe, expect, it } from '@jest/globals'
import { tellShort } from './tell-short.ts'

const group = ['  | ##[group]Run it', '  | with:', '  |   token: ***', '  | ##[endgroup]']
const outputs = ['  outputs:', '    registry: docker.io', '    channel:', '  state:', '    layer: <ID>']
const shownOutputs = ['  outputs: registry docker.io']
const ends: readonly string[] = [
  '',
  'docker: none',
  'requests: none',
  'docker configuration:',
  '  config.json afterwards: as before, byte for byte',
]

const short = (lines: readonly string[]): string[] => tellShort(lines.join('\n')).trimEnd().split('\n')
const told = (lines: readonly string[], end = ends): string[] =>
  short(['job: success', 'it: success, exit code 0', ...group, ...lines, ...end])

const post = ['Post it: success, exit code 0', '  | Post job cleanup.']
const undone = [...post, '  | https://index.docker.io/v1/: logged out']
const head = ['job: success', 'it: success, exit code 0']

describe('tellShort', () => {
  it('leaves out what is as usual', () => {
    expect(told(['  | said', ...post])).toEqual([...head, '  | said'])
    expect(told([...outputs, ...undone])).toEqual([...head, ...shownOutputs])
  })

  it.each<[what: string, lines: string[]]>([
    ['a post step that says more', [...post, '  | nothing to undo']],
    ['a post step that logs out what was not logged in', undone],
    ['a post step that does not log out', [...outputs, ...post]],
    ['a post step that logs out another registry', [...outputs, ...post, '  | ghcr.io: logged out']],
    ['a post step that warns', ['Post it: success, exit code 0, 1 warning', '  | Post job cleanup.']],
    ['a post step that fails', ['Post it: failure, exit code 1', '  | Post job cleanup.']],
  ])('tells %s', (_, lines) => {
    const shown = lines.filter(line => !outputs.includes(line))
    expect(told(lines)).toEqual([...head, ...(lines.length > shown.length ? shownOutputs : []), ...shown])
  })

  it('names a post step that did not run', () => {
    expect(told(['  | said'])).toEqual([...head, '  | said', 'Post it: did not run'])
  })

  it('does not miss the post step of a script, or of a step that was skipped', () => {
    const script = [
      'job: success',
      'run: success, exit code 0',
      '  | ##[group]run',
      '  | ls',
      '  | ##[endgroup]',
      '  | a',
    ]
    expect(short(script)).toEqual(['job: success', 'run: success, exit code 0', '  | a'])
    expect(short(['job: success', 'it: skipped'])).toEqual(['job: success', 'it: skipped'])
  })

  it('tells what docker and the servers were asked, and a configuration that is another one', () => {
    const end = [
      'docker:',
      '  docker login',
      'requests:',
      '  registry GET /v2/',
      'docker configuration:',
      '  config.json afterwards: gone',
    ]
    expect(told(post, ['', ...end])).toEqual([...head, ...end])
    const more = [
      'docker configuration:',
      '  config.json afterwards: as before, byte for byte',
      '  left behind: x',
    ]
    expect(told(post, more)).toEqual([...head, ...more])
  })

  it('shows a page as it reads, without what the log says as well', () => {
    const page = [
      '  summary:',
      '    ### docker-oat-login: <code>A&#95;CODE</code>',
      '    > [!CAUTION]',
      '    > no &lt;image&gt;',
      '    **What to do:** push it',
      '    <tr><th align="left">Checked</th><td><code>a</code><br>b</td></tr>',
      '    More.',
    ]
    const error = '  | ##[error]A_CODE: no <image>; push it'
    expect(told([error, ...page, ...post])).toEqual([
      ...head,
      error,
      '  page: Checked: a / b',
      '  page: More.',
    ])
  })

  it('says that a failed step has no page', () => {
    const failed = ['Run docker-oat-login: failure, exit code 1', '  | ##[error]A_CODE: no']
    expect(short(failed)).toEqual([...failed, '  page: none'])
  })

  it('shows of requests what is special about them, and how often', () => {
    const requests = [
      'requests:',
      '  registry GET /v2/ [nobody] 401',
      '  auth GET /token?service=registry.docker.io&scope=a&account=acme [it] 200',
      '  hub GET /v2/orgs/acme/access-tokens?page=1&page_size=100 [it] 200',
      '  hub GET /v2/orgs/acme/access-tokens?page=1&page_size=100 [it] 200',
      '  registry GET /v2/ [it] 401',
    ]
    expect(short(requests)).toEqual([
      'requests:',
      '  auth GET /token?scope=a [it] 200',
      '  hub GET /v2/orgs/acme/access-tokens [it] 200 (2 times)',
      '  registry GET /v2/ [it] 401',
    ])
  })
})
