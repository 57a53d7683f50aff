import { readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Entry } from '../../../sandbox/book/entry.ts'
import type { DockerCli } from '../../../sandbox/docker/cli.ts'
import { type Engine, engineObstacle, startEngine } from '../../../sandbox/docker/engine.ts'
import { createFolder, type Folder } from '../../../sandbox/folder.ts'
import { missingPrograms } from '../../../sandbox/missing-program.ts'
import { startWorld, type World } from '../../../sandbox/world.ts'
import { describeWith } from '../../support/real-parts.ts'

const registry = await missingPrograms(['docker-registry'])

describeWith((await engineObstacle()) ?? registry)('a real engine at a real registry', () => {
  let world: World
  let engine: Engine
  let folder: Folder
  let docker: DockerCli
  beforeAll(async () => {
    world = await startWorld({ engine: true, registry: 'real' })
    if (world.engine === undefined) throw new TypeError('the world has no engine')
    engine = world.engine
    folder = await createFolder()
    docker = engine.cli(folder.path)
  })
  afterAll(async () => {
    await world.close()
    await folder.close()
  })

  const imageOf = ({ repository }: Entry) => `${world.registry.host}/${repository}:test`
  async function logIn({ token }: Entry): Promise<void> {
    const args = ['login', world.registry.host, '--username', 'acme', '--password-stdin']
    const { code, stderr } = await docker(args, token.value)
    if (code !== 0) throw new Error(stderr)
  }

  it.each(['release', 'nightly'] as const)(
    'pushes, refuses and pulls with the tokens of %s',
    async channel => {
      const [push, pull] = [world.entry(channel, 'push'), world.entry(channel, 'pull')]
      const image = imageOf(push)
      await engine.importImage(image)
      await logIn(push)
      expect(await docker(['push', image])).toMatchObject({ code: 0 })
      await logIn(pull)
      world.auth.underPrivilege = 'narrow'
      const other = `${image}-again`
      await engine.importImage(other)
      const denied = await docker(['push', other])
      expect(denied.code).not.toBe(0)
      expect(denied.stderr).toContain('denied: requested access to the resource is denied')
      expect(world.log.lines().at(-1)).toMatch(/^registry \w+ .* \[registry token of .* pull\] 401$/)
      world.auth.underPrivilege = 'refuse'
      const refused = await docker(['push', other])
      expect(refused.stderr).toContain('access token has insufficient scopes')
      await docker(['rmi', image])
      expect(await docker(['pull', image])).toMatchObject({ code: 0 })
    },
  )
})

/** Every command line on this machine, containerd's too. */
async function commandLines(): Promise<string> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  const lines = pids.map(pid => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''))
  return (await Promise.all(lines)).join('\n')
}

describeWith(await engineObstacle())('an engine', () => {
  it('leaves no process and no mount behind', async () => {
    const engine = await startEngine()
    const folder = dirname(engine.dockerHost.replace('unix://', ''))
    const during = await commandLines()
    await engine.close()
    expect(during).toContain(folder)
    expect(await commandLines()).not.toContain(folder)
    expect(await readFile('/proc/mounts', 'utf8')).not.toContain(folder)
  })
})
