import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stringify } from 'yaml'
import { describeError, OatError } from '../../src/base/error.ts'
import { refuseClashes } from '../../src/token-list/clashes.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import type { TokenList } from '../../src/token-list/token-list.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'
import { anyText } from '../support/any-text.ts'
import { tokenLists } from './arbitrary.ts'
import { base, cases, textOf } from './cases.ts'
import { runs } from '../support/depth.ts'

const read = async (text: string): Promise<TokenList> =>
  parseTokenList(await readTokenListYaml(text), 'r.yml')

async function refusalOf(text: string): Promise<string | undefined> {
  try {
    await read(text)
    return undefined
  } catch (error) {
    if (error instanceof OatError && error.code === 'LIST_INVALID') {
      return describeError(error).replace('LIST_INVALID: r.yml:', '')
    }
    throw error
  }
}

describe('parseTokenList', () => {
  it.each(cases.filter(({ refused }) => refused === undefined))('takes $name', async example => {
    expect(await refusalOf(textOf(example))).toBeUndefined()
  })

  it.each(cases.filter(({ refused }) => refused !== undefined))('refuses $name', async example => {
    expect(await refusalOf(textOf(example))).toBe(example.refused)
  })

  it('has a name of its own for every case', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  })

  it('gives defaults for what a token list leaves out', async () => {
    const tokenList = await read(base.replace(/^rotation.*\n/m, ''))
    const day = 24 * 60 * 60 * 1000
    expect(tokenList.tokens[0]?.rotation).toEqual({
      everyMs: 60 * day,
      lifetimeMs: 90 * day,
      graceMs: 2 * day,
      deleteAfterMs: 7 * day,
    })
    expect(tokenList).toMatchObject({
      owners: undefined,
      rotationAccounts: [],
      idleAfterMs: 90 * day,
      auditDays: 30,
      legacySecrets: [],
      without: [],
    })
  })

  it('knows the usual secret of a token that names no store', async () => {
    const entry = (more: string) => `  - { ${more}, access: push }\n`
    const one = entry('label: one, repositories: [acme/a]')
    const two = entry('label: two, repositories: [acme/b], channel: pre-release')
    const { tokens } = await read(`organization: acme\ntokens:\n${one}${two}`)
    expect(tokens.flatMap(({ stores }) => stores)).toMatchObject([
      { kind: 'repository-secret', secret: 'DOCKERHUB_PUSH_TOKEN', app: 'actions' },
      { kind: 'repository-secret', secret: 'DOCKERHUB_PRE_RELEASE_PUSH_TOKEN', app: 'actions' },
    ])
  })

  it('refuses two tokens that would share the usual secret', async () => {
    const entry = (name: string) => `  - { label: ${name}, access: pull, repositories: [acme/${name}] }\n`
    const refusal = await refusalOf(`organization: acme\ntokens:\n${entry('a')}${entry('b')}`)
    expect(refusal).toMatch(
      /^4:5: secret DOCKERHUB_PULL_TOKEN of this repository is named again, as in line 3;/,
    )
  })

  it('never prints the value of a token that somebody put into the file', async () => {
    for (const place of ['gateway push', 'PUSH_TOKEN', 'acme/gateway', 'every', 'release pushes', 'pass']) {
      const refusal = await refusalOf(base.replace(place, 'dckr_oat_s3cret'))
      expect(refusal).toContain('value of a Docker token')
      expect(refusal).not.toContain('s3cret')
    }
  })

  it('says in one line what a hostile file holds', async () => {
    const refusal = await refusalOf('"a\\n::error::b\\r##[error]c": 1')
    expect(refusal).not.toMatch(/[\r\n]|##\[/)
  })

  it('sees a store named twice only once the repository is known', async () => {
    const tokenList = await read(
      base.replace(
        '- secret: PUSH_TOKEN',
        '- secret: PUSH_TOKEN\n      - { secret: PUSH_TOKEN, repository: acme/gateway }',
      ),
    )
    expect(() => {
      refuseClashes(tokenList, 'acme/other')
    }).not.toThrow()
    expect(() => {
      refuseClashes(tokenList, 'Acme/Gateway')
    }).toThrow(/^r\.yml:11:9: secret PUSH_TOKEN of acme\/gateway is named again, as in line 10$/)
  })
})

describe('any token list', () => {
  it('that is valid reads as what was written', async () => {
    await fc.assert(
      fc.asyncProperty(tokenLists, async ({ source, expected }) => {
        expect(withoutPositions(await read(stringify(source)))).toEqual({ file: 'r.yml', ...expected })
      }),
      { numRuns: runs(400) },
    )
  })

  it('that is not is refused, whatever it holds', async () => {
    const lines = fc.array(fc.oneof(fc.constantFrom(...base.split('\n')), fc.string()), { maxLength: 30 })
    const texts = fc.oneof(
      anyText(),
      lines.map(parts => parts.join('\n')),
      fc.json().map(json => `organization: acme\ntokens: ${json}`),
      fc.tuple(fc.nat(base.length), fc.nat(20), fc.string()).map(([at, length, more]) => {
        return base.slice(0, at) + more + base.slice(at + length)
      }),
    )
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        const refusal = await refusalOf(text)
        if (refusal !== undefined) expect(refusal).toMatch(/^\d+:\d+: [^\r\n]+; [^\r\n]+$/)
      }),
      { numRuns: runs(1000) },
    )
  })
})

function withoutPositions(tokenList: TokenList): unknown {
  return JSON.parse(
    JSON.stringify(tokenList, (key, value: unknown) => (key === 'position' ? undefined : value)),
  )
}
