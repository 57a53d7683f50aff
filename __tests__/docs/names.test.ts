import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { readerPages } from '../../scripts/docs/generated-pages.ts'
import { jargonOnPage } from '../support/jargon.ts'
import { actionOnPages, codeBlocks, ourSteps, yamlExamples } from '../support/markdown-example.ts'

const pages = [...readerPages, 'CONTRIBUTING.md', 'RELEASING.md', 'SECURITY.md']
const read = (page: string): string => readFileSync(page, 'utf8')
const examples = yamlExamples()

describe('each page', () => {
  // Of the front page and the recipes a reader takes a part.
  it.each(pages.filter(page => !/^README|recipes/.test(page)))('%s has at most 260 lines', page => {
    expect(read(page).split('\n').length - 1).toBeLessThanOrEqual(260)
  })

  it.each(pages)('%s speaks of acme', page => {
    expect(read(page)).not.toMatch(/\bkong\b/i)
  })

  // These are for those who change the code, and name its parts.
  const forUsers = pages.filter(page => !/inside|CONTRIBUTING/.test(page))

  it.each(forUsers)('%s has no word of the code alone', page => {
    expect(jargonOnPage(read(page))).toEqual([])
  })
})

it('a word of the code is found in a sentence, and not in code', () => {
  const page = 'The slot.\n`slot` [x](slot.md)\n```yaml\nstores:\n```\n- A store\n'
  expect(jargonOnPage(page)).toEqual(['The slot.', '- A store'])
})

/** `uses:` by action, with every version that the pages have. */
function versionsByAction(): ReadonlyMap<string, readonly string[]> {
  const versions = new Map<string, string[]>()
  for (const { text } of readerPages.flatMap(codeBlocks)) {
    for (const [, name = '', version = ''] of text.matchAll(/uses: *(\S+)@(\S+)/g)) {
      versions.set(name, [...new Set([...(versions.get(name) ?? []), version])])
    }
  }
  return versions
}

describe('an action', () => {
  const onPages = [...versionsByAction()].map(([name, versions]) => ({ name, versions }))

  it.each(onPages)('$name has one version on all pages', ({ versions }) => {
    expect(versions).toHaveLength(1)
  })

  it('of ours has one name', () => {
    const named = yamlExamples().flatMap(
      ({ text }) => text.match(/(?<=uses: )\S+\/docker-oat-login@\S+/g) ?? [],
    )
    expect([...new Set(named)]).toEqual([actionOnPages])
  })

  it('has the major version that our own workflows have', () => {
    const folder = '.github/workflows'
    const workflows = readdirSync(folder).map(name => read(`${folder}/${name}`))
    const pinned = [...workflows.join('\n').matchAll(/uses: *(\S+)@\w+ # v(\d+)/g)]
    const shared = pinned.flatMap(([, name, major]) =>
      onPages.filter(page => page.name === name).map(({ versions }) => [versions[0], `v${String(major)}`]),
    )
    expect(shared.length).toBeGreaterThan(0)
    expect(shared.filter(([shown, used]) => shown !== used)).toEqual([])
  })
})

describe('secrets and variables', () => {
  const given = examples.flatMap(ourSteps).flatMap(step => Object.entries(step.with ?? {}))
  const of = (input: string): readonly string[] => [
    ...new Set(given.filter(([name]) => name === input).map(([, value]) => String(value))),
  ]

  it.each([
    ['hub-username', '${{ vars.DOCKER_OWNER }}'],
    ['hub-password', '${{ secrets.DOCKER_OWNER_PASSWORD }}'],
    ['hub-totp-secret', '${{ secrets.DOCKER_OWNER_TOTP }}'],
    ['oidc-connection-id', '${{ vars.DOCKER_OIDC_CONNECTION }}'],
  ])('%s has one name on all pages', (input, name) => {
    expect(of(input)).toEqual([name])
  })

  it('github-token is the token of an App, or one secret', () => {
    const others = of('github-token').filter(value => value !== '${{ steps.app.outputs.token }}')
    expect(others.length).toBeLessThan(2)
  })

  it.each(['release-pull', 'release-push', 'nightly-pull', 'nightly-push'])('%s is named after it', pair => {
    const name = pair.toUpperCase().replace('-', '_')
    const known = [`\${{ secrets.DOCKERHUB_${name}_TOKEN }}`, `\${{ secrets.NEW_${name}_TOKEN }}`]
    expect(known).toEqual(expect.arrayContaining([...of(`${pair}-token`)]))
  })

  it('token has the name that the token list gives it, or comes from somewhere else', () => {
    const known =
      /^\$\{\{ (secrets\.NEW_DOCKER_TOKEN|secrets\.(DOCKERHUB|EXAMPLE)_((RELEASE|NIGHTLY)_)?(PULL|PUSH)_TOKEN|steps\.\w+\.outputs\.\w+|env\.\w+) \}\}$/
    expect(of('token').filter(value => !known.test(value))).toEqual([])
  })

  /** Where a reader does what stands on the page. */
  const walked = [
    ...['README', 'docs/rotation', 'docs/rotation-without-owner', 'docs/audit', 'docs/evidence'],
    ...['docs/keyless', 'docs/kubernetes'],
  ].map(page => `${page}.md`)
  const saved = (page: string): readonly string[] =>
    [...read(page).matchAll(/gh (?:secret|variable) set (\w+)/g)].map(([, name = '']) => name)
  const linked = (page: string): readonly string[] =>
    [...read(page).matchAll(/\]\((?:docs\/|(?=\w))([\w-]+\.md)|\]\(\.\.\/(README\.md)/g)].map(
      ([, name = '', root]) => root ?? `docs/${name}`,
    )

  it.each(walked)('%s or a page that it links saves what its steps read', page => {
    // Rotate writes the dates, the four are any team's, and a line that goes may read anything.
    const text = read(page).replaceAll(/^-.*/gm, '')
    const names = [...text.matchAll(/\b(?:secrets|vars)\.(\w+)/g)].map(([, name = '']) => name)
    const known = new Set([page, ...linked(page).filter(name => pages.includes(name))].flatMap(saved))
    const others = names.filter(name => !/_EXPIRES_AT$|_(?:RELEASE|NIGHTLY)_/.test(name))
    expect(others.filter(name => !known.has(name))).toEqual([])
  })
})
