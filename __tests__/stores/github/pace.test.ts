import { describe, expect, it } from '@jest/globals'
import { createGithubTurns, githubPace } from '../../../src/stores/github/pace.ts'
import { quietPorts } from '../../support/quiet-ports.ts'
import { createFakeClock } from './bench.ts'

/** Seconds after the first at which requests go, each of which takes no time. */
async function schedule(
  methods: readonly string[],
  between?: (turns: ReturnType<typeof createGithubTurns>) => void,
) {
  const clock = createFakeClock()
  const began = clock.now()
  const said: string[] = []
  const onWait = (text: string): void => void said.push(text)
  const turns = createGithubTurns(quietPorts({ clock, info: onWait }), githubPace)
  const went: number[] = []
  for (const method of methods) {
    await turns.take(method, Infinity, () => Promise.resolve(went.push((clock.now() - began) / 1000)))
    between?.(turns)
  }
  return { went, said }
}

describe('the pace', () => {
  it('is a write a second, and reads as somebody wants', async () => {
    const { went } = await schedule(['PUT', 'GET', 'GET', 'DELETE', 'GET', 'POST'])
    expect(went).toEqual([0, 0, 0, 1, 1, 2])
  })

  it('keeps to the 900 points of a minute, of which a change takes five', async () => {
    const { went } = await schedule(['PUT', ...Array<string>(1000).fill('GET')])
    expect([went[885], went[886], went.at(-1)]).toEqual([0, 60, 60])
  })

  it('leaves room in the 500 new things of an hour, which deletions are not', async () => {
    const { went, said } = await schedule(
      Array.from({ length: 1000 }, (_, at) => (at === 3 ? 'DELETE' : 'PUT')),
    )
    expect([went[495], went[496], went[990], went[991]]).toEqual([495, 3600, 4095, 7200])
    expect(said[0]).toBe('GitHub limits how much may be written: going on in 52 minutes')
  })

  it('holds everybody back while GitHub wants to be left alone', async () => {
    const { went } = await schedule(['PUT', 'GET', 'PUT'], turns => {
      turns.hold(60_000)
    })
    expect(went).toEqual([0, 60, 120])
    // Nobody waits for days: each is refused by itself.
    const days = await schedule(['PUT', 'GET'], turns => {
      turns.hold(86_400_000)
    })
    expect(days.went).toEqual([0, 0])
  })

  it('takes nothing for a write that was not sent', async () => {
    const clock = createFakeClock()
    const turns = createGithubTurns(quietPorts({ clock }), githubPace)
    const late = turns.take('PUT', Infinity, () => Promise.reject(new Error('late')))
    await expect(late).rejects.toThrow('late')
    await turns.take('PUT', Infinity, () => Promise.resolve())
    expect(clock.slept).toEqual([])
  })
})
