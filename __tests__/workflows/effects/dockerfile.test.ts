import { describe, expect, it } from '@jest/globals'
import { baseImages } from '../../../src/workflows/effects/dockerfile.ts'

interface Given {
  readonly target?: string
  readonly args?: Readonly<Record<string, readonly string[]>>
  readonly replaced?: readonly string[]
}

const bases = (text: string, { target, args = {}, replaced = [] }: Given = {}) =>
  baseImages(text, {
    target,
    args: { values: name => args[name] },
    replaced: new Set(replaced),
  })

describe('what a build starts from', () => {
  it.each<[string, string, readonly string[], Given?]>([
    ['an image of Docker', 'FROM golang:1.23\n', ['library/golang']],
    ['an image with its host', 'FROM docker.io/kong/base:1 AS x\n', ['kong/base']],
    ['another registry, and nothing', 'FROM ghcr.io/a/b AS x\nFROM scratch\nCOPY --from=x / /\n', []],
    ['stages that are not used', 'FROM a/a AS a\nFROM b/b\n', ['b/b']],
    ['stages that are copied from', 'FROM a/a AS a\nFROM b/b\nCOPY --from=a / /\n', ['a/a', 'b/b']],
    ['a stage by its number', 'FROM a/a\nFROM b/b\nCOPY --from=0 / /\n', ['a/a', 'b/b']],
    ['a stage as the base', 'FROM a/a AS a\nFROM A\n', ['a/a']],
    ['a stage that is asked for', 'FROM a/a AS a\nFROM b/b\n', ['a/a'], { target: 'A' }],
    ['an image that is copied from', 'FROM a/a\nCOPY --chown=1 --from=c/c:1 / /\n', ['a/a', 'c/c']],
    ['an image that is mounted', 'FROM a/a\nRUN --mount=type=bind,from=c/c,target=/x true\n', ['a/a', 'c/c']],
    ['a default', 'ARG A=a/a\nFROM $A\n', ['a/a']],
    ['a default of a default', 'ARG V=1\nARG A=a/a:${V}\nFROM ${A}\n', ['a/a']],
    ['a default in the reference', 'FROM ${A:-a/a}\n', ['a/a']],
    ['an argument', 'ARG A=a/a\nFROM $A\n', ['b/b'], { args: { A: ['b/b'] } }],
    ['an argument that nobody knows', 'ARG A=a/a\nFROM $A\n', [], { args: { A: [] } }],
    ['a tag that nobody knows', 'ARG V\nFROM golang:$V\n', ['library/golang']],
    ['an argument that is not declared', 'FROM $A\n', [], { args: { A: ['b/b'] } }],
    ['one of several', 'ARG A=a/a\nFROM $A\n', [], { args: { A: ['b/b', 'c/c'] } }],
    [
      'stages for each platform',
      'FROM a/a AS base-amd64\nFROM b/b AS base-arm64\nFROM base-${TARGETARCH}\n',
      ['a/a', 'b/b'],
    ],
    ['an image that the build replaces', 'FROM a/a\nCOPY --from=r / /\n', ['a/a'], { replaced: ['r'] }],
    ['a continued line, and comments', 'FROM \\\n# c\n  a/a\n', ['a/a']],
    ['a here-document', 'FROM a/a\nRUN <<EOF\nFROM b/b\nEOF\n', ['a/a']],
    ['another escape', '# escape=`\nFROM `\n a/a\n', ['a/a']],
    ['a name that only the machine may have', 'FROM app-base AS a\nFROM a\n', []],
    [
      'an image that is called as a later stage',
      'FROM a/a AS a\nCOPY --from=b/c / /\nFROM b/b AS b/c\n',
      ['a/a', 'b/c'],
      { target: 'a' },
    ],
    ['an argument that is empty', 'ARG A=a/a\nFROM $A\n', [], { args: { A: [''] } }],
    ['an argument of which nothing is known, beside stages', 'FROM a/a AS a\nFROM $A\n', []],
    ['stages for each platform, without braces', 'FROM a/a AS base-amd64\nFROM base-$TARGETARCH\n', ['a/a']],
    ['no instruction', 'FROM a/a\n- FROM b/b\n', ['a/a']],
    ['a mount of nothing', 'FROM a/a\nRUN --mount=type=cache,target=/x true\n', ['a/a']],
    ['a default with a default in it', 'ARG V=x\nARG A=kong/$V\nFROM $A\n', ['kong/x']],
    [
      'defaults in quotes',
      `ARG A="kong/x" B='kong/y'\nFROM $A AS a\nFROM $B\nCOPY --from=a / /\n`,
      ['kong/x', 'kong/y'],
    ],
    ['an argument without a default', 'ARG A\nFROM $A\n', []],
    ['a platform', 'FROM --platform=linux/amd64 a/a\n', ['a/a']],
    ['an image in quotes', 'FROM "a/a"\n', ['a/a']],
    ['a stage without its name', 'FROM a/a AS\n', ['a/a']],
    ['another escape, close by', '#escape=`\nFROM `\n a/a\n', ['a/a']],
    ['another escape, far away', '#  escape=`\nFROM `\n a/a\n', ['a/a']],
    ['a continued line with blanks behind it and below', 'FROM \\  \n\n  a/a\n', ['a/a']],
    ['a continued line at the end', 'FROM a/a \\', ['a/a']],
    ['what follows a here-document', 'FROM a/a\nRUN <<EOF\nx\n  EOF\nFROM b/b\n', ['b/b']],
    ['a here-document in quotes', 'FROM a/a\nCOPY x <<-"EOF" /\nFROM b/b\nEOF\n', ['a/a']],
    ['no image', '', []],
    [
      'names on Docker Hub without an owner',
      'FROM rust\nCOPY --from=tomee / /\nCOPY --from=bun / /\nCOPY --from=r-base / /\nCOPY --from=gcc / /\nCOPY --from=perl / /\nCOPY --from=liquibase / /\nCOPY --from=httpd / /\nCOPY --from=caddy / /\n',
      ['bun', 'caddy', 'gcc', 'httpd', 'liquibase', 'perl', 'r-base', 'rust', 'tomee'].map(
        name => `library/${name}`,
      ),
    ],
    [
      'what stands before the first stage',
      'COPY --from=a/a / /\nRUN --mount=from=a/b true\nFROM b/b\n',
      ['b/b'],
    ],
    [
      'stages for each platform, and another',
      'FROM a/a AS base-amd64\nFROM b/b AS beta\nFROM base-${TARGETARCH}\n',
      ['a/a'],
    ],
    ['an argument of a stage', 'FROM a/a AS a\nARG A=c/c\nFROM $A\n', []],
    [
      'an image that is mounted, named first',
      'FROM a/a\nRUN --mount=from=c/c,target=/x true\n',
      ['a/a', 'c/c'],
    ],
    ['a stage with blanks', 'FROM  a/a  AS  x\nFROM x\n', ['a/a']],
    ['a long here-document', 'FROM a/a\nRUN <<EOF\nx\nFROM b/b\nEOF\n', ['a/a']],
  ])('%s', (...[, text, expected, given]) => {
    expect(bases(text, given)).toEqual(expected)
  })
})
