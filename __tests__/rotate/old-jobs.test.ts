import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { organization, resourcesOf } from '../../sandbox/book/slot.ts'
import { everyPermission } from '../../sandbox/github/permission.ts'
import type { GithubRun } from '../../sandbox/github/state.ts'
import { sampled } from '../support/depth.ts'
import { appInputs } from '../support/app-inputs.ts'
import { type RotationBench, startRotationBench } from '../support/rotation-bench.ts'
import { home } from '../support/rotation-story.ts'

/** After a leak: which jobs may still hold the old value, by what GitHub shows of runs and jobs. */
let bench: RotationBench
beforeEach(async () => {
  bench = await startRotationBench()
  for (const { id } of bench.world.book.tokens(organization)) bench.world.book.delete(id)
  bench.world.book.mint(organization, { label: leaked, resources: resourcesOf('nightly', 'push') })
  await bench.pass(minute)
})
afterEach(async () => {
  await bench.close()
  expect(bench.world.github?.violations).toEqual([])
})

const minute = 60_000
const leaked = 'nightly-ingress-controller push'
const operator = 'kong/kong-operator'
const link = `https://github.com/${home}/actions/runs/17`
const copies = {
  repository: `{ secret: PUSH, repository: ${home} }`,
  environment: `{ secret: PUSH, repository: ${home}, environment: nightly }`,
  selected: '{ secret: PUSH, organization: kong, visibility: selected, repositories: [kong/kong-operator] }',
  all: '{ secret: PUSH, organization: kong, visibility: all }',
  codespaces: `{ secret: PUSH, repository: ${home}, app: codespaces }`,
}
const registerOf = (copy: keyof typeof copies): string =>
  `organization: kong\nrotation: { grace: 48h }\ntokens:\n  - label: ${leaked}\n    channel: nightly\n    access: push\n    repositories: [kong/nightly-ingress-controller]\n    stores:\n      - ${copies[copy]}\n`

/** Minutes from the moment at which the old token is taken away, when the copy was changed some seconds before; queued an hour before it. */
interface Played {
  readonly queued?: number
  readonly jobs: readonly (readonly [start: number, end?: number])[]
  readonly attempts?: readonly number[]
  readonly conclusion?: 'skipped'
  readonly id?: number
}
function runOf({ queued = -60, jobs, attempts = [], conclusion, id = 17 }: Played): GithubRun {
  const now = bench.clock.now()
  return {
    id,
    workflow: 'release',
    createdAt: now + queued * minute,
    jobs: jobs.map(([start, end], at) => ({
      name: `job ${at}`,
      startsAt: now + start * minute,
      ...(end !== undefined && { endsAt: now + end * minute }),
      ...(attempts[at] !== undefined && { attempt: attempts[at] }),
      ...(conclusion && { conclusion }),
    })),
  }
}

/** Puts the runs there when all copies were written, a minute ago. */
async function afterLeak(
  copy: keyof typeof copies,
  runs: () => readonly GithubRun[],
  { repository = home, inputs = {} }: { repository?: string; inputs?: Record<string, string> } = {},
) {
  let isDone = false
  bench.afterRequest(async request => {
    if (isDone || !/^hub DELETE/.test(request)) return
    isDone = true
    await bench.pass(minute)
    bench.world.github?.repository(repository)?.history.push(...runs())
  })
  const options = { register: registerOf(copy), inputs: { compromised: leaked, ...inputs } }
  const { isOk, reports, said, summary } = await bench.rotate(options)
  expect({ isOk, complete: reports[0]?.complete }).toEqual({ isOk: true, complete: true })
  const asked = bench.world.log.entries().filter(({ target }) => target.includes('/actions/runs'))
  return { jobs: reports[0]?.jobs, said, summary, asked: asked.length }
}

/** What is expected of one run of `home`: `running`, `none`, or how many minutes ago its last job ended. */
const cases: readonly (readonly [string, keyof typeof copies, Played, 'running' | 'none' | number])[] = [
  ['runs on', 'repository', { jobs: [[-50]] }, 'running'],
  ['ended after the change', 'repository', { jobs: [[-50, -0.5]] }, 0.5],
  ['ended before the change', 'repository', { jobs: [[-50, -10]] }, 'none'],
  ['was queued after the change', 'repository', { queued: -0.5, jobs: [[-0.4]] }, 'none'],
  [
    'has a later job, which gets what was there when its run was queued',
    'repository',
    { jobs: [[-50, -40], [5]] },
    'running',
  ],
  [
    'has the last of three jobs end later',
    'repository',
    {
      jobs: [
        [-50, -0.5],
        [-50, -0.3],
        [-50, -0.7],
      ],
    },
    0.3,
  ],
  ['was skipped', 'repository', { jobs: [[-50, -0.5]], conclusion: 'skipped' }, 'none'],
  ['began again after the change', 'repository', { jobs: [[-50, -10], [-0.5]], attempts: [1, 2] }, 'none'],
  ['began again before the change', 'repository', { jobs: [[-50, -40], [-10]], attempts: [1, 2] }, 'running'],
  ['began its job after the change of an environment', 'environment', { jobs: [[-0.5]] }, 'none'],
  ['waits for the environment', 'environment', { jobs: [[-50, -40], [5]] }, 'none'],
  ['began its job before the change of an environment', 'environment', { jobs: [[-50]] }, 'running'],
  ['is 36 days old', 'repository', { queued: -36 * 1440, jobs: [[-36 * 1440, -0.5]] }, 'none'],
]

