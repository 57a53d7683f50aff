import { expect, it } from '@jest/globals'
import { Secret } from '../../src/base/secret.ts'
import type { HubAccess } from '../../src/hub/requests.ts'
import { checkTags } from '../../src/login/tags.ts'

/** What is seen of a tag of acme/app that is there, under these rules. */
async function seen(tag: string, ...rules: readonly string[]): Promise<readonly string[]> {
  const settings = { name: 'app', immutable_tags_settings: { enabled: true, rules } }
  const body = JSON.stringify(settings)
  const hub: HubAccess = {
    baseUrl: 'https://hub.example',
    http: () => Promise.resolve({ status: 200, headers: new Headers(), body }),
    organization: 'acme',
    account: { username: 'acme', password: new Secret('x', () => undefined) },
  } as unknown as HubAccess
  const findTags = () => Promise.resolve([true])
  try {
    const tags = [{ repository: 'acme/app', tag, item: `acme/app:${tag}` }]
    const runner = { output: () => undefined }
    const ports = { registry: { findTags }, hub, runner }
    const result = await checkTags(tags, { lines: [], onImmutable: 'fail' }, ports)
    return result.tags
  } catch (error) {
    return [error instanceof Error ? error.message : '']
  }
}

const many = (count: number) => Array.from({ length: count }, (_, at) => String.raw`^v1\.0\.${at}$`).join('|')
const fixed = /immutable/
const free = /exists and can be replaced/
const unsure = /may keep it from being replaced/

it.each([
  ['v1.0.49', many(50), fixed],
  ['v1.0.50', many(50), free],
  // What JavaScript reads as something else, without an error.
  ['7', '[[:digit:]]', fixed],
  ['d', '[[:digit:]]', free],
  ['v1', String.raw`\Av1\z`, fixed],
  ['Av1z', String.raw`\Av1\z`, free],
  ['V1', '(?i)v1', fixed],
  ['v1', '(?P<name>v)1', fixed],
  ['xv1', 'v1', unsure],
  [`sha-${'0123456789'.repeat(6)}_x`, '^([0-9a-z]+[-.]?)+$', free],
])('%s under %s', async (tag, rule, expected) => {
  expect((await seen(tag, rule)).join()).toMatch(expected)
})

it.each(
  ['(?=v)1', '(', String.raw`(v)\1`, 'a'.repeat(6000), '(((a{1000}){1000}){1000})'].map(
    rule => [rule.slice(0, 30), rule] as const,
  ),
)('a rule that cannot be read is named, and keeps nothing from being fixed: %s', async (_, rule) => {
  const [row, named] = await seen('v1', rule, 'v2')
  expect(row).toMatch(unsure)
  expect(named).toMatch(/^<code>.+<.code>: rule not read$/)
  expect((await seen('v1', rule, 'v1')).join()).toMatch(fixed)
})
