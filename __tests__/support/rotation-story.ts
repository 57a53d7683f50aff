import type { AccessToken } from '../../sandbox/book/access-token.ts'
import { organization, repositoryOf, resourcesOf } from '../../sandbox/book/entry.ts'
import type { ActionStep } from '../../sandbox/runner/job.ts'
import type { World, WorldOptions } from '../../sandbox/world.ts'
import type { Store } from '../../src/token-list/store.ts'
import { copiesOf, noteMark } from '../../src/tokens/copies.ts'
import type { Stage, StoryJob } from './story.ts'

/** What a rotation needs of the sandbox. */
export const rotationWorld: WorldOptions = { hub: true, github: true }

/** A world whose clock is more than a day back while it is filled; `daysAgo(0)` sets it right. */
export function turnedBack(): { world: WorldOptions; daysAgo: (days: number) => void } {
  let offset = -30.5 * 3_600_000
  return {
    world: { ...rotationWorld, now: () => Date.now() + offset },
    daysAgo: days => void (offset = -days * 86_400_000),
  }
}

const onlyStore: Store = {
  kind: 'repository-secret',
  secret: 'NIGHTLY_PUSH',
  app: 'actions',
  repository: undefined,
  position: { line: 1, column: 1 },
}

/** Two rotations that happened: the older token is superseded, the newer one is in the store. */
export function rotatedBefore(
  { world }: Stage,
  daysAgo: (days: number) => void,
): { older: AccessToken; newer: AccessToken } {
  const mint = (days: number): AccessToken => {
    daysAgo(days)
    const description = noteMark('', { copies: copiesOf([onlyStore], home), home })
    const at = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 19)
    const label = `nightly-app push (current ${at}Z)`
    return world.book.mint(organization, { label, resources: resourcesOf('nightly', 'push'), description })
  }
  const [older, newer] = [mint(40.5), mint(10.5)]
  const at = Date.now() - 10.5 * 86_400_000
  const secret = { name: 'NIGHTLY_PUSH', value: newer.value, createdAt: at, updatedAt: at, access: undefined }
  world.github?.place(`actions:${home}`)?.secrets.set('NIGHTLY_PUSH', secret)
  daysAgo(0)
  return { older, newer }
}

export const home = `${organization}/app`

/** One entry with one store, as text of a token list. */
export const oneStore = `organization: ${organization}
tokens:
  - label: nightly-app push
    channel: nightly
    access: push
    repositories: [${repositoryOf('nightly')}]
    stores:
      - secret: NIGHTLY_PUSH
`

/** The four stores of the design: this repository, another one, an environment, Dependabot. */
export const fourStores = `${oneStore}      - secret: NIGHTLY_PUSH
        repository: ${organization}/website
      - secret: NIGHTLY_PUSH
        environment: nightly
      - secret: NIGHTLY_PUSH
        app: dependabot
`

/** A job with one rotation, by the owner and an App's token unless told otherwise. */
export async function rotation(
  stage: Stage,
  with_: {
    tokenList?: string
    inputs?: Readonly<Record<string, string>>
    github?: Readonly<Record<string, string>>
  } = {},
): Promise<StoryJob> {
  await stage.write('docker-oat.yml', with_.tokenList ?? oneStore)
  return {
    steps: [rotateStep(stage, with_.inputs)],
    github: { ...rotationVariables(stage.world), ...with_.github },
  }
}

export function rotateStep(stage: Stage, inputs: Readonly<Record<string, string>> = {}): ActionStep {
  const { world, machine } = stage
  const preset = {
    mode: 'rotate',
    config: `${machine.home}/docker-oat.yml`,
    organization: '',
    'hub-url': world.hub?.origin ?? '',
    'hub-username': world.owner.username,
    'hub-password': '${{ secrets.OWNER_PASSWORD }}',
    'hub-totp-secret': '${{ secrets.OWNER_TOTP }}',
    'github-token': '${{ secrets.APP_TOKEN }}',
  }
  return stage.step({ ...preset, ...inputs })
}

export function rotationVariables({ github }: World): Readonly<Record<string, string>> {
  return { GITHUB_API_URL: github?.origin ?? '', GITHUB_REPOSITORY: home }
}
