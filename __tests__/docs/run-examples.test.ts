import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import type { World } from '../../sandbox/world.ts'
import { isDeep, sampled } from '../support/depth.ts'
import { ourSteps, yamlExamples, type YamlExample } from '../support/markdown-example.ts'
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

function registerOf(page: string): string | undefined {
  return yamlExamples().find(example => example.page === page && example.kind === 'register')?.text
}

const find = (page: string): YamlExample => {
  const example = examples.find(each => each.page === page && each.kind === 'workflow')
  if (example === undefined) throw new Error(`${page} has no workflow`)
  return example
}

// Some stand for all in the quick tests; that each is read and linted is in examples.test.ts.
const played = sampled(
  examples.filter(({ page, kind }) => isDeep || page === 'README.md' || kind === 'workflow'),
  3,
)

describe('as it stands on the page', () => {
  it.each(played)('$page, line $line: the job is green', async example => {
    const register = example.page === 'docs/rotation.md' ? registerOf(example.page) : undefined
    const scene = await playExample(example, register === undefined ? {} : { register })
    expect(troubles(scene)).toEqual([])
    expect(scene.jobs.map(({ conclusion }) => conclusion)).toEqual(['success'])
  })

  it('docs/leaked-token.md says how to replace a token that leaked', async () => {
    const command = /gh workflow run rotate\.yml --field compromised='([^']+)'/
    const [, label = ''] = command.exec(readFileSync('docs/leaked-token.md', 'utf8')) ?? []
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
