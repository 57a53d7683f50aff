import { describe, expect, it } from '@jest/globals'
import { parseImage, repositoryOf } from '../../src/workflows/values/image.ts'
import { type Lookup, readTemplate } from '../../src/workflows/values/expression.ts'
import { openValue, showText, type Value } from '../../src/workflows/values/text.ts'

const known: Readonly<Record<string, Value>> = {
  'env.NAME': [['app']],
  'env.LIST': [['a\nb']],
  'matrix.os': [['alpine'], ['debian']],
  'inputs.off': [['false']],
}
const lookup: Lookup = path => known[path.join('.')] ?? openValue(path.join('.'), 'a.yml')

describe('what a text can be', () => {
  it.each([
    ['acme/${{ env.NAME }}', ['acme/app']],
    ["${{ env['NAME'] }}", ['app']],
    [
      '${{ matrix.os }}-${{ matrix.os }}',
      ['alpine-alpine', 'alpine-debian', 'debian-alpine', 'debian-debian'],
    ],
    ['${{ vars.OWNER }}/app', ['${{ vars.OWNER }}/app']],
    ["${{ format('{0}/{1}', vars.OWNER, env.NAME) }}", ['${{ vars.OWNER }}/app']],
    ["${{ github.ref == 'x' && 'a' || 'b' }}", ['a', 'b']],
    ["${{ inputs.off && 'a' || 'b' }}", ['b']],
    ["${{ vars.IMAGE || 'acme/app' }}", ['${{ vars.IMAGE }}', 'acme/app']],
    ["${{ 'a' == 'A' }}", ['true']],
    ['${{ !inputs.off }}', ['true']],
    ["${{ case(true, 'a', 'b') }}", ['…']],
    ['${{ fromJSON(env.LIST) }}', ['a\nb']],
    ['${{ github.event.*.name }}', ['…']],
    ['${{ not an expression }}', ['…']],
    ["${{ '}}' }}", ['}}']],
    ['${{ open', ['${{ open']],
  ])('%s: %j', (text, expected) => {
    expect(readTemplate(text, lookup).map(showText)).toEqual(expected)
  })

  it('says nothing of more than sixteen alternatives', () => {
    expect(readTemplate('${{ matrix.os }}'.repeat(5), lookup)).toEqual(openValue())
  })
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
    [[open, '/app:1'], 'unknown'],
    [['acme/', open, ':1'], 'hub'],
    [[open], 'unknown'],
    [[{ ...open, source: 'secrets.ECR_HOST' }, '/acme/app'], 'other'],
    [[{ ...open, source: 'github.repository_owner' }, '/app'], 'hub'],
    [['ghcr.io/', open], 'other'],
  ])('%j: %s', (text, registry) => {
    expect(parseImage(text).registry).toBe(registry)
  })
})
