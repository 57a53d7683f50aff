import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { cleanEnvironment } from '../scripts/tests/clean-environment.js'
import { wrap } from '../src/base/text.ts'
import { githubPage } from './demo/github-page.ts'
import { type DemoJob, demoJobs, entrySecrets, imageOf, type ImageTool, tokenList } from './demo/jobs.ts'
import { createPaint, tellStory } from './demo/tell.ts'
import { engineObstacle } from './docker/engine.ts'
import { createDockerRecorder } from './docker/recorder.ts'
import { outliveReader } from './gone-reader.ts'
import { createMachine } from './runner/machine.ts'
import { programCommand } from './runner/program-command.ts'
import { runJob } from './runner/run-job.ts'
import { shellQuote } from './runner/shell-quote.ts'
import { startWorld } from './world.ts'

outliveReader(process.stdout)
const say = (line = ''): void => {
  console.log(line)
}
const isVerbose = process.argv.includes('--verbose')
const paint = createPaint(process.stdout.isTTY, process.env)
cleanEnvironment(process.env)
const hint = isVerbose ? '' : ' · --verbose shows everything'
say(`${paint('bold', 'docker-oat-login demo')} · nothing leaves this machine${hint}`)

const parts = { hub: true, github: true }
let obstacle = await engineObstacle()
const world = await startWorld({ ...parts, engine: obstacle === undefined }).catch((error: unknown) => {
  // Containers often forbid an engine what it needs. The demo is worth seeing without one.
  obstacle = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error)
  return startWorld(parts)
})
const machine = await createMachine()
const { engine, registry } = world
const keepsImages = registry.kind === 'real'
const moves = engine !== undefined && keepsImages
const recorder = await createDockerRecorder({
  directory: join(machine.root, 'docker'),
  dockerHost: engine?.dockerHost,
})
const environment = {
  ...machine.environment,
  PATH: recorder.path,
  ...(engine && { DOCKER_HOST: engine.dockerHost }),
}
const github = { GITHUB_API_URL: world.github?.origin ?? '' }
const summaries: string[] = []
let failures = 0

/** Docker's own commands, or a stand-in's that really ask the registry for the right. */
function createTool(): ImageTool {
  if (moves) {
    return {
      push: image => `docker push ${image}`,
      pull: image => `docker image rm --force ${image} >/dev/null && docker pull ${image}`,
    }
  }
  const command = programCommand(new URL('./docker/entry/buildx.ts', import.meta.url))
  const client = command.map(shellQuote).join(' ')
  return {
    push: image => `${client} build --push --tag ${image} .`,
    pull: image => `${client} imagetools inspect ${image}`,
  }
}

async function show({ name, steps, expect, secrets: own }: DemoJob): Promise<void> {
  const secrets = { ...entrySecrets(world), ...own }
  const result = await runJob({ machine: { ...machine, environment }, steps, secrets, github })
  const summary = result.steps.map(step => step.summary).join('\n')
  summaries.push(`## ${name}\n\n${summary || '_no summary_'}`)
  const asExpected = result.conclusion === expect
  if (!asExpected) failures += 1
  const title = `${String(summaries.length).padStart(2)} ${name}`
  for (const line of tellStory(result, { title, asExpected }, paint)) say(line)
  if (asExpected && !isVerbose) return
  for (const step of result.steps) {
    say(`\n     ▸ ${step.name} (${step.conclusion})`)
    for (const line of step.log) say(`         ${line}`)
  }
}

/** Which parts were real, and which had to be replaced on this machine. */
function describeParts(): readonly string[] {
  const { standIn } = recorder
  const replaced = [
    ...(standIn === undefined
      ? []
      : [`docker, by a stand-in that checks and stores logins, since ${standIn}`]),
    ...(moves
      ? []
      : [`pushes and pulls, by requests for the right, since ${obstacle ?? 'no image is kept'}`]),
    ...(keepsImages ? [] : ['the registry, by one in memory that checks every signed token']),
  ]
  const real = [
    'the built action (dist/), run as GitHub runs it',
    ...(standIn === undefined ? ['the docker CLI'] : []),
    ...(moves ? ['the docker engine, its pushes and pulls'] : []),
    ...(keepsImages ? ["Debian's docker-registry, which checks every signed token"] : []),
  ]
  return [
    `Real: ${real.join('; ')}.`,
    ...(replaced.length === 0 ? [] : [`Replaced on this machine: ${replaced.join('; ')}.`]),
    "Simulated by the sandbox, always: Docker Hub's token endpoint and API, GitHub's runner and API.",
  ]
}

try {
  const config = join(machine.home, '.docker/config.json')
  await mkdir(join(machine.home, '.docker'))
  await writeFile(config, '{ "auths": { "ghcr.io": { "auth": "c29tZTpsb2dpbg==" } } }\n')
  const before = await readFile(config, 'utf8')
  const list = join(machine.home, 'docker-oat.yml')
  await writeFile(list, tokenList)
  for (const channel of ['nightly', 'release'] as const) await engine?.importImage(imageOf(world, channel))

  for (const job of demoJobs(world, { tool: createTool(), config: list })) await show(job)

  const same = existsSync(config) && (await readFile(config, 'utf8')) === before
  if (!same) failures += 1
  const verdict = same ? `as before, byte for byte ${paint('green', '✓')}` : paint('red', 'CHANGED')
  say(`\nDocker's config.json after all jobs: ${verdict}\n`)
  for (const line of describeParts().flatMap(part => wrap(part, 80))) say(line)
  const page = resolve('build/demo/summary.html')
  await mkdir(resolve('build/demo'), { recursive: true })
  await writeFile(page, await githubPage(summaries.join('\n\n'), { title: 'Job summaries' }))
  say(`The job summaries as GitHub shows them: ${page}`)
} finally {
  await world.close()
  await machine.remove()
}
process.exitCode = failures === 0 ? 0 : 1
