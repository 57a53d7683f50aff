import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeParts } from './demo/describe-parts.ts'
import { createImageTool } from './demo/image-tool.ts'
import { rotationJobs } from './demo/rotation-jobs.ts'
import { imageOf, loginStep, entrySecrets, workSteps } from './demo/entry-job.ts'
import { startDemoWorld } from './demo/start-demo-world.ts'
import { writeSummaryPage } from './demo/summary-page.ts'
import { createPaint, tellStory } from './demo/tell.ts'
import { createDockerRecorder } from './docker/recorder.ts'
import { outliveReader } from './gone-reader.ts'
import type { JobResult, Step } from './runner/job.ts'
import { createMachine } from './runner/machine.ts'
import { runJob } from './runner/run-job.ts'

outliveReader(process.stdout)
const say = (line = ''): void => {
  console.log(line)
}
const isVerbose = process.argv.includes('--verbose')
const paint = createPaint(process.stdout.isTTY, process.env)

say(
  `${paint('bold', 'docker-oat-login demo')} · nothing leaves this machine${isVerbose ? '' : ' · --verbose shows everything'}`,
)
const { world, obstacle } = await startDemoWorld()
const machine = await createMachine()
const recorder = await createDockerRecorder({
  directory: join(machine.root, 'docker'),
  dockerHost: world.engine?.dockerHost,
})
const environment = {
  ...machine.environment,
  PATH: recorder.path,
  ...(world.engine && { DOCKER_HOST: world.engine.dockerHost }),
}
const tool = createImageTool(world.engine, world.registry.kind === 'real')
const summaries: { name: string; markdown: string }[] = []
let failures = 0

interface Shown {
  readonly steps: Step[]
  readonly expect: JobResult['conclusion']
  readonly secrets?: Readonly<Record<string, string>>
  readonly github?: Readonly<Record<string, string>>
}

async function show(name: string, job: Shown): Promise<void> {
  const secrets = { ...entrySecrets(world), ...job.secrets }
  const { steps, github = {} } = job
  const result = await runJob({ machine: { ...machine, environment }, steps, secrets, github })
  const markdown = result.steps.map(step => step.summary).join('\n')
  summaries.push({ name, markdown })
  const asExpected = result.conclusion === job.expect
  if (!asExpected) failures += 1
  for (const line of tellStory({ place: summaries.length, name, result, asExpected }, paint)) say(line)
  if (asExpected && !isVerbose) return
  for (const step of result.steps) {
    say(`\n     ▸ ${step.name} (${step.conclusion})`)
    for (const line of step.log) say(`         ${line}`)
  }
}

try {
  const config = join(machine.home, '.docker/config.json')
  await mkdir(join(machine.home, '.docker'))
  await writeFile(config, '{ "auths": { "ghcr.io": { "auth": "c29tZTpsb2dpbg==" } } }\n')
  const before = await readFile(config, 'utf8')

  for (const channel of ['nightly', 'release'] as const) {
    // Docker Hub refuses to issue a token for more than a scope; other registries issue less and refuse the push themselves.
    world.auth.underPrivilege = channel === 'nightly' ? 'refuse' : 'narrow'
    const image = imageOf(world, channel)
    await tool.prepare(image)
    for (const access of ['push', 'pull'] as const) {
      const steps = [loginStep(world, { channel, access }), ...workSteps(image, { access, tool })]
      await show(`a job with the ${channel} ${access} token`, { steps, expect: 'success' })
    }
  }
  world.auth.underPrivilege = 'refuse'
  const wrong = loginStep(world, { channel: 'release', access: 'push' })
  const mixedUp = {
    ...wrong,
    with: {
      ...('with' in wrong && wrong.with),
      'release-push-token': '${{ secrets.DOCKERHUB_NIGHTLY_PUSH_TOKEN }}',
    },
  }
  const build = { name: 'build for 40 minutes', run: 'sleep 2400' }
  await show('a release job that was given the nightly token', { steps: [mixedUp, build], expect: 'failure' })

  for (const { name, job } of await rotationJobs({ world, machine, tool })) await show(name, job())

  const same = existsSync(config) && (await readFile(config, 'utf8')) === before
  if (!same) failures += 1
  say()
  say(
    `Docker's config.json after all jobs: ${same ? `as before, byte for byte ${paint('green', '✓')}` : paint('red', 'CHANGED')}`,
  )
  for (const line of describeParts({ world, tool, standIn: recorder.standIn, obstacle })) say(line)
  say(`The job summaries as GitHub shows them: ${await writeSummaryPage(summaries)}`)
} finally {
  await world.close()
  await machine.remove()
}
process.exitCode = failures === 0 ? 0 : 1
