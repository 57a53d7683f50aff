import { beforeEach, describe, expect, it } from '@jest/globals'
import { organization } from '../../sandbox/book/entry.ts'
import { tokenListOf, type RotationBench, startRotationBench } from './bench.ts'

/** What a run is asked for has to happen, or the run is refused before anything has. */
let bench: RotationBench
beforeEach(async () => {
  bench = await startRotationBench()
  for (const { label, id } of bench.world.book.tokens(organization)) {
    if (label.endsWith(' pull')) bench.world.book.delete(id)
  }
})

const nightly = 'nightly-app push'
const release = 'app push'
const entries = [
  { channel: 'nightly', access: 'push', stores: [''] },
  { channel: 'release', access: 'push', stores: [''] },
] as const
const tokenList = tokenListOf(entries)
const noOwner = { 'hub-username': '', 'hub-password': '' }
const given = () => ({ 'nightly-push-token': bench.world.entry('nightly', 'push').token.value })
const unlisted = 'which the token list does not have'
const write = (...all: readonly string[]) =>
  `write one of ${all.map(label => `"${label}"`).join(', ')}, or change input "only" or the given tokens. Nothing was changed`
const labels = () => bench.world.book.tokens(organization).map(({ label, isActive }) => ({ label, isActive }))

describe('a run that would leave out what it is asked for is refused', () => {
  it.each<[string, () => Record<string, string>, string]>([
    [
      'compromised beyond only',
      () => ({ only: nightly, compromised: release }),
      `error: INPUT_INVALID: input "compromised" names "${release}", which this run leaves out; ${write(nightly)}`,
    ],
    [
      'compromised beyond the given tokens',
      () => ({ ...given(), compromised: release }),
      `error: INPUT_INVALID: input "compromised" names "${release}", which this run leaves out; ${write(nightly)}`,
    ],
    [
      'compromised without an owner account',
      () => ({ ...given(), ...noOwner, compromised: nightly }),
      `error: INPUT_INVALID: the leaked token of "${nightly}" still works: deactivate it in Docker Home now. Input "compromised" needs an owner account, and there is none; ` +
        'then give inputs "hub-username" and "hub-password", or run again without input "compromised"',
    ],
    [
      'no owner, and no new token',
      () => noOwner,
      'error: INPUT_INVALID: missing: inputs "hub-username" and "hub-password"; give an owner account of Docker Hub, or the new token itself (assisted: input "token" with "only", or the four)',
    ],
    [
      'an expiry that Docker Hub tells',
      () => ({ ...given(), 'expires-at': '2027-01-01T00:00:00Z' }),
      'error: INPUT_INVALID: input "expires-at" is only for new tokens that are given without an owner account; leave it out: Docker Hub tells when tokens expire',
    ],
    [
      'a label that is misspelt',
      () => ({ compromised: 'nightly-ap push' }),
      `error: INPUT_INVALID: input "compromised" names "nightly-ap push", ${unlisted}; ${write(nightly, release)}`,
    ],
    [
      'a label that is like none',
      () => ({ only: 'terraform' }),
      `error: INPUT_INVALID: input "only" names "terraform", ${unlisted}; ${write(nightly, release)}`,
    ],
  ])('%s', async (...[, inputs, said]) => {
    const before = labels()
    bench.world.log.clear()
    const run = await bench.rotate({ tokenList, inputs: inputs() })
    expect({ isOk: run.isOk, said: run.said }).toEqual({
      isOk: false,
      said: [`${said} (docs/errors.md#input_invalid)`],
    })
    expect(bench.world.log.entries()).toEqual([])
    expect(labels()).toEqual(before)
  })
})

it('a run of secrets of this repository is refused where nobody says which repository it is', async () => {
  const { isOk, said } = await bench.rotate({ tokenList, environment: { GITHUB_REPOSITORY: '' } })
  const problem = 'GITHUB_REPOSITORY is not set, and the token list names secrets of this repository'
  const hint = 'set it to owner/repo, or write repository: for each of these secrets'
  expect([isOk, said]).toEqual([
    false,
    [`error: INPUT_INVALID: ${problem}; ${hint} (docs/errors.md#input_invalid)`],
  ])
})

describe('a run that can do what it is asked for goes on', () => {
  it.each<[string, () => Record<string, string>, string[]]>([
    ['compromised within only', () => ({ only: nightly, compromised: nightly }), [nightly]],
    ['all means what only leaves', () => ({ only: nightly, compromised: 'all' }), [nightly]],
    ['only all leaves everything', () => ({ only: 'all', force: release }), [nightly, release]],
    ['force of a given token', () => ({ ...given(), force: nightly }), [nightly]],
  ])('%s', async (...[, inputs, rotated]) => {
    const { isOk, reports } = await bench.rotate({ tokenList, inputs: inputs() })
    expect(isOk).toBe(true)
    expect(reports.map(({ label, action }) => `${action} ${label}`)).toEqual(
      rotated.map(label => `rotated ${label}`),
    )
  })
})
