import { describe, expect, it } from '@jest/globals'
import { parseDuration } from '../../src/base/time.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { checkLifetimes, findLongestGap, readSchedule } from '../../src/rotate/schedule.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'

describe('the longest time between two runs', () => {
  it.each([
    ['every five minutes', ['*/5 * * * *'], '5m'],
    ['daily', ['17 4 * * *'], '1d'],
    ['twice a day, unevenly', ['0 8,23 * * *'], '15h'],
    ['weekly, by name', ['17 4 * * MON'], '7d'],
    ['workdays', ['17 4 * * 1-5'], '3d'],
    ['monthly', ['17 4 1 * *'], '31d'],
    ['a day of the month or of the week', ['0 4 1 * 1'], '7d'],
    ['two lines together', ['0 4 * * 1', '0 4 * * 4'], '4d'],
    ['once a year, over a leap day', ['0 0 1 1 *'], '366d'],
    ['hourly in one month alone', ['0 * * 1 *'], '8017h'],
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
const files = (text: string | undefined) => ({
  read: (name: string) =>
    Promise.resolve(
      name.replaceAll('\\', '/').endsWith('checkout/.github/workflows/rotate.yml') ? text : undefined,
    ),
})

describe('the schedule of the workflow at work', () => {
  it('is the one in the checkout', async () => {
    const week = parseDuration('7d')
    const workflow = '.github/workflows/rotate.yml'
    expect(await readSchedule(environment, files(weekly))).toEqual({ workflow, longestGap: week })
  })

  it.each([
    ['it has none', environment, 'on: workflow_dispatch'],
    ['it is not YAML', environment, 'on: ['],
    ['it is not checked out', environment, undefined],
    ["it is another repository's", { ...environment, GITHUB_REPOSITORY: 'acme/ap' }, weekly],
    ['the run is from a terminal', {}, weekly],
  ])('is not known where %s', async (...[, variables, text]) => {
    expect(await readSchedule(variables, files(text))).toBeUndefined()
  })

  it('is not known where the file cannot be read', async () => {
    const closed = { read: () => Promise.reject(new Error('EACCES')) }
    expect(await readSchedule(environment, closed)).toBeUndefined()
  })
})

const entry = (label: string, rotation: string) =>
  `  - { label: ${label}, access: push, repositories: [acme/${label}], rotation: ${rotation}, stores: [{ secret: ${label} }] }\n`
const check = async (gap: string | undefined, ...rotations: readonly string[]) => {
  const entries = rotations.map((rotation, place) => entry(`app${place}`, rotation))
  const text = `organization: acme\ntokens:\n${entries.join('')}`
  const { tokens, file } = parseTokenList(await readTokenListYaml(text), 'r.yml')
  const schedule = gap === undefined ? undefined : { workflow: 'w.yml', longestGap: parseDuration(gap) ?? 0 }
  return checkLifetimes(tokens, schedule, file)
}

describe('a lifetime', () => {
  const tight = '{ lifetime: 63d }'

  it('that ends before the turn of the token is refused', async () => {
    await expect(check('7d', '{}', tight)).rejects.toThrow(
      'r.yml:4:5: the lifetime of "app1", 63d, does not exceed every + grace + the longest time between two runs (60d + 2d + 7d = 69d, by the schedule of w.yml)',
    )
  })

  it('has to exceed the sum', async () => {
    await expect(check('7d', '{ lifetime: 69d }')).rejects.toThrow('does not exceed')
    expect(await check('7d', '{ lifetime: 70d }')).toEqual([])
  })

  it('that is too tight for a weekly run is told where no schedule is known, once for all entries', async () => {
    expect(await check(undefined, tight, '{}', tight, '{ lifetime: 70d }')).toEqual([
      '"app0", "app2": a lifetime of 63d is only 1d more than every + grace (60d + 2d), and this workflow has no schedule that could be read; if two runs are 1d or more apart, a token can expire before it is replaced',
    ])
  })
})
