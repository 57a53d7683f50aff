import { describe, expect, it } from '@jest/globals'
import { credentialOf } from '../../src/workflows/logins/credential.ts'
import { parseImage, repositoryOf } from '../../src/workflows/values/image.ts'
import { type Lookup, readTemplate } from '../../src/workflows/values/expression.ts'
import { openText, showText, type Text } from '../../src/workflows/values/text.ts'

const known: Readonly<Record<string, Text>> = {
  'env.NAME': ['app'],
  'inputs.off': ['false'],
}
const lookup: Lookup = path => known[path.join('.')] ?? openText(path.join('.'), 'a.yml')

describe('what a text is', () => {
  it.each([
    ['acme/${{ env.NAME }}', 'acme/app'],
    ["${{ env['NAME'] }}", 'app'],
    ['${{ vars.OWNER }}/app', '${{ vars.OWNER }}/app'],
    ["${{ format('{0}/{1}', vars.OWNER, env.NAME) }}", '…'],
    ["${{ github.ref == 'x' && 'a' || 'b' }}", '…'],
    ["${{ inputs.off && 'a' || 'b' }}", '…'],
    ["${{ vars.IMAGE || 'acme/app' }}", '…'],
    // Whoever starts it may say another.
    ["${{ github.event.inputs.image || 'acme/app' }}", 'acme/app'],
    ['${{ !inputs.off }}', '…'],
    ["${{ case(true, 'a', 'b') }}", '…'],
    ['${{ github.event.*.name }}', '…'],
    ['${{ not an expression }}', '…'],
    ["${{ '}}' }}", '}}'],
    ['${{ open', '${{ open'],
  ])('%s: %s', (text, expected) => {
    expect(showText(readTemplate(text, lookup))).toBe(expected)
  })
})

it('a text has at most 100,000 characters', () => {
  const textOf = (length: number) => showText(readTemplate(`${'x'.repeat(length)}\${{ env.NAME }}`, lookup))
  expect([textOf(99_997).length, textOf(99_998)]).toEqual([100_000, '…'])
})

it.each([
  ['  ', 'missing'],
  [' acmebot ', 'literal'],
  [' $DOCKER_TOKEN\n', 'broken'],
  [' secrets.DOCKER_TOKEN', 'broken'],
])('a credential %j is %s', (text, kind) => {
  expect(credentialOf([text]).kind).toBe(kind)
})

describe('where an image is', () => {
  const open = { source: 'vars.X', file: 'a.yml' }

  it.each([
    ['acme/app:1', 'hub', 'acme/app'],
    ['docker.io/acme/app@sha256:1', 'hub', 'acme/app'],
    ['index.docker.io/acme/app', 'hub', 'acme/app'],
    ['golang:1', 'hub', 'library/golang'],
    ['docker://Acme/App', 'hub', 'acme/app'],
    ['ghcr.io/acme/app', 'other', 'acme/app'],
    ['localhost:5000/app', 'other', undefined],
    ['dhi.io/node', 'docker', undefined],
  ])('%s: %s', (text, registry, repository) => {
    const image = parseImage([text])
    expect([image.registry, repositoryOf(image)]).toEqual([registry, repository])
  })

  it.each([
    [[open, '/app:1'], 'unknown', '${{ vars.X }}/app'],
    [['our-', open, '/app'], 'unknown', 'our-${{ vars.X }}/app'],
    [[open, '/acme/app'], 'unknown', 'acme/app'],
    [['acme/', open, ':1'], 'hub', 'acme/${{ vars.X }}'],
    [[open], 'unknown', '${{ vars.X }}'],
    [['our-', open], 'hub', ''],
    [[open, '-app'], 'unknown', ''],
    [[{ ...open, source: 'secrets.ECR_HOST' }, '/acme/app'], 'other', 'acme/app'],
    [['ghcr.io/', open], 'other', '${{ vars.X }}'],
  ])('%j: %s, %s', (text, registry, path) => {
    const image = parseImage(text)
    expect([image.registry, showText(image.path ?? [])]).toEqual([registry, path])
  })
})
