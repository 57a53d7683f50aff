import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startChild } from '../child.ts'
import { createSocketFolder, type Folder } from '../folder.ts'
import { missingPrograms } from '../missing-program.ts'
import { createDockerCli, type DockerCli, run, tarOf } from './cli.ts'

/** A Docker engine of its own, beside other engines of this machine. */
export interface Engine {
  /** For `DOCKER_HOST`. */
  readonly dockerHost: string
  /** The docker CLI on this engine with this configuration folder. */
  cli(configFolder: string): DockerCli
  /** Makes an image from nothing but one small file. @throws Error when docker will not */
  importImage(image: string): Promise<void>
  close(): Promise<void>
}

/** Why no engine can be started here; `undefined` when one can. */
export async function engineObstacle(): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return 'starting an engine takes root'
  return missingPrograms(['docker', 'dockerd', 'containerd', 'runc'])
}

/** Where an engine keeps its images: on its own, or in containerd. */
export type ImageStore = 'classic' | 'containerd'

/** No bridge, no packet filter and no overlay: works inside a container, and touches nothing of the host's. */
function flags(folder: string, store: ImageStore): string[] {
  const at = (name: string) => join(folder, name)
  const driver = store === 'classic' ? 'vfs' : 'native'
  return [
    ...[`--storage-driver=${driver}`, '--iptables=false', '--ip6tables=false', '--bridge=none'],
    ...['--config-file', at('daemon.json'), '--data-root', at('data'), '--exec-root', at('exec')],
    ...['-H', `unix://${at('docker.sock')}`, '--pidfile', at('docker.pid')],
  ]
}

/** Ends containerd and undoes mounts: dockerd does so itself, but not always, and never when it is killed. */
async function sweep(folder: string): Promise<void> {
  const pid = await readFile(join(folder, 'exec/containerd/containerd.pid'), 'utf8').catch(() => '')
  try {
    if (pid !== '') process.kill(Number(pid), 'SIGKILL')
  } catch {
    // It is gone already, which is what we want.
  }
  const mounts = await readFile('/proc/mounts', 'utf8')
  const ours = mounts
    .split('\n')
    .map(line => (line.split(' ')[1] ?? '').replaceAll('\\040', ' '))
    .filter(path => path.startsWith(`${folder}/`))
  for (const path of ours.reverse()) await run(['umount', '--lazy', path])
}

async function importImage(image: string, { folder, docker }: { folder: Folder; docker: DockerCli }) {
  const files = join(folder.path, 'image')
  await mkdir(files, { recursive: true })
  await writeFile(join(files, 'image.txt'), `${image}\n`)
  const { code, stderr } = await docker(['import', '-', image], await tarOf(files))
  if (code !== 0) throw new Error(`docker import of ${image} failed: ${stderr}`)
}

/**
 * Starts it and waits until it answers.
 * @param environment variables of its process: a proxy, for one
 * @throws Error with the engine's own words when it does not
 */
export async function startEngine(
  environment: Readonly<Record<string, string>> = {},
  store: ImageStore = 'classic',
): Promise<Engine> {
  const folder = await createSocketFolder()
  const features = { 'containerd-snapshotter': store === 'containerd' }
  await writeFile(join(folder.path, 'daemon.json'), JSON.stringify({ features }))
  const child = await startChild('dockerd', {
    arguments: flags(folder.path, store),
    ready: /API listen on/,
    environment,
  }).catch(async (error: unknown) => {
    await sweep(folder.path)
    await folder.close()
    throw error
  })
  const dockerHost = `unix://${join(folder.path, 'docker.sock')}`
  const cli = (configFolder: string) => createDockerCli({ dockerHost, configFolder })
  const docker = cli(join(folder.path, 'config'))
  return {
    dockerHost,
    cli,
    importImage: image => importImage(image, { folder, docker }),
    async close() {
      await child.close()
      await sweep(folder.path)
      await folder.close()
    },
  }
}
