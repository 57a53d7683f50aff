import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { World } from '../../sandbox/world.ts'
import { isDeep } from '../support/depth.ts'
import { codeBlocks, ourSteps, yamlExamples, type YamlExample } from '../support/markdown-example.ts'
import { playExample } from '../support/readers-world.ts'
import type { Scene } from '../support/scene.ts'

/** What a story elsewhere plays: other registries, keyless, scoped, clusters; and modes whose pages have tests of their own. */
const isElsewhere = (given: Readonly<Record<string, unknown>>): boolean =>
  'registry' in given ||
  'oidc-connection-id' in given ||
  given['docker-config'] === 'scoped' ||
  // A bare name is an official image at Docker Hub's own address alone.
  (typeof given['pull'] === 'string' && /^\w+$/m.test(given['pull'])) ||
  (given['mode'] === 'verify' && !Object.keys(given).some(name => name.endsWith('token'))) ||
  given['mode'] === 'audit' ||
  given['mode'] === 'migrate'

const examples = yamlExamples().filter(example => {
  const steps = ourSteps(example)
  return steps.length > 0 && !steps.some(({ with: given = {} }) => isElsewhere(given))
})

function troubles({ jobs }: Scene): readonly string[] {
  return jobs
    .flatMap(({ steps }) => steps)
    .flatMap(({ annotations }) => annotations)
    .filter(({ level }) => level === 'error')
    .map(({ message }) => message)
}

/** What a job printed, with the names that Docker Hub's own servers and GitHub's runner would have. */
function printed({ jobs, words }: Scene): readonly string[] {
  const names: Readonly<Record<string, string>> = { '<REGISTRY>': 'docker.io', $HOME: '/home/runner' }
  // The longest first: the home lies in the machine's folder.
  const known = Object.entries(words)
    .map(([value, word]) => [value, names[word] ?? word] as const)
    .sort(([one], [other]) => other.length - one.length)
  return jobs
    .flatMap(({ steps }) => steps)
    .flatMap(({ log }) => log)
    .map(line => known.reduce((text, [value, word]) => text.replaceAll(value, word), line))
}

function registerOf(page: string): string | undefined {
  return yamlExamples().find(example => example.page === page && example.kind === 'register')?.text
}

/** Every line that a page shows as the log of its example, in one of the runs. */
function expectShown(page: string, logs: readonly string[]): void {
  const lines = codeBlocks(page)
    .filter(({ language }) => language === '')
    .flatMap(({ text }) => text.trimEnd().split('\n'))
  expect(lines.length).toBeGreaterThan(0)
  expect(logs).toEqual(expect.arrayContaining(lines))
}

const find = (page: string): YamlExample => {
  const example = examples.find(each => each.page === page && each.kind === 'workflow')
  if (example === undefined) throw new Error(`${page} has no workflow`)
  return example
}

// Some stand for all in the quick tests; that each is read and linted is in examples.test.ts.
const played = examples.filter(({ page, kind }) => isDeep || page === 'README.md' || kind === 'workflow')

describe('as it stands on the page', () => {
  it.each(played)('$page, line $line: the job is green', async example => {
    const register = example.page === 'docs/rotation.md' ? registerOf(example.page) : undefined
    const scene = await playExample(example, register === undefined ? {} : { register })
    expect(troubles(scene)).toEqual([])
    expect(scene.jobs.map(({ conclusion }) => conclusion)).toEqual(['success'])
  })

  it('docs/quickstart.md shows what is printed', async () => {
    expectShown('docs/quickstart.md', printed(await playExample(find('docs/quickstart.md'))))
  })

  it('docs/rotation.md shows what a dry run and a run print', async () => {
    const page = 'docs/rotation.md'
    const given = { register: registerOf(page) ?? '' }
    const dry = await playExample(find(page), { ...given, values: { 'inputs.dry-run || false': 'true' } })
    const real = await playExample(find(page), given)
    expectShown(page, [...printed(dry), ...printed(real)])
  })

  it('docs/token-expired.md says how to replace a token that leaked', async () => {
    const command = /gh workflow run rotate\.yml --field compromised='([^']+)'/
    const [, label = ''] = command.exec(readFileSync('docs/token-expired.md', 'utf8')) ?? []
    expect(readFileSync('docs/rotation.md', 'utf8')).toContain('.github/workflows/rotate.yml')
    const worlds: World[] = []
    const scene = await playExample(find('docs/rotation.md'), {
      register: registerOf('docs/rotation.md') ?? '',
      values: { 'inputs.compromised': label },
      onWorld: world => worlds.push(world),
    })
    expect(troubles(scene)).toEqual([])
    const [world] = worlds
    const tokens = (world?.book.tokens('acme') ?? []).filter(token => token.label.startsWith(label))
    // The leaked one is gone, and the place that had it has the new one.
    expect(tokens.map(({ isActive }) => isActive)).toEqual([true])
    expect(tokens[0]?.label).toMatch(/\(current /)
    expect(world?.github?.secretValue('actions:acme/app:DOCKERHUB_PUSH_TOKEN')).toBe(tokens[0]?.value)
  })
})
