import { describe, expect, it } from '@jest/globals'
import { tellShort } from './tell-short.ts'

const group = ['  | ##[group]Run it', '  | with:', '  |   token: ***', '  | ##[endgroup]']
const outputs = ['  outputs:', '    registry: docker.io', '  state:', '    layer: <ID>']
const ends = [
  '',
  'docker: none',
  'requests: none',
  'docker configuration:',
  '  config.json afterwards: as before, byte for byte',
]

function told(lines: readonly string[], end: readonly string[] = ends): string[] {
  return tellShort(['job: success', 'it: success, exit code 0', ...group, ...lines, ...end].join('\n'))
}

const post = ['Post it: success, exit code 0', '  | Post job cleanup.']
const undone = [...post, '  | https://index.docker.io/v1/: logged out']
const head = ['job: success', 'it: success, exit code 0']

describe('tellShort', () => {
  it('leaves out what is as usual', () => {
    expect(told(['  | said', ...post])).toEqual([...head, '  | said'])
    expect(told([...outputs, ...undone])).toEqual([...head, ...outputs])
  })

  it.each<[what: string, lines: string[]]>([
    ['a post step that says more', [...post, '  | nothing to undo']],
    ['a post step that logs out what was not logged in', undone],
    ['a post step that does not log out', [...outputs, ...post]],
    ['a post step that logs out another registry', [...outputs, ...post, '  | ghcr.io: logged out']],
    ['a post step that warns', ['Post it: success, exit code 0, 1 warning', '  | Post job cleanup.']],
    ['a post step that fails', ['Post it: failure, exit code 1', '  | Post job cleanup.']],
  ])('tells %s', (_, lines) => {
    expect(told(lines)).toEqual([...head, ...lines])
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
    expect(tellShort(script.join('\n'))).toEqual(['job: success', 'run: success, exit code 0', '  | a'])
    expect(tellShort('job: success\nit: skipped')).toEqual(['job: success', 'it: skipped'])
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
})
