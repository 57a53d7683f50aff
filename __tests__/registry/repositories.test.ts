import { describe, expect, it } from '@jest/globals'
import { parseRegistryHost } from '../../src/registry/host.ts'
import { ownerOf } from '../../src/registry/owner.ts'
import { parseImages, parseRepositories } from '../../src/registry/repositories.ts'

const hub = parseRegistryHost('docker.io')
const other = parseRegistryHost('ghcr.io')
const quoted = 'is not a repository of Docker Hub; write the name without quotation marks'
const digest = `sha256:${'0a'.repeat(32)}`

const pushed = (text: string, registry = hub) =>
  parseImages(text, { input: 'push', registry, isPushed: true })

describe('a list of repositories', () => {
  it.each([
    [
      'acme/app:1\nghcr.io/acme/app:1\nlocalhost:5000/a:2',
      hub,
      ['acme/app'],
      ['ghcr.io/acme/app:1', 'localhost:5000/a:2'],
    ],
    ['docker.io/acme/app:1, ghcr.io/acme/app:1', other, ['acme/app'], ['docker.io/acme/app:1']],
    [`registry.hub.docker.com/acme/app@${digest}, dhi.io/node`, hub, ['acme/app'], ['dhi.io/node']],
    ['my.team/app', hub, [], ['my.team/app']],
  ] as const)('as other actions give it: %j', (...[text, registry, names, elsewhere]) => {
    expect(pushed(text, registry)).toMatchObject({ names, elsewhere })
  })

  it('tells the tags of Docker Hub, each where it is written', () => {
    const { tags } = pushed(`acme/app:1, acme/app:latest, acme/b, acme/c:v1@${digest}, ghcr.io/acme/app:1`)
    expect(tags.map(({ repository, tag }) => `${repository} ${tag}`)).toEqual([
      'acme/app 1',
      'acme/app latest',
      'acme/c v1',
    ])
    expect(pushed('acme/app:1', other).tags).toEqual([])
  })

  it.each([
    ['acme/app', ['acme/app']],
    ['acme/app:1.2.3', ['acme/app']],
    [`acme/app@${digest}`, ['acme/app']],
    [`acme/app:v1_x.y-z@${digest}`, ['acme/app']],
    ['golang', ['library/golang']],
    ['golang:1.25-alpine', ['library/golang']],
    ['golang, library/golang\ngolang:1.25', ['library/golang']],
    ['\n acme/b ,\n\n acme/a\n', ['acme/b', 'acme/a']],
    ['Acme/App:RC1', ['acme/app']],
    ['acme/a__b', ['acme/a__b']],
    ['docker.io/acme/app:1, index.docker.io/acme/b', ['acme/app', 'acme/b']],
    ['docker.io/golang', ['library/golang']],
    ['docker.io', ['library/docker.io']],
    ['library2/app', ['library2/app']],
    ['', []],
  ])('of Docker Hub: %j', (text, expected) => {
    expect(parseRepositories(text, 'pull', hub)).toEqual(expected)
  })

  it.each([
    ['acme/app:1', ['acme/app']],
    ['app', ['app']],
    ['acme/team/app:1', ['acme/team/app']],
    ['acme--x/app', ['acme--x/app']],
    ['ghcr.io/acme/app:1', ['acme/app']],
    ['Acme/Team/App:RC1', ['acme/team/app']],
    ['team/sub-team/app__x.y---z', ['team/sub-team/app__x.y---z']],
    ['library/app', ['library/app']],
    [`a/b@sha256+b64u.x:${'0a'.repeat(16)}`, ['a/b']],
  ])('of another registry: %j', (text, expected) => {
    expect(pushed(text, other).names).toEqual(expected)
  })

  it.each([
    ['push', 'app', '"app" has no organization; write <organization>/app'],
    ['push', 'library/app:1', '"library/app:1" has no organization; write <organization>/app'],
    [
      'pull',
      'ghcr.io/acme/app',
      '"ghcr.io/acme/app" is not a repository of Docker Hub; write org/name, such as acme/app',
    ],
    ['pull', 'localhost:5000/app', '"localhost:5000/app" has a host, tag or digest; write only org/name'],
    [
      'pull',
      'acme/*',
      '"acme/*" is a pattern; list every repository by its name, so that a new one is not included by accident',
    ],
    ['pull', '"acme/app"', `"\\"acme/app\\"" ${quoted}`],
    ['pull', '`acme/app', `"\`acme/app" ${quoted}`],
    [
      'push',
      'acme/app:',
      '"acme/app:" has an empty tag; see which step or variable gives the tag: it is empty here',
    ],
    ['pull', 'acme/app@sha256:0a', '"acme/app@sha256:0a" has a host, tag or digest; write only org/name'],
  ] as const)('refuses %s: %s', (input, text, said) => {
    const [message = '', hint = ''] = said.split('; ')
    const parse = () => (input === 'push' ? pushed(text) : parseRepositories(text, input, hub))
    expect(parse).toThrow(expect.objectContaining({ message: `input "${input}": ${message}`, hint }))
  })

  it.each([
    ...['a//b', '/a', 'a/', 'a..b/', 'a b', 'a/*', '-a', 'a-', 'a/-b', 'a/b-', 'a@sha256:0a'],
    ...['https://a/b', '_a/b!'],
  ])('of another registry has no %j', text => {
    expect(() => pushed(text, other)).toThrow(
      expect.objectContaining({
        message: `input "push": ${JSON.stringify(text)} is not a repository of ghcr.io`,
        hint: 'write only its path: no host, no pattern',
      }),
    )
  })

  it('tells the organization, which is never that of official images', () => {
    const inputs = { organization: undefined, username: undefined, registry: hub }
    const named = (...pull: string[]) => ownerOf({ ...inputs, pull }, undefined).organization
    expect(named('library/golang', 'acme/app', 'other/app')).toBe('acme')
    expect(named('library/golang', 'app')).toBeUndefined()
    expect(named()).toBeUndefined()
  })
})
