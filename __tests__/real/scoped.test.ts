import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { engineObstacle, type ImageStore } from '../../sandbox/docker/engine.ts'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import type { JobResult, Step } from '../../sandbox/runner/job.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'
import { describeDeep } from '../support/depth.ts'
import { type NamedHub, startNamedHub } from './named-hub.ts'
import { buildxMissing, realBuildx } from './real-buildx.ts'
import { describeWhere, itWhere } from '../support/real-parts.ts'

const app = 'acme/app'
const other = 'acme/nightly-app'
const buildx = realBuildx()
// Debian has none that is new enough: CI cannot be asked for one.
const obstacle =
  (await engineObstacle()) ??
  (await missingPrograms(['docker-registry'])) ??
  (buildx === undefined ? buildxMissing : undefined)

let hub: NamedHub
let secrets: Record<string, string>

const grants: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PUSH_APP: { [app]: 'scope-image-push' },
  PUSH_OTHER: { [other]: 'scope-image-push' },
  PULL_OTHER: { [other]: 'scope-image-pull' },
  PUSH_BOTH: { [app]: 'scope-image-push', [other]: 'scope-image-push' },
}

async function start(store: ImageStore): Promise<void> {
  if (buildx === undefined) throw new Error(buildxMissing)
  hub = await startNamedHub({ engine: true, store })
  await buildx.install(hub.machine)
  await hub.publish('library/golang')
  secrets = Object.fromEntries(
    Object.entries(grants).map(([label, rights]) => {
      const resources = Object.entries(rights).map(([path, scope]) => ({
        type: 'TYPE_REPO' as const,
        path,
        scopes: [scope],
      }))
      return [label, hub.world.book.mint('acme', { label, resources }).value]
    }),
  )
}

const login = (token: string, dockerConfig: string, inputs: Record<string, string>): Step => ({
  name: 'log in',
  uses: process.cwd(),
  with: { token: `\${{ secrets.${token} }}`, 'docker-config': dockerConfig, ...inputs },
})
const scoped = (token: string, inputs: Record<string, string>): Step => login(token, 'scoped', inputs)
let content = 0
/** A layer that was never there before, on a base image. */
const build = (command: string, base = 'scratch'): Step => ({
  name: 'build',
  run: `cd "$FILES"\necho ${(content += 1)} > file.txt\nprintf 'FROM ${base}\\nCOPY file.txt /\\n' > Dockerfile\n${command} 2>&1`,
})
const pushTo = (...images: readonly string[]): string =>
  `docker buildx build --push ${images.map(image => `--tag ${image}`).join(' ')} .`

async function play(...steps: readonly Step[]): Promise<JobResult> {
  hub.world.log.clear()
  return runJob({ machine: hub.machine, secrets, steps })
}

const ends = ({ steps }: JobResult): readonly string[] =>
  steps.filter(({ stage }) => stage !== 'post').map(({ name, conclusion }) => `${name}: ${conclusion}`)
const said = ({ steps }: JobResult): string => steps.flatMap(({ log }) => log).join('\n')
/** Who asked for rights on a repository. */
const askers = (repository: string): readonly string[] => [
  ...new Set(
    hub.world.log
      .entries()
      .filter(({ server, target }) => server === 'auth' && decodeURIComponent(target).includes(repository))
      .map(({ credential }) => credential),
  ),
]
const well = ['log in: success', 'build: success']

