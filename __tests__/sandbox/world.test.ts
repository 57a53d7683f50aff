import { describe, expect, it } from '@jest/globals'
import { fault } from '../../sandbox/fault.ts'
import { startWorld } from '../../sandbox/world.ts'
import { ask, basic } from './ask.ts'

describe('a world', () => {
  it('runs with a clock of its own', async () => {
    let now = Date.UTC(2026, 0, 1)
    const world = await startWorld({ registry: 'embedded', now: () => now })
    try {
      const { label, resources } = world.entry('release', 'pull').token
      const { value } = world.book.mint('acme', { label, resources, expiresAt: now + 1000 })
      const headers = { authorization: basic({ username: 'acme', password: value }) }
      expect((await ask(world.auth.realm, { headers })).status).toBe(200)
      now += 1000
      expect((await ask(world.auth.realm, { headers })).status).toBe(401)
    } finally {
      await world.close()
    }
  })

  it('closes while requests hang', async () => {
    const world = await startWorld({ registry: 'embedded' })
    world.auth.faults.set(fault.hang)
    const hanging = expect(ask(world.auth.realm)).rejects.toThrow('fetch failed')
    while (world.log.entries().length === 0) await new Promise(resolve => setImmediate(resolve))
    await world.close()
    await hanging
  })
})
