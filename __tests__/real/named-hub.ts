import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../../sandbox/docker/cli.ts'
import { type Engine, type ImageStore, startEngine } from '../../sandbox/docker/engine.ts'
import { createMachine, type Machine } from '../../sandbox/runner/machine.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { startHubBehindProxy } from '../support/hub-behind-proxy.ts'
import { prepareTools } from './registry-tools.ts'

/** Docker Hub under its own names, with a registry that checks signatures, and a machine that can reach nothing else. */
export interface NamedHub {
  readonly world: World
  readonly machine: Machine
  readonly engine: Engine | undefined
  /** Puts an image of one file there (`org/name`, tag `latest`), as its owner would. Needs the engine, which then forgets it. */
  publish(repository: string): Promise<void>
  close(): Promise<void>
}

export async function startNamedHub(options: {
  engine: boolean
  store?: ImageStore
  keyless?: boolean
}): Promise<NamedHub> {
  const { keyless = false } = options
  const world = await startWorld({ tls: true, registry: 'real', keyless })
  const plain = await createMachine()
  const proxy = await startHubBehindProxy('through', { world, machine: plain })
  const engine = options.engine ? await startEngine(proxy.env, options.store) : undefined
  const environment = {
    ...plain.environment,
    ...proxy.env,
    ...(await prepareTools(plain)),
    DOCKER_HOST: engine?.dockerHost ?? 'unix:///nowhere',
  }
  const machine = { ...plain, environment }
  return {
    world,
    machine,
    engine,
    publish: repository => publish(repository, { world, machine, engine }),
    async close() {
      await engine?.close()
      await proxy.close()
      await world.close()
      // Folders of layers may not be written to, which stops everybody but root.
      await run(['chmod', '-R', 'u+rwX', plain.root])
      await plain.remove()
    },
  }
}

type Parts = Pick<NamedHub, 'world' | 'machine' | 'engine'>

async function publish(repository: string, { world, machine, engine }: Parts): Promise<void> {
  if (engine === undefined) throw new TypeError('only an engine can publish an image')
  const organization = repository.split('/')[0] ?? ''
  world.book.addOrganization({ name: organization, plan: 'business' })
  const resources = [{ type: 'TYPE_REPO' as const, path: repository, scopes: ['scope-image-push'] }]
  const { value } = world.book.mint(organization, { label: `publisher of ${repository}`, resources })
  const auth = Buffer.from(`${organization}:${value}`).toString('base64')
  const folder = join(machine.root, 'publisher')
  await mkdir(folder, { recursive: true })
  const config = { auths: { 'https://index.docker.io/v1/': { auth } } }
  await writeFile(join(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 })
  await engine.importImage(repository)
  const docker = engine.cli(folder)
  for (const command of [
    ['push', repository],
    ['image', 'rm', repository],
  ]) {
    const { code, stderr } = await docker(command)
    if (code !== 0) throw new Error(`docker ${command.join(' ')} failed: ${stderr}`)
  }
}
