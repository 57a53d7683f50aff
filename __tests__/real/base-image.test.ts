import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { engineObstacle } from '../../sandbox/docker/engine.ts'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import type { JobResult, Step } from '../../sandbox/runner/job.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'
import { describeDeep } from '../support/depth.ts'
import { type NamedHub, startNamedHub } from './named-hub.ts'
import { describeWith } from '../support/real-parts.ts'
import { partObstacle } from './registry-tools.ts'

const repository = 'acme/app'
const obstacle =
  (await engineObstacle()) ??
  (await missingPrograms(['docker-registry', 'buildah', 'podman'])) ??
  (await partObstacle({ plugin: 'buildx' }))

const builders = {
  buildx: { build: `docker buildx build --tag ${repository}`, push: `docker push ${repository}` },
  buildah: {
    build: `buildah build --tag docker.io/${repository}`,
    push: `buildah push docker.io/${repository}`,
  },
  podman: {
    build: `podman build --tag docker.io/${repository}`,
    push: `podman push docker.io/${repository}`,
  },
} as const
type Builder = keyof typeof builders

let hub: NamedHub
let secrets: Record<string, string>

/** `WIDE` may also read public repositories, `NARROW` may not. */
const login = (token: 'WIDE' | 'NARROW', more: Record<string, string> = {}): Step => ({
  uses: process.cwd(),
  with: { push: repository, token: `\${{ secrets.${token} }}`, ...more },
})
const run = (name: string, ...lines: readonly string[]): Step => ({
  name,
  run: ['cd "$FILES"', ...lines].join('\n'),
})
const buildCommand = (builder: Builder): string =>
  `printf 'FROM docker.io/library/golang\\nCOPY file.txt /\\n' > Dockerfile && ${builders[builder].build} .`
const build = (builder: Builder = 'buildx'): Step => run('build', buildCommand(builder))
const push = (builder: Builder = 'buildx'): Step => run('push', builders[builder].push)

const play = (...steps: readonly Step[]): Promise<JobResult> =>
  runJob({ machine: hub.machine, secrets, steps })

const ends = ({ steps }: JobResult): readonly string[] =>
  steps.map(({ name, stage, conclusion }) =>
    stage === 'post' ? `log out: ${conclusion}` : `${name.replace(/^Run .*/, 'log in')}: ${conclusion}`,
  )
/** These steps, each of them a success. */
const well = (...names: readonly string[]): readonly string[] => names.map(name => `${name}: success`)
const said = ({ steps }: JobResult): string => steps.flatMap(({ log }) => log).join('\n')

const askedForGolang = () =>
  hub.world.log
    .entries()
    .filter(({ server, target }) => server === 'auth' && target.includes('library/golang'))
    .map(({ credential, outcome, reason }) => ({ credential, outcome, reason }))

const publicAndNarrow = {
  credential: 'narrow push',
  outcome: 401,
  reason: 'public, and the token may not read public repositories',
}

/** Real builds from `FROM golang`, at Docker Hub's own names. */
describeDeep('a build from a public base image', () => {
  describeWith(obstacle)('with real builders', () => {
    // A new engine for each: BuildKit keeps images, and for a while what it was once allowed to read.
    beforeEach(async () => {
      if (obstacle !== undefined) throw new Error(obstacle)
      hub = await startNamedHub({ engine: true })
      await hub.publish('library/golang')
      hub.world.log.clear()
      const resources = [{ type: 'TYPE_REPO' as const, path: repository, scopes: ['scope-image-push'] }]
      secrets = {
        NARROW: hub.world.book.mint('acme', { label: 'narrow push', resources }).value,
        WIDE: hub.world.entry('release', 'push').token.value,
      }
    })
    afterEach(() => hub.close())

    const each = Object.keys(builders) as Builder[]

    it.each(each)('is refused while a token that may not read it is logged in (%s)', async builder => {
      const result = await play(login('NARROW'), build(builder))
      expect(ends(result)).toEqual(['log in: success', 'build: failure', 'log out: success'])
      expect(said(result)).toMatch(/401|unauthorized|insufficient scopes/i)
      expect(askedForGolang()).toContainEqual(publicAndNarrow)
    })

    it.each(each)('works with a token that may read public repositories (%s)', async builder => {
      const result = await play(login('WIDE'), build(builder), push(builder))
      expect(ends(result)).toEqual(well('log in', 'build', 'push', 'log out'))
      expect(askedForGolang().filter(({ outcome }) => outcome !== 200)).toEqual([])
    })

    it('is not even begun when the login was told of it', async () => {
      const result = await play(login('NARROW', { pull: 'library/golang' }), build())
      expect(ends(result)).toEqual(['log in: failure', 'build: skipped', 'log out: success'])
      expect(said(result)).toMatch(/SCOPE_MISSING.*library\/golang/)
    })

    it('works when the job pulled the image before the login', async () => {
      const result = await play(
        run('pull the base image', 'docker pull golang'),
        login('NARROW'),
        build(),
        push(),
      )
      expect(ends(result)).toEqual(well('pull the base image', 'log in', 'build', 'push', 'log out'))
      // BuildKit asks even so, is refused, and then takes the engine's copy.
      expect(askedForGolang()).toContainEqual(publicAndNarrow)
    })

    it('works before the login, which only the push needs', async () => {
      const result = await play(build(), login('NARROW'), push())
      expect(ends(result)).toEqual(well('build', 'log in', 'push', 'log out'))
      // docker asks whether the base image's layers may be taken over there, is refused, and sends them.
      expect(askedForGolang()).toContainEqual(publicAndNarrow)
    })

    it('works beside an isolated login with the configuration of the machine, and not with that of the job', async () => {
      const own = { DOCKER_CONFIG: join(hub.machine.home, '.docker') }
      const result = await play(
        login('NARROW', { 'docker-config': 'isolated' }),
        run('not so', `if ${buildCommand('buildx')}; then exit 1; fi`),
        { ...build(), env: own },
        push(),
      )
      expect(ends(result)).toEqual(well('log in', 'not so', 'build', 'push', 'log out'))
      expect(askedForGolang()).toContainEqual(publicAndNarrow)
    })
  })
})
