import { type Access, type Channel, repositoryOf } from '../book/entry.ts'
import type { JobResult, Step } from '../runner/job.ts'
import type { World } from '../world.ts'

export interface DemoJob {
  readonly name: string
  readonly steps: Step[]
  readonly expect: JobResult['conclusion']
  /** Beside those of the repository. */
  readonly secrets?: Readonly<Record<string, string>>
}

/** Shell commands that move an image. */
export interface ImageTool {
  push(image: string): string
  pull(image: string): string
}

function secretName(channel: Channel, access: Access): string {
  return `DOCKERHUB_${channel}_${access}_TOKEN`.toUpperCase()
}

export function entrySecrets({ entries }: World): Record<string, string> {
  return Object.fromEntries(
    entries.map(({ channel, access, token }) => [secretName(channel, access), token.value]),
  )
}

export function imageOf(world: World, channel: Channel): string {
  return `${world.registry.host}/${repositoryOf(channel)}:demo`
}

/** The step that every workflow has, with all four secrets; channel and access choose. */
export function loginStep(
  world: World,
  { channel, access }: { channel: Channel; access: Access },
  others: Readonly<Record<string, string>> = {},
): Step {
  const tokens = world.entries.map((entry): [string, string] => [
    `${entry.channel}-${entry.access}-token`,
    `\${{ secrets.${secretName(entry.channel, entry.access)} }}`,
  ])
  return {
    name: 'log in',
    uses: process.cwd(),
    with: {
      registry: world.registry.host,
      organization: 'acme',
      channel,
      [access]: repositoryOf(channel),
      ...Object.fromEntries(tokens),
      ...others,
    },
  }
}

const rotated = secretName('nightly', 'push')

export const tokenList = `organization: acme
rotation: { grace: 0s }
tokens:
  - label: nightly-app push
    channel: nightly
    access: push
    repositories: [${repositoryOf('nightly')}]
    stores: [{ secret: ${rotated} }]
`

/**
 * Each is made when its turn comes, since it takes what GitHub holds then.
 * @param config the file with the token list
 */
export function* demoJobs(
  world: World,
  { tool, config }: { tool: ImageTool; config: string },
): Generator<DemoJob> {
  for (const channel of ['nightly', 'release'] as const) {
    // Docker Hub refuses to issue a token for more than a scope; other registries issue less and refuse the push themselves.
    world.auth.underPrivilege = channel === 'nightly' ? 'refuse' : 'narrow'
    const [push, pull] = [tool.push(imageOf(world, channel)), tool.pull(imageOf(world, channel))]
    const pushing = loginStep(world, { channel, access: 'push' })
    yield {
      expect: 'success',
      name: `a job with the ${channel} push token`,
      steps: [pushing, { name: 'push', run: push }],
    }
    const refused = `if ${push} 2>&1; then echo 'pushed: that must not be'; exit 1; fi\necho 'Refused, as it should be.'`
    const pulling = loginStep(world, { channel, access: 'pull' })
    yield {
      expect: 'success',
      name: `a job with the ${channel} pull token`,
      steps: [pulling, { name: 'pull', run: pull }, { name: 'push is refused', run: refused }],
    }
  }
  world.auth.underPrivilege = 'refuse'
  const wrong = { 'release-push-token': `\${{ secrets.${rotated} }}` }
  yield {
    expect: 'failure',
    name: 'a release job that was given the nightly token',
    steps: [
      loginStep(world, { channel: 'release', access: 'push' }, wrong),
      { name: 'build for 40 minutes', run: 'sleep 2400' },
    ],
  }
  yield {
    expect: 'success',
    name: 'a rotation: new token, checked, copied to the secret, old one deactivated',
    steps: [rotateStep(world, config)],
    secrets: {
      OWNER_PASSWORD: world.owner.password,
      OWNER_TOTP: world.owner.totpSecret,
      APP_TOKEN: world.github?.tokens.app.value ?? '',
    },
  }
  const image = imageOf(world, 'nightly')
  const steps = [
    loginStep(world, { channel: 'nightly', access: 'push' }),
    { name: 'push', run: tool.push(image) },
    { name: 'pull', run: tool.pull(image) },
  ]
  const stored = world.github?.secretValue(`actions:acme/app:${rotated}`) ?? ''
  yield {
    expect: 'success',
    name: 'the next nightly job, with the new token',
    steps,
    secrets: { [rotated]: stored },
  }
  yield { expect: 'failure', name: 'a job that still has the old token', steps }
}

function rotateStep(world: World, config: string): Step {
  return {
    name: 'rotate',
    uses: process.cwd(),
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
