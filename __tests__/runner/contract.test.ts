import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { readActionDefinition } from '../../scripts/action-definition.ts'
import { freshPage, generatedPages } from '../../scripts/generated-pages.ts'
import { workflowProblems } from '../../scripts/workflow-problems.ts'
import { type ErrorCode, errorCodes, errorLink } from '../../src/base/error.ts'
import { readLoginInputs } from '../../src/login/inputs.ts'
import { chooseToken } from '../../src/registry/token.ts'
import { inputTable, secretInputs } from '../../src/runner/input-table.ts'
import { readMode } from '../../src/runner/inputs.ts'
import { readVerifyInputs } from '../../src/verify/inputs.ts'
import { asWorkflow, stepsExamples, workflowExamples } from '../support/markdown-example.ts'
import { reachableFiles } from '../support/reachable-files.ts'
import { silentRunner } from '../support/silent-runner.ts'

const action = readActionDefinition()
const declared = Object.entries(action.inputs)
const rows = Object.entries(inputTable)

describe('action.yml', () => {
  // An input with a default cannot be told from one that somebody wrote.
  it.each(declared)('declares %s without a default, and describes that of the input table', (name, input) => {
    const preset = rows.find(([row]) => row === name)?.[1].default
    expect(input.default).toBe(name === 'mode' ? 'login' : undefined)
    const [, described] = /\. Default: `([^`]+)`$/.exec(input.description) ?? []
    expect(described ?? '').toBe(preset)
  })

  it('declares every input of the table, in its order', () => {
    expect(declared.map(([name]) => name)).toEqual(rows.map(([name]) => name))
  })

  it('declares every output that the modes set, and no other', () => {
    const files = ['login/login', 'verify/verify', 'audit/audit', 'migrate/migrate', 'rotate/outputs']
    const texts = files.map(file => readFileSync(`src/${file}.ts`, 'utf8'))
    const sets = [...texts.join('').matchAll(/\.output\(\s*'([a-z-]+)'/g)]
    expect(Object.keys(action.outputs).sort()).toEqual([...new Set(sets.map(([, name]) => name))].sort())
  })
})

it.each(generatedPages)('%s shows what action.yml says', async path => {
  const page = readFileSync(path, 'utf8')
  expect(await freshPage(path, page)).toBe(page)
})

const examples = stepsExamples()

describe('examples in the documentation', () => {
  it('are found', () => {
    expect(examples.map(({ page }) => page)).toEqual(
      expect.arrayContaining(['README.md', 'docs/other-registries.md']),
    )
  })

  it.each(examples)('$page, line $line: actionlint has nothing to say', async ({ page, text }) => {
    expect(await workflowProblems(page, asWorkflow(text))).toEqual([])
  })

  const workflows = workflowExamples()

  it('are whole workflows where somebody copies one', () => {
    expect(workflows.map(({ page }) => page)).toEqual(expect.arrayContaining(['README.md']))
  })

  it.each(workflows)(
    '$page, line $line: actionlint has nothing to say of the workflow',
    async ({ page, text }) => {
      expect(await workflowProblems(page, text)).toEqual([])
    },
  )

  const ours = examples.flatMap(({ page, line, steps }) =>
    steps
      .filter(({ uses }) => uses !== undefined && /^(kong|org)\/docker-oat-login@/.test(uses))
      .map((step, place) => ({ page, line, step: place + 1, given: step.with ?? {} })),
  )

  it.each(ours)('$page, line $line, step $step: action.yml has its inputs', ({ given }) => {
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
  })

  const runnerWith = (given: Readonly<Record<string, unknown>>) => {
    const isSecret = (name: string): boolean => secretInputs.some(secret => secret === name)
    const inputs = Object.entries(given).map(([name, value]) => [
      name,
      isSecret(name) ? 'dckr_oat_example' : String(value),
    ])
    return silentRunner(Object.fromEntries(inputs) as Record<string, string>)
  }
  const verifications = ours.filter(({ given }) => given['mode'] === 'verify')

  it.each(verifications)('$page, line $line, step $step: verify takes it', ({ given }) => {
    const runner = runnerWith(given)
    expect(readMode(runner)).toBe('verify')
    const tokens = Object.keys(given).filter(name => name.endsWith('token'))
    expect(readVerifyInputs(runner).tokens.map(({ input }) => input)).toEqual(tokens)
  })

  const logins = ours.filter(({ given }) => !('mode' in given))

  it.each(logins)('$page, line $line, step $step: login takes it', ({ given }) => {
    const runner = runnerWith(given)
    expect(readMode(runner)).toBe('login')
    const { tokens, channel, access } = readLoginInputs(runner)
    const chosen = chooseToken(tokens, { channel, access })
    const oneToken = 'token' in given ? 'token' : `${String(channel)}-${access}-token`
    expect(chosen).toMatchObject({ kind: 'chosen', input: oneToken })
  })
})

describe('docs/errors.md', () => {
  const page = readFileSync('docs/errors.md', 'utf8')
  const documented = [...page.matchAll(/^### `([A-Z_]+)`$/gm)].map(([, code]) => code)
  const entries = ['login/start', 'verify/start', 'rotate/start', 'entry/post'].map(name => `src/${name}.ts`)
  const source = [...reachableFiles(entries)]
    .filter(path => path !== 'src/base/error.ts')
    .map(path => readFileSync(path, 'utf8'))
    .join('\n')

  it('has every code that login, verify and rotate can throw, and no other', () => {
    const thrown = errorCodes.filter(code => source.includes(`'${code}'`))
    expect([...documented].sort()).toEqual([...thrown].sort())
  })

  it('has the anchor to which each of these errors links', () => {
    // GitHub's anchor of a heading: lower case, without punctuation but - and _ (github/html-pipeline, TableOfContents).
    const anchors = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    )
    const links = documented.map(code => errorLink(code as ErrorCode, 'docs/errors.md').split('#')[1])
    expect(anchors).toEqual(expect.arrayContaining(links))
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  it('explains every code that the troubleshooting page names', () => {
    expect(readFileSync('README.md', 'utf8')).toContain('(docs/errors.md)')
    const text = readFileSync('docs/troubleshooting.md', 'utf8')
    const shown = [...text.matchAll(/\[`([A-Z_]{5,})`\]/g)].map(([, code]) => code)
    expect(documented).toEqual(expect.arrayContaining(shown))
    expect(shown.length).toBeGreaterThan(3)
  })
})