describe('jobs that may hold the old value', () => {
  it.each(sampled(cases, 2))('a run that %s', async (...[, copy, played, expected]) => {
    const { jobs, said, summary } = await afterLeak(copy, () => [runOf(played)])
    const end = typeof expected === 'number' ? bench.clock.now() - expected * minute : undefined
    expect(jobs?.notSeen).toEqual([])
    expect(jobs?.running).toEqual(
      expected === 'running'
        ? [{ repository: home, workflow: 'release', page: link, startedAt: expect.any(String) }]
        : [],
    )
    if (end === undefined) expect(jobs?.lastEndedAt).toBeNull()
    else expect(Math.abs(Date.parse(jobs?.lastEndedAt ?? '') - end)).toBeLessThan(5000)
    const words = {
      running: 'and may hold the old value',
      none: 'GitHub lists no other job that kept the old value',
    }
    const sentence =
      typeof expected === 'number' ? 'the last job that could hold the old value ended' : words[expected]
    expect(said.filter(line => line.includes(': jobs: ')).join()).toContain(sentence)
    expect(summary).toContain('>Jobs</th>')
    expect(summary).toContain(sentence)
    expect(summary.includes(`<a href="${link}">release</a>`)).toBe(expected !== 'none')
  })

  it('are not those of the run that asks', async () => {
    const { jobs } = await afterLeak('repository', () => [runOf({ id: 1, jobs: [[-50]] })])
    expect(jobs).toEqual({ running: [], lastEndedAt: null, notSeen: [] })
  })

  it('are found on the third page', async () => {
    const ended = () =>
      Array.from({ length: 250 }, (_, at) =>
        runOf({ id: 100 + at, queued: -60 + at / 10, jobs: [[-30, -20]] }),
      )
    const { jobs, asked } = await afterLeak('repository', () => [
      ...ended(),
      runOf({ queued: -90, jobs: [[-50]] }),
    ])
    expect({ running: jobs?.running.length, asked }).toEqual({ running: 1, asked: 3 })
  })

  it('are found by their state where there are too many runs', async () => {
    const ended = () => Array.from({ length: 301 }, (_, at) => runOf({ id: 100 + at, jobs: [[-30, -20]] }))
    const { jobs, asked } = await afterLeak('repository', () => [...ended(), runOf({ jobs: [[-50]] })])
    expect({ jobs, asked }).toMatchObject({ jobs: { running: [{ page: link }], notSeen: [] }, asked: 6 })
  })

  it('have an end that is not known where there are too many runs', async () => {
    const ended = () => Array.from({ length: 301 }, (_, at) => runOf({ id: 100 + at, jobs: [[-30, -0.5]] }))
    const { jobs } = await afterLeak('repository', ended)
    expect(jobs).toMatchObject({ running: [], lastEndedAt: null })
    expect(jobs?.notSeen.join()).toContain(
      '301 runs of 35 days, too many to look at: none that could hold the old value runs any more',
    )
  })

  it('are told of as far as they are looked at', async () => {
    const late = () => Array.from({ length: 60 }, (_, at) => runOf({ id: 100 + at, jobs: [[-30, -0.5]] }))
    const { jobs, summary } = await afterLeak('repository', late)
    expect(jobs?.notSeen).toEqual([`${home}: only 50 of 60 runs were looked at`])
    expect(summary).toContain('the last job that was seen and could hold the old value ended')
  })

  it('are those of the readers of an organization secret', async () => {
    const { jobs } = await afterLeak('selected', () => [runOf({ jobs: [[-50]] })], { repository: operator })
    expect(jobs?.running.map(({ repository }) => repository)).toEqual([operator])
  })

  it('are not looked for in a whole organization', async () => {
    const { jobs, asked } = await afterLeak('all', () => [])
    expect({ notSeen: jobs?.notSeen, asked }).toEqual({
      notSeen: [
        'secret PUSH of organization kong is open to all repositories, whose jobs were not looked at',
      ],
      asked: 0,
    })
  })

  it('are given no secret of Codespaces', async () => {
    expect((await afterLeak('codespaces', () => [])).asked).toBe(0)
  })

  const withoutActions = Object.fromEntries(
    Object.entries(everyPermission).filter(([name]) => name !== 'actions'),
  )
  const hidden = `GitHub did not say which jobs of ${home} still ran: the repository permission "Actions: read" shows them`

  it('are not shown to a token without the permission, which fails nothing', async () => {
    const token = { name: 'narrow', value: 'ghs_narrow', permissions: withoutActions }
    bench.world.github?.addToken(token)
    const { jobs, summary } = await afterLeak('repository', () => [], {
      inputs: { 'github-token': token.value },
    })
    expect(jobs).toEqual({ running: [], lastEndedAt: null, notSeen: [hidden] })
    expect(summary).toContain('Actions: read')
  })

  it.each([
    [{ ...withoutActions, actions: 'read' as const }, []],
    [withoutActions, [hidden]],
  ])('are read with a token of the App that can do nothing else', async (permissions, notSeen) => {
    const inputs = appInputs(bench.world, { permissions })
    const { jobs } = await afterLeak('repository', () => [], { inputs })
    const made = bench.world.github?.apps[0]?.tokens.map(token => Object.keys(token.permissions).toSorted())
    expect({ notSeen: jobs?.notSeen, made }).toEqual({
      notSeen,
      made: [
        ['actions_variables', 'metadata', 'secrets'],
        notSeen.length === 0 ? ['actions', 'metadata'] : ['metadata'],
      ],
    })
  })

  it('are not asked for in a rotation that is due', async () => {
    const { isOk } = await bench.rotate({ register: registerOf('repository'), inputs: { force: leaked } })
    const asked = bench.world.log.entries().filter(({ target }) => target.includes('/actions/runs'))
    expect({ isOk, asked }).toEqual({ isOk: true, asked: [] })
  })
})
