import { describe, expect, it } from '@jest/globals'
import { parseRegistryHost } from '../../src/registry/host.ts'
import { namespaceOf, parseRepositories } from '../../src/registry/repositories.ts'

const hub = parseRegistryHost('docker.io')
const other = parseRegistryHost('ghcr.io')
const digest = `sha256:${'0a'.repeat(32)}`

describe('a list of repositories', () => {
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
    ['docker.io/acme/app', ['docker.io/acme/app']],
    ['Acme/Team/App:RC1', ['acme/team/app']],
    ['team/sub-team/app__x.y---z', ['team/sub-team/app__x.y---z']],
    ['library/app', ['library/app']],
    [`a/b@sha256+b64u.x:${'0a'.repeat(16)}`, ['a/b']],
  ])('of another registry: %j', (text, expected) => {
    expect(parseRepositories(text, 'push', other)).toEqual(expected)
  })

  it.each([
    ['push', 'app', 'input "push": "app" has no organization; write <organization>/app'],
    ['push', 'library/app:1', 'input "push": "library/app:1" has no organization; write <organization>/app'],
    ['pull', 'ghcr.io/acme/app', 'input "pull": "ghcr.io/acme/app" is not a repository of Docker Hub'],
    ['pull', 'localhost:5000/app', 'input "pull": "localhost:5000/app" has a host, tag or digest'],
    ['pull', 'acme/*', 'input "pull": "acme/*" is a pattern'],
    ['pull', '"acme/app"', 'input "pull": ; write the name without quotation marks'],
    ['pull', '`acme/app', 'input "pull": ; write the name without quotation marks'],
    ['pull', 'acme/app@sha256:0a', 'input "pull": "acme/app@sha256:0a" has a host, tag or digest'],
  ] as const)('refuses %s: %s', (input, text, said) => {
    const [message = '', hint = ''] = said.split('; ')
    const parse = () => parseRepositories(text, input, hub)
    expect(parse).toThrow(message)
    expect(parse).toThrow(expect.objectContaining({ hint: expect.stringContaining(hint) }))
  })

  it.each([
    ...['a//b', '/a', 'a/', 'a..b/', 'a b', 'a/*', '-a', 'a-', 'a/-b', 'a/b-', 'a@sha256:0a'],
    ...['https://a/b', '_a/b!'],
  ])('of another registry has no %j', text => {
    expect(() => parseRepositories(text, 'push', other)).toThrow(
      `input "push": ${JSON.stringify(text)} is not a repository of ghcr.io`,
    )
  })

  it('tells the organization, which is never that of official images', () => {
    expect(namespaceOf(['library/golang', 'acme/app', 'other/app'])).toBe('acme')
    expect(namespaceOf(['library/golang', 'app'])).toBeUndefined()
    expect(namespaceOf([])).toBeUndefined()
  })
})
