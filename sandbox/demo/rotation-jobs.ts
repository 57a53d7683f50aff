import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryOf } from '../book/entry.ts'
import type { JobResult, Step } from '../runner/job.ts'
import type { Machine } from '../runner/machine.ts'
import type { World } from '../world.ts'
import { actionDirectory, type ImageTool } from './image-tool.ts'
import { imageOf, loginStep, secretName, workSteps } from './entry-job.ts'

const repository = 'acme/app'
const secret = secretName('nightly', 'push')
const store = `actions:${repository}:${secret}`

const tokenList = `organization: acme
rotation: { grace: 0s }
tokens:
  - label: nightly-app push
    channel: nightly
    access: push
    repositories: [${repositoryOf('nightly')}]
    stores:
      - secret: ${secret}
`

interface DemoJob {
  readonly name: string
  /** Made when its turn comes: it takes what GitHub holds then. */
  readonly job: () => {
    readonly steps: Step[]
    readonly expect: JobResult['conclusion']
    readonly secrets: Readonly<Record<string, string>>
    readonly github: Readonly<Record<string, string>>
  }
}

interface Place {
  readonly world: World
  readonly machine: Machine
  readonly tool: ImageTool
}

function rotateStep(world: World, config: string): Step {
  return {
    name: 'rotate',
    uses: actionDirectory,
    with: {
      mode: 'rotate',
      config,
      registry: world.registry.host,
      'hub-url': world.hub?.origin ?? '',
      'hub-username': world.owner.username,
      'hub-password': '${{ secrets.OWNER_PASSWORD }}',
      'hub-totp-secret': '${{ secrets.OWNER_TOTP }}',
      'github-token': '${{ secrets.APP_TOKEN }}',
    },
  }
}

/** Mint, store, log in with what GitHub holds by then, push and pull; the older token was retired in the same run. */
export async function rotationJobs({ world, machine, tool }: Place): Promise<readonly DemoJob[]> {
  const config = join(machine.home, 'docker-oat.yml')
  await writeFile(config, tokenList)
  const github = { GITHUB_API_URL: world.github?.origin ?? '', GITHUB_REPOSITORY: repository }
  const owner = {
    OWNER_PASSWORD: world.owner.password,
    OWNER_TOTP: world.owner.totpSecret,
    APP_TOKEN: world.github?.tokens.app.value ?? '',
  }
  const old = world.entry('nightly', 'push').token.value
  const login = (value: string, expect: JobResult['conclusion']) => {
    const entry = { channel: 'nightly', access: 'push' } as const
    const image = imageOf(world, 'nightly')
    const work = workSteps(image, { access: 'push', tool })
    const again = { name: 'pull', run: tool.pull(image) }
    return { steps: [loginStep(world, entry), ...work, again], expect, secrets: { [secret]: value }, github }
  }
  return [
    {
      name: 'a rotation: new token, checked, copied to the secret, old one deactivated',
      job: () => ({ steps: [rotateStep(world, config)], expect: 'success', secrets: owner, github }),
    },
    {
      name: 'the next nightly job, with the new token',
      job: () => login(world.github?.secretValue(store) ?? '', 'success'),
    },
    { name: 'a job that still has the old token', job: () => login(old, 'failure') },
  ]
}
