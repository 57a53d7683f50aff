import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createClock } from '../../src/base/clock.ts'
import { exchange } from '../../src/base/http-exchange.ts'
import { nodes } from './on-node24.ts'
import type { Presentation, Presented } from './present.ts'
import { rawAnswer, startRawServer, startRegistry } from './raw-server.ts'

type Headers = Readonly<Record<string, string>>
type Trouble = Readonly<{ status: number; headers: Headers }>

/** A registry whose token endpoint is always in this trouble. */
const startTroubled = ({ status, headers }: Trouble) =>
  startRegistry((_, socket) => void socket.write(rawAnswer(status, { headers })))

type Settings = Pick<Presentation, 'timeout' | 'attempts' | 'isPatient'>

/** A server and its clients need descriptors, of which a process may have no more than 256 in all (macOS). */
const atOnce = 31

type Run = (jobs: readonly Presentation[]) => Promise<readonly Presented[]>

/** Asks a troubled registry for each case. */
async function askAll(cases: readonly (Trouble & Settings)[], run: Run) {
  const asked: Awaited<ReturnType<typeof askAtOnce>> = []
  for (let from = 0; from < cases.length; from += atOnce) {
    asked.push(...(await askAtOnce(cases.slice(from, from + atOnce), run)))
  }
  return asked
}

async function askAtOnce(cases: readonly (Trouble & Settings)[], run: Run) {
  const servers = await Promise.all(cases.map(startTroubled))
  try {
    const jobs = cases.map(({ timeout, attempts, isPatient = false }, at) => ({
      timeout,
      attempts,
      isPatient,
      to: 'token endpoint' as const,
      host: servers[at]?.host ?? '',
    }))
    const presented = await run(jobs)
    return cases.map((given, at) => ({
      given,
      results: presented[at]?.results ?? [],
      slept: presented[at]?.slept ?? [],
      shown: servers[at]?.shown() ?? 0,
    }))
  } finally {
    await Promise.all(servers.map(server => server.close()))
  }
}

const after = (value: string): Headers => ({ 'retry-after': value })
const inSeconds = (seconds: number): string => String(Math.floor(Date.now() / 1000) + seconds)

/** What a troubled server answers, whether the run may wait for hours, what is said at last, and the waits. */
type Example = readonly [name: string, status: number, headers: Headers, said: RegExp, slept: number[]]
const unreachable = /^REGISTRY_UNREACHABLE: .* asks to wait (24 h|30 days|20 s)/
const examples: readonly Example[] = [
  ['a day', 503, after('86400'), unreachable, []],
  ['a day', 408, after('86400'), unreachable, []],
  ['beyond 2^31 ms', 503, after('2592000'), unreachable, []],
  ['twice what timeout allows', 503, after('20'), unreachable, [20_000]],
  ['three hours', 429, after('10800'), /^RATE_LIMITED: .* asks to wait 3 h/, []],
  ['10^9 seconds', 429, after('1000000000'), /^RATE_LIMITED: .* 11574 days/, []],
  ['a time in the far future', 429, after('253402300799'), /^RATE_LIMITED/, []],
  ['a date in the far future', 429, after('Fri, 31 Dec 9999 23:59:59 GMT'), /^RATE_LIMITED/, []],
  ['half an hour', 429, after('1800'), /^RATE_LIMITED: .*3 tries/, [1_800_000, 1_800_000]],
  ['half an hour, in a login', 429, after('1800'), /^RATE_LIMITED: .* asks to wait 30 minutes/, []],
  ['a reset in years', 429, { 'x-ratelimit-reset': inSeconds(1e8) }, /^RATE_LIMITED: .* 1157 days/, []],
]

describe.each(nodes)('on $node', ({ run }) => {
  it('waits no longer than is reasonable, and says how long it was asked to', async () => {
    const cases = examples.map(([name, status, headers]) => {
      return { status, headers, isPatient: !name.endsWith('login'), timeout: 30, attempts: 3 }
    })
    const asked = await askAll(cases, run)
    expect(asked.map(({ results, slept }, at) => [examples[at]?.[0], results[0], slept])).toEqual(
      examples.map(([name, , , said, slept]) => [name, expect.stringMatching(said), slept]),
    )
  })

  it('ends every trouble with our own words, whatever the numbers', async () => {
    const number = fc.oneof(fc.nat(100), fc.integer(), fc.maxSafeNat(), fc.double(), fc.bigInt().map(Number))
    const date = fc.date({ noInvalidDate: true }).map(it => it.toUTCString())
    const value = fc.oneof(
      number.map(String),
      number.map(it => inSeconds(it)),
      date,
      fc.constantFrom('soon', '', '-1', '1e3'),
    )
    const arbitrary = fc.record({
      status: fc.constantFrom(408, 429, 500, 502, 503, 504, 599),
      headers: fc.record({ 'retry-after': value, 'x-ratelimit-reset': value, date }, { requiredKeys: [] }),
      // Each try has a part of it, by the machine's clock: more than a busy machine needs.
      timeout: fc.integer({ min: 300, max: 3600 }),
      attempts: fc.integer({ min: 1, max: 20 }),
      isPatient: fc.boolean(),
    })
    for (const { given, results, slept, shown } of await askAll(fc.sample(arbitrary, 60), run)) {
      const isLimit = given.status === 429
      const longest = isLimit ? 65 * 60_000 : given.timeout * 1000
      const sum = slept.reduce((all, each) => all + each, 0)
      expect({
        given,
        code: results[0]?.split(':')[0],
        isAsOften: shown === slept.length + 1 && shown <= given.attempts,
        isReasonable: slept.every(each => each >= 0 && each <= longest) && (isLimit || sum <= longest),
      }).toEqual({
        given,
        code: isLimit ? 'RATE_LIMITED' : 'REGISTRY_UNREACHABLE',
        isAsOften: true,
        isReasonable: true,
      })
    }
  })

  it('asks with any timeout and any number of tries', async () => {
    const settings = fc.record({
      // These are real seconds: a busy machine does not answer within one or two.
      timeout: fc.integer({ min: 20, max: 3600 }),
      attempts: fc.integer({ min: 1, max: 20 }),
    })
    const cases = [{ timeout: 20, attempts: 3 }, { timeout: 30, attempts: 7 }, ...fc.sample(settings, 60)]
    const refused = { status: 401, headers: {} }
    const asked = await askAll(
      cases.map(each => ({ ...each, ...refused })),
      run,
    )
    expect(asked.map(({ given, results }) => ({ given, results }))).toEqual(
      asked.map(({ given }) => ({ given, results: ['rejected'] })),
    )
  })
})

describe('the clock', () => {
  const { sleep } = createClock()
  const never = new AbortController().signal

  it.each([0, 0.3, 1.7, -5, Number.NaN])('wakes up after %d ms', async milliseconds => {
    await expect(sleep(milliseconds, never)).resolves.toBeUndefined()
  })
})

it('ends a request in its time, whatever memory was freed meanwhile', async () => {
  setFlagsFromString('--expose-gc')
  const free = runInNewContext('gc') as () => void
  const silent = await startRawServer(() => undefined)
  const { signal } = new AbortController()
  const request = { method: 'GET', url: `http://127.0.0.1:${silent.port}/` } as const
  const asked = exchange(request, { agents: new Map(), whole: signal, requestMs: 1000, mostBytes: 1 })
  for (let times = 0; times < 3; times++) {
    await new Promise(setImmediate)
    free()
  }
  await expect(asked).resolves.toMatchObject({ fault: { message: 'no answer within 1 s' } })
  await silent.close()
})
