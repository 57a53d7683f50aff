import { describe, expect, it } from '@jest/globals'
import { findCurrent, type HubToken, currentSince, readEntryTokens, span } from '../../src/tokens/token.ts'

const hour = 3_600_000
const now = Date.parse('2026-11-24T14:00:00Z')
const name = 'app push'
const named = (state: string, time = '2026-11-20T10:00:00Z'): string => `${name} (${state} ${time})`

/** `age`: hours since it was made. */
function token(id: string, label: string, ...made: [age: number, more?: Partial<HubToken>]): HubToken {
  const [age, more] = made
  return { id, label, createdAt: now - age * hour, isActive: true, ...more }
}

const ids = (tokens: readonly HubToken[]): readonly string[] => tokens.map(({ id }) => id)

describe("an entry's tokens", () => {
  const plain = token('plain', name, 50)
  const current = token('current', named('current'), 40)
  const others = [token('other', 'web push', 1), token('longer', `${name} 2`, 1)]

  it('are those of its name, oldest first, and of one moment by their ids', () => {
    const twins = [token('b', named('current'), 40), token('a', named('retired'), 40)]
    const newest = token('0', named('pending', '2026-11-20T10:00:00Z 1.1'), 2)
    const found = readEntryTokens([newest, ...twins, ...others, plain], name)
    expect(ids(found)).toEqual(['plain', 'a', 'b', '0'])
    expect(found.map(({ state }) => state)).toEqual(['plain', 'retired', 'current', 'pending'])
    expect(found.map(({ run }) => run)).toEqual([undefined, undefined, undefined, '1.1'])
    expect(found[0]?.since).toBe(plain.createdAt)
    expect(found[1]?.since).toBe(Date.parse('2026-11-20T10:00:00Z'))
  })

  it("have this run's own among them, whatever it is called", () => {
    const [own] = readEntryTokens([token('mine', 'renamed by hand', 3)], name, 'mine')
    expect(own).toMatchObject({ id: 'mine', state: 'pending', since: now - 3 * hour })
    expect(readEntryTokens([token('mine', 'renamed by hand', 3)], name, 'another')).toEqual([])
    expect(readEntryTokens([token('mine', named('current'), 3)], name, 'mine')[0]?.state).toBe('current')
  })

  it('have one current: the newest of that label, dead or not', () => {
    const newer = token('newer', named('current'), 30, { isActive: false })
    expect(findCurrent(readEntryTokens([newer, current], name))?.id).toBe('newer')
    expect(findCurrent(readEntryTokens([plain], name))).toBeUndefined()
  })

  it('are current since the later of two clocks', () => {
    const [early] = readEntryTokens([token('a', named('current'), 1000)], name)
    const [late] = readEntryTokens([token('a', named('current'), 1)], name)
    expect(early && currentSince(early)).toBe(Date.parse('2026-11-20T10:00:00Z'))
    expect(late && currentSince(late)).toBe(now - hour)
  })
})

it.each([
  [2 * hour - 1, '1 hour'],
  [47 * hour, '47 hours'],
  [48 * hour, '2 days'],
])('says a span of %d ms', (milliseconds, words) => {
  expect(span(milliseconds)).toBe(words)
})