describeDeep('a login for builds, with a real buildx', () => {
  describeWhere(obstacle)('that pushes by itself', () => {
    beforeAll(() => start('containerd'))
    afterAll(() => hub.close())

    it.each([
      ['docker buildx build', pushTo(`${app}:buildx`)],
      ['docker build', `docker build --push --tag ${app}:build .`],
      [
        'docker buildx bake',
        `echo 'target "default" { tags = ["${app}:bake"] }' > docker-bake.hcl && docker buildx bake --push`,
      ],
    ])('%s pushes with it, and reads a public base image as nobody', async (_, command) => {
      const result = await play(scoped('PUSH_APP', { push: app }), build(command, 'golang'))
      expect(ends(result)).toEqual(well)
      // Later builds find it in the builder.
      expect(askers('library/golang').filter(name => name !== 'nobody')).toEqual([])
      expect(said(result)).not.toContain('##[warning]The builder')
    })

    it('is not used by docker push', async () => {
      const push = `docker import "$FILES/layer.tar" ${app}:pushed && docker push ${app}:pushed`
      const result = await play(scoped('PUSH_APP', { push: app }), { name: 'build', run: push })
      expect(ends(result)).toEqual(['log in: success', 'build: failure'])
      expect(said(result)).toMatch(/push refers to repository|Preparing/)
      expect(said(result)).toMatch(/denied|unauthorized|insufficient_scope/)
    })

    it('serves two steps that each push, unless one build pushes for both', async () => {
      const steps = [scoped('PUSH_APP', { push: app }), scoped('PUSH_OTHER', { push: other })]
      const apart = await play(...steps, build(pushTo(`${app}:apart`)), build(pushTo(`${other}:apart`)))
      expect(ends(apart)).toEqual(['log in: success', ...well, 'build: success'])
      const together = await play(...steps, build(pushTo(`${app}:together`, `${other}:together`)))
      expect(ends(together).slice(1)).toEqual(['log in: success', 'build: failure'])
      expect(said(together)).toContain('insufficient_scope')
    })

    it('takes a private base image with one token and pushes with another', async () => {
      const base = await play(scoped('PUSH_OTHER', { push: other }), build(pushTo(`${other}:base`)))
      expect(ends(base)).toEqual(well)
      const result = await play(
        { name: 'forget', run: 'docker buildx prune --all --force; docker image prune --all --force' },
        scoped('PULL_OTHER', { pull: other }),
        scoped('PUSH_APP', { push: app }),
        build(pushTo(`${app}:derived`), `${other}:base`),
      )
      expect(ends(result).slice(1)).toEqual(['log in: success', ...well])
    })

    it('fails with one layer for two repositories, as the step said', async () => {
      const push = `${app},${other}`
      const both = pushTo(`${app}:both`, `${other}:both`)
      const result = await play(scoped('PUSH_BOTH', { push }), build(both))
      expect(ends(result)).toEqual(['log in: success', 'build: failure'])
      expect(said(result)).toMatch(/##\[warning\]Builds that push the same layer to more than one of/)
      expect(said(result)).toContain('insufficient_scope')
      expect(ends(await play(login('PUSH_BOTH', 'shared', { push }), build(both)))).toEqual(well)
    })

    it('fails with two images on a common base image, once the first one was pushed', async () => {
      const result = await play(
        scoped('PUSH_BOTH', { push: `${app},${other}` }),
        build(pushTo(`${app}:first`), 'golang'),
        build(pushTo(`${other}:second`), 'golang'),
      )
      expect(ends(result)).toEqual([...well, 'build: failure'])
    })

    it('fails with a private base image that the same builder has pushed', async () => {
      const result = await play(
        scoped('PUSH_OTHER', { push: other }),
        build(pushTo(`${other}:pushed`)),
        scoped('PUSH_APP', { push: app }),
        build(pushTo(`${app}:on-top`), `${other}:pushed`),
      )
      expect(ends(result)).toEqual([...well, 'log in: success', 'build: failure'])
    })

    it('uses the token for base images where docker has it as well', async () => {
      const result = await play(
        login('PUSH_APP', 'shared', { push: app }),
        scoped('PUSH_APP', { push: app }),
        build(pushTo(`${app}:twice`), 'golang'),
      )
      expect(ends(result)).toEqual(['log in: success', 'log in: success', 'build: failure'])
    })

    const isOlder = buildx !== undefined && buildx.minor < 32
    const inspect = { name: 'build', run: `docker buildx imagetools inspect ${app}:buildx` }
    itWhere(isOlder ? 'this buildx is older than 0.32' : undefined)('serves imagetools', async () => {
      expect(ends(await play(scoped('PUSH_APP', { push: app }), inspect))).toEqual(well)
    })
    itWhere(isOlder ? undefined : 'this buildx is 0.32 or later')(
      'does not serve imagetools, as the page says',
      async () => {
        const result = await play(scoped('PUSH_APP', { push: app }), inspect)
        expect(ends(result)).toEqual(['log in: success', 'build: failure'])
      },
    )
  })

  describeWhere(obstacle)('that leaves the push to the engine', () => {
    beforeAll(() => start('classic'))
    afterAll(() => hub.close())

    it('is refused where docker has no login of its own', async () => {
      const result = await play(scoped('PUSH_APP', { push: app }))
      expect(ends(result)).toEqual(['log in: failure'])
      expect(said(result)).toContain('leaves the push to the Docker engine')
      expect(hub.world.log.entries()).toEqual([])
    })

    it('pushes with that login, as the step said', async () => {
      const result = await play(
        login('PUSH_OTHER', 'shared', { push: other }),
        scoped('PUSH_APP', { push: app }),
        build(pushTo(`${app}:engine`)),
      )
      expect(ends(result)).toEqual(['log in: success', 'log in: success', 'build: failure'])
      expect(said(result)).toMatch(/##\[warning\]This builder leaves the push to the Docker engine/)
    })

    it('works with the same token in both', async () => {
      const result = await play(
        login('PUSH_APP', 'shared', { push: app }),
        scoped('PUSH_APP', { push: app }),
        build(pushTo(`${app}:engine`)),
      )
      expect(ends(result)).toEqual(['log in: success', ...well])
    })
  })
})
