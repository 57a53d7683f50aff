import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { engineObstacle } from '../../sandbox/docker/engine.ts'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import type { JobResult, Step } from '../../sandbox/runner/job.ts'
import { runJob } from '../../sandbox/runner/run-job.ts'
import { describeDeep } from '../support/depth.ts'
import { type NamedHub, startNamedHub } from './named-hub.ts'
import { describeWith } from '../support/real-parts.ts'
import { registryTools, partObstacle } from './registry-tools.ts'

const repository = 'acme/app'
const engine = await engineObstacle()
const registry = await missingPrograms(['docker', 'docker-registry'])
const tools = await Promise.all(
  registryTools.map(async tool => {
    const obstacle = registry ?? (tool.needsEngine ? engine : undefined) ?? (await partObstacle(tool.part))
    return { tool, obstacle }
  }),
)

let hub: NamedHub

/** `withoutDocker`: neither the step nor its post step finds a docker, or anything else, on PATH. */
const login = (dockerConfig: string, withoutDocker = false): Step => ({
  uses: process.cwd(),
  with: { push: repository, token: '${{ secrets.TOKEN }}', 'docker-config': dockerConfig },
  ...(withoutDocker && { env: { PATH: '/nowhere' } }),
})
const inFiles = (name: string, command: string): Step => ({ name, run: `cd "$FILES"\n${command}` })
const refused = (name: string, command: string): Step =>
  inFiles(name, `if ${command.replaceAll('\n', ' ')}; then echo 'that worked'; exit 1; fi`)

const play = (...steps: readonly Step[]): Promise<JobResult> => {
  const secrets = { TOKEN: hub.world.entry('release', 'push').token.value }
  return runJob({ machine: hub.machine, secrets, steps })
}

/** The steps that did not go well, with what they said. */
const troubles = ({ steps }: JobResult): readonly string[] =>
  steps
    .filter(({ conclusion }) => conclusion !== 'success')
    .map(({ name, conclusion, log }) => [`${name}: ${conclusion}`, ...log].join('\n'))

/** In CI every part has to be there. */
function demand(obstacle: string | undefined): void {
  if (obstacle !== undefined) throw new Error(obstacle)
}

describeDeep('after our login to Docker Hub', () => {
  beforeAll(async () => {
    if (registry !== undefined) return
    hub = await startNamedHub({ engine: engine === undefined })
  })
  afterAll(async () => {
    if (registry === undefined) await hub.close()
  })

  for (const { tool, obstacle } of tools) {
    describeWith(obstacle)(tool.name, () => {
      beforeAll(() => {
        demand(obstacle)
      })
      it.each(['shared', 'isolated'])('pushes and pulls, and only then (%s)', async dockerConfig => {
        const tag = `${tool.name}-${dockerConfig}`
        const image = `docker.io/${repository}:${tag}`
        const during = await play(
          refused('push before the login', tool.push(image)),
          login(dockerConfig),
          inFiles('push', tool.push(image)),
          inFiles('pull', tool.pull(image)),
        )
        expect(troubles(during)).toEqual([])
        const kept = hub.world.log
          .entries()
          .filter(
            ({ method, target, outcome }) => method === 'PUT' && outcome === 201 && target.endsWith(tag),
          )
        expect(new Set(kept.map(({ credential }) => credential))).toEqual(
          new Set(['registry token of app push']),
        )
        expect(troubles(await play(refused('pull after the post step', tool.pull(image))))).toEqual([])
      })
      if (tool.needsEngine) return
      it.each(['shared', 'isolated'])('does so where there is no docker (%s)', async dockerConfig => {
        const image = `docker.io/${repository}:${tool.name}-alone-${dockerConfig}`
        const during = await play(
          login(dockerConfig, true),
          inFiles('push', tool.push(image)),
          inFiles('pull', tool.pull(image)),
        )
        expect(troubles(during)).toEqual([])
        expect(troubles(await play(refused('pull after the post step', tool.pull(image))))).toEqual([])
      })
    })
  }

  const skopeo = tools.find(({ tool }) => tool.name === 'skopeo')
  describeWith(skopeo?.obstacle)('an older auth.json', () => {
    beforeAll(() => {
      demand(skopeo?.obstacle)
    })
    it('wins over our login until it is logged out of', async () => {
      const folder = join(hub.machine.environment['XDG_RUNTIME_DIR'] ?? '', 'containers')
      await mkdir(folder, { recursive: true })
      const auth = Buffer.from('somebody:else').toString('base64')
      await writeFile(join(folder, 'auth.json'), JSON.stringify({ auths: { 'docker.io': { auth } } }))
      const push = skopeo?.tool.push(`docker.io/${repository}:auth-json`) ?? ''
      const result = await play(
        login('shared'),
        refused('push', push),
        inFiles('log out of it', 'skopeo logout docker.io'),
        inFiles('push again', push),
      )
      expect(troubles(result)).toEqual([])
    })
  })
})

it('docs/tools.md says of the tools that were tried here that they were, and of no other', async () => {
  const rows = (await readFile('docs/tools.md', 'utf8')).matchAll(/^\| `?([a-z]+)`? .*\| (yes|no) +\|$/gm)
  const tried = [...rows].flatMap(([, name = '', answer]) => (answer === 'yes' ? [name] : []))
  expect(tried).toEqual(registryTools.map(({ name }) => name))
})
