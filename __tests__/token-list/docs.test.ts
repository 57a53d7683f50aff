import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { entryKeys } from '../../src/token-list/read-entry.ts'
import { programKeys } from '../../src/token-list/read-program.ts'
import { kubernetesKeys, secretKeys } from '../../src/token-list/read-stores.ts'
import { parseTokenList, tokenListKeys } from '../../src/token-list/read.ts'
import { defaultRotation, rotationKeys } from '../../src/token-list/rotation.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'

const page = readFileSync('docs/token-list.md', 'utf8')
const blocks = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text)
const example = blocks.find(text => text.includes('$schema=')) ?? ''
const schema = JSON.parse(readFileSync('token-list.schema.json', 'utf8')) as { readonly $id: string }

/** The keys in the first column of the table below a heading. */
function documentedKeys(heading: string): readonly string[] {
  const section = page.slice(page.indexOf(`\n${heading}\n`)).split(/\n#/)[1] ?? ''
  return [...section.matchAll(/^\| `([a-z-]+)`/gm)].map(([, key = '']) => key)
}

describe('docs/token-list.md', () => {
  it('shows the smallest token list first, and the complete one last', () => {
    const lengths = blocks.map(text => text.split('\n').length)
    expect(lengths).toEqual(lengths.toSorted((one, other) => one - other))
    expect(lengths[0]).toBeLessThan(8)
    expect(blocks.at(-1)).toBe(example)
  })

  it.each(blocks)('has an example that parser and schema take: %j', async text => {
    const tokenList = parseTokenList(await readTokenListYaml(text), 'docs/token-list.md')
    expect(tokenList.organization).toBe('acme')
    expect(new Ajv({ strict: false }).validate(schema, parse(text))).toBe(true)
  })

  it('names the schema by its address', () => {
    expect(example).toContain(`$schema=${schema.$id}\n`)
  })

  it.each([
    { heading: '## At the top', keys: tokenListKeys },
    { heading: '## `rotation`', keys: rotationKeys },
    { heading: '## An entry of `tokens`', keys: entryKeys('acme', defaultRotation) },
    { heading: '### `secret`: a GitHub secret', keys: secretKeys },
    { heading: '### `kubernetes`: an imagePullSecret', keys: kubernetesKeys },
    { heading: '### `program`: any secret manager', keys: programKeys },
  ])('explains every key of $heading, and no other', ({ heading, keys }) => {
    expect([...documentedKeys(heading)].sort()).toEqual(Object.keys(keys).sort())
  })

  it.each(
    Object.keys({
      ...tokenListKeys,
      ...rotationKeys,
      ...entryKeys('acme', defaultRotation),
      ...secretKeys,
      ...kubernetesKeys,
      ...programKeys,
    }),
  )('shows %s in the example', key => {
    expect(example).toMatch(new RegExp(`[ {-]${key}:|^${key}:`, 'm'))
  })
})
