import { spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import type { Machine } from '../../sandbox/runner/machine.ts'

/** What has to be there besides docker: a program on PATH, or a plugin of docker's. */
type Part = { readonly program: string } | { readonly plugin: string }

/** A program that moves images, and knows nothing of our action: it reads what a login left behind. */
interface RegistryTool {
  /** As `docs/tools.md` calls it. */
  readonly name: string
  readonly part: Part
  /** Asks the engine of this machine to do the work. */
  readonly needsEngine: boolean
  /** A shell command, run in a folder that holds `file.txt`, `layer.tar` and `Dockerfile` (an image from nothing). */
  push(image: string): string
  pull(image: string): string
}

const inOrder = (...commands: readonly string[]): string => commands.join(' && ')

export const registryTools: readonly RegistryTool[] = [
  {
    name: 'docker',
    part: { program: 'docker' },
    needsEngine: true,
    push: image => inOrder(`docker import layer.tar ${image}`, `docker push ${image}`),
    pull: image => `docker pull ${image}`,
  },
  {
    name: 'buildx',
    part: { plugin: 'buildx' },
    needsEngine: true,
    push: image =>
      inOrder(
        `docker buildx build --push --tag ${image}-built .`,
        `docker buildx imagetools create --tag ${image} ${image}-built`,
      ),
    pull: image => `docker buildx imagetools inspect ${image}`,
  },
  {
    name: 'compose',
    part: { plugin: 'compose' },
    needsEngine: true,
    push: image =>
      inOrder(
        `printf 'services: { app: { image: "%s", build: . } }' ${image} > compose.yaml`,
        'docker compose build',
        'docker compose push',
      ),
    pull: () => 'docker compose pull --policy always',
  },
  {
    name: 'skopeo',
    part: { program: 'skopeo' },
    needsEngine: false,
    push: image => `skopeo copy tarball:layer.tar docker://${image}`,
    pull: image => inOrder('rm -rf pulled', `skopeo copy docker://${image} dir:pulled`),
  },
  {
    name: 'buildah',
    part: { program: 'buildah' },
    needsEngine: false,
    push: image => inOrder(`buildah build --tag ${image} .`, `buildah push ${image}`),
    pull: image => `buildah pull --policy always ${image}`,
  },
  {
    name: 'podman',
    part: { program: 'podman' },
    needsEngine: false,
    push: image => inOrder(`podman import layer.tar ${image}`, `podman push ${image}`),
    pull: image => `podman pull ${image}`,
  },
  {
    name: 'oras',
    part: { program: 'oras' },
    needsEngine: false,
    push: image => `oras push ${image} file.txt`,
    pull: image => `oras pull --output pulled ${image}`,
  },
]

/** Why this cannot be tried here and how to have it, in one line; `undefined` when it can. */
export async function partObstacle(part: Part): Promise<string | undefined> {
  const missing = await missingPrograms(['program' in part ? part.program : 'docker'])
  if (missing !== undefined || 'program' in part) return missing
  const { plugin } = part
  const { status } = spawnSync('docker', [plugin, 'version'], { stdio: 'ignore' })
  return status === 0
    ? undefined
    : `docker has no plugin ${plugin} (Debian: apt-get install docker-${plugin})`
}

/**
 * Folders and settings with which the tools leave the machine that runs the tests alone.
 * @returns variables for the jobs, `FILES` among them: the folder in which `push` and `pull` run
 */
export async function prepareTools({ root }: Machine): Promise<Readonly<Record<string, string>>> {
  const files = join(root, 'files')
  const containers = join(root, 'containers')
  const runtime = join(root, 'runtime')
  for (const folder of [files, containers, runtime]) await mkdir(folder, { mode: 0o700 })
  await writeFile(join(files, 'file.txt'), 'an image\n')
  await writeFile(join(files, 'Dockerfile'), 'FROM scratch\nCOPY file.txt /\n')
  // Root's: without root, podman has no other user to give a file to.
  spawnSync('tar', ['cf', 'layer.tar', '--owner=0', '--group=0', 'file.txt'], { cwd: files })
  const settings = {
    CONTAINERS_STORAGE_CONF: join(containers, 'storage.conf'),
    CONTAINERS_CONF: join(containers, 'containers.conf'),
  }
  const at = (name: string): string => JSON.stringify(join(containers, name))
  await writeFile(
    settings.CONTAINERS_STORAGE_CONF,
    `[storage]\ndriver = "vfs"\ngraphroot = ${at('graph')}\nrunroot = ${at('run')}\n`,
  )
  await writeFile(
    settings.CONTAINERS_CONF,
    `[engine]\ntmp_dir = ${at('tmp')}\ncgroup_manager = "cgroupfs"\nevents_logger = "none"\n`,
  )
  return { ...settings, FILES: files, XDG_RUNTIME_DIR: runtime }
}
