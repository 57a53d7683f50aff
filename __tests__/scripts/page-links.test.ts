import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { describe, expect, it } from '@jest/globals'
import { readerPages } from '../../scripts/docs/generated-pages.ts'

const pages = [
  ...readdirSync('.').filter(name => name.endsWith('.md')),
  ...readerPages.filter(page => page.startsWith('docs/')),
  ...['__tests__', 'sandbox', 'scripts'].map(folder => `${folder}/README.md`),
]

/** Links of a Markdown page that lead nowhere in this repository, a line each. Addresses of other hosts are left alone. */
function deadLinks(path: string, text: string): readonly string[] {
  const prose = text.replace(/```[^]*?```/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return []
    const [file = '', anchor] = target.split('#')
    const page = file === '' ? path : normalize(join(dirname(path), file))
    if (!existsSync(page)) return [`${path}: ${target} does not exist`]
    if (anchor === undefined || anchorsOf(readFileSync(page, 'utf8')).includes(anchor)) return []
    return [`${path}: ${target} has no such heading`]
  })
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(text: string): readonly string[] {
  const prose = text.replace(/```[^]*?```/g, '')
  return [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

it.each(pages)('%s has no dead link', page => {
  expect(deadLinks(page, readFileSync(page, 'utf8'))).toEqual([])
})

it('docs/README.md links every page', () => {
  const map = readFileSync('docs/README.md', 'utf8')
  const others = readerPages.filter(page => page.startsWith('docs/') && page !== 'docs/README.md')
  expect(others.filter(page => !map.includes(`](${page.slice('docs/'.length)})`))).toEqual([])
})

describe('a link', () => {
  it.each([
    ['docs/audit.md', '[x](nowhere.md)'],
    ['docs/audit.md', '[x](../nowhere.md)'],
    ['README.md', '[x](docs/errors.md#no_such_code)'],
    ['README.md', '[x](#nowhere)'],
  ])('of %s that leads nowhere is found: %s', (page, text) => {
    expect(deadLinks(page, text)).toHaveLength(1)
  })

  it.each([
    ['README.md', '[x](docs/errors.md#token_expired)'],
    ['docs/audit.md', '[x](../README.md)'],
    ['README.md', '# A, b & c?\n[x](#a-b--c)'],
    ['README.md', '[x](https://example.com/nowhere)'],
    ['README.md', '```md\n[x](nowhere.md)\n```'],
  ])('and no other: %s, %j', (page, text) => {
    const found = deadLinks(page, text)
    expect(text.startsWith('# ') ? anchorsOf(text) : found).toEqual(text.startsWith('# ') ? ['a-b--c'] : [])
  })
})
