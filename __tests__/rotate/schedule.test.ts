import { describe, expect, it } from '@jest/globals'
import { parseDuration } from '../../src/base/time.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { checkLifetimes, findLongestGap } from '../../src/rotate/schedule.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'

describe('the longest time between two runs', () => {
  it.each([
    ['every five minutes', ['*/5 * * * *'], '1d'],
    ['daily', ['17 4 * * *'], '1d'],
    ['twice a day, unevenly', ['0 8,23 * * *'], '1d'],
    ['weekly, by name', ['17 4 * * MON'], '7d'],
    ['workdays', ['17 4 * * 1-5'], '3d'],
    ['monthly', ['17 4 1 * *'], '31d'],
    ['a day of the month or of the week', ['0 4 1 * 1'], '7d'],
    ['two lines together', ['0 4 * * 1', '0 4 * * 4'], '4d'],
    ['once a year, over a leap day', ['0 0 1 1 *'], '366d'],
    ['often, in one month alone', ['*/15 * * 1 *'], '336d'],
    ['often, in three months alone', ['*/15 * * 6-8 *'], '275d'],
    ['on each leap day', ['0 0 29 2 *'], '1461d'],
    ['one line that GitHub does not read', ['every monday', '0 4 * * *'], '1d'],
  ])('%s', (...[, crons, gap]) => {
    expect(findLongestGap(crons)).toBe(parseDuration(gap))
  })

  it.each([[[]], [['every monday']], [['0 0 31 2 *']]])('is not known by %j', crons => {
    expect(findLongestGap(crons)).toBeUndefined()
  })
})

const weekly = 'on:\n  schedule: [{ cron: 17 4 * * 1 }]\n  workflow_dispatch:\n'
const environment = {
  GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/rotate.yml@refs/heads/main',
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_WORKSPACE: '/checkout',
}
const entry = (label: string, rotation: string) =>
  `  - { label: ${label}, access: push, repositories: [acme/${label}], rotation: ${rotation}, stores: [{ secret: ${label} }] }\n`
const check = async (
  read: (file: string) => Promise<string | undefined>,
  rotations: readonly string[],
  variables = environment,
) => {
  const entries = rotations.map((rotation, place) => entry(`app${place}`, rotation))
  const text = `organization: acme\ntokens:\n${entries.join('')}`
  const { tokens, file } = parseTokenList(await readTokenListYaml(text), 'r.yml')
  return checkLifetimes(tokens, file, { files: { read }, environment: variables })
}
const tight = '{ lifetime: 63d }'

describe('a lifetime', () => {
  it('has to exceed every, grace and the gap of the schedule in the checkout', async () => {
    const read = (file: string) =>
      Promise.resolve(file === '/checkout/.github/workflows/rotate.yml' ? weekly : undefined)
    await expect(check(read, ['{}', tight])).rejects.toThrow(
      'r.yml:4:5: the lifetime of "app1", 63d, does not exceed every + grace + the longest time between two runs (60d + 2d + 7d = 69d, by the schedule of .github/workflows/rotate.yml)',
    )
    await expect(check(read, ['{ lifetime: 69d }'])).rejects.toThrow('does not exceed')
    expect(await check(read, ['{ lifetime: 70d }'])).toEqual([])
  })

  it.each<[string, string | undefined | Error, object]>([
    ['the workflow has none', 'on: workflow_dispatch', {}],
    ['it is not YAML', 'on: [', {}],
    ['it is not checked out', undefined, {}],
    ['it cannot be read', new Error('EACCES'), {}],
    ["it is another repository's", weekly, { GITHUB_REPOSITORY: 'acme/ap' }],
    ['the run is from a terminal', weekly, { GITHUB_WORKFLOW_REF: '' }],
  ])('that is tight is told where no schedule is known: %s', async (...[, text, variables]) => {
    const read = () => (text instanceof Error ? Promise.reject(text) : Promise.resolve(text))
    expect(await check(read, [tight, '{}', '{ lifetime: 70d }'], { ...environment, ...variables })).toEqual([
      '"app0": a lifetime of 63d is only 1d more than every + grace (60d + 2d), and this workflow has no schedule that could be read; if two runs are 1d or more apart, a token can expire before it is replaced',
    ])
  })
})
