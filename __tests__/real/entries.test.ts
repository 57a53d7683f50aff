import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { imageOf, loginStep, entrySecrets } from '../../sandbox/demo/jobs.ts'
import { engineObstacle } from '../../sandbox/docker/engine.ts'
import type { JobResult, Step } from '../../sandbox/runner/job.ts'
import { createMachine, type Machine } from '../../sandbox/runner/machine.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { describeWith } from '../support/real-parts.ts'

const obstacle = await engineObstacle()
const channels = ['release', 'nightly'] as const

/** The built action, the real docker CLI and engine, and a real registry that checks the tokens' signatures. */
describeWith(obstacle)('with the real engine and the real registry', () => {
  let world: World
  let machine: Machine

  beforeAll(async () => {
    if (obstacle !== undefined) throw new Error(`CI needs a real engine: ${obstacle}`)
    world = await startWorld({ registry: 'real', engine: true })
    machine = await createMachine({ DOCKER_HOST: world.engine?.dockerHost ?? '' })
    for (const channel of channels) await world.engine?.importImage(imageOf(world, channel))
  })
  afterAll(async () => {
    await world.close()
    await machine.remove()
  })

  const play = (login: Step, ...runs: string[]): Promise<JobResult> => {
    const steps = [login, ...runs.map(run => ({ run, name: run.split(' ')[1] ?? run, if: 'always()' }))]
    return runJob({ machine, steps, secrets: entrySecrets(world) })
  }
  const conclusions = ({ steps }: JobResult): string[] => steps.map(({ conclusion }) => conclusion)
  const logOf = (result: JobResult, index: number): string => result.steps[index]?.log.join('\n') ?? ''

  describe.each(channels)('%s', channel => {
    // Docker Hub refuses to issue a token; other token services issue a lesser one and the registry itself refuses.
    it.each(['refuse', 'narrow'] as const)('pushes with the push token, and only with it (%s)', async way => {
      world.auth.underPrivilege = way
      const image = imageOf(world, channel)
      const pushed = await play(loginStep(world, { channel, access: 'push' }), `docker push ${image}`)
      expect(conclusions(pushed)).toEqual(['success', 'success', 'success'])

      const pull = `docker image rm --force ${image} && docker pull ${image}`
      const pulled = await play(loginStep(world, { channel, access: 'pull' }), pull, `docker push ${image}`)
      expect(conclusions(pulled)).toEqual(['success', 'success', 'failure', 'success'])
      expect(logOf(pulled, 2)).toMatch(way === 'refuse' ? /insufficient scopes/ : /denied: requested access/)
      expect(existsSync(join(machine.home, '.docker/config.json'))).toBe(false)
    })

    it('cannot pull once the post step has run', async () => {
      const image = imageOf(world, channel)
      const after = await runJob({ machine, steps: [{ run: `docker pull ${image}` }] })
      expect(after.conclusion).toBe('failure')
    })

    it('is refused to the other channel, before the build and by the registry', async () => {
      world.auth.underPrivilege = 'narrow'
      const other = channel === 'release' ? 'nightly' : 'release'
      const image = imageOf(world, other)
      const login = loginStep(world, { channel, access: 'push' })
      const mixedUp = await play(login, `docker push ${image}`)
      expect(conclusions(mixedUp)).toEqual(['success', 'failure', 'success'])
    })
  })
})
