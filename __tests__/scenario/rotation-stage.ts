import { organization, repositoryOf } from '../../sandbox/slot.ts'
import type { World, WorldOptions } from '../../sandbox/world.ts'
import type { ActionStep } from '../../sandbox/runner/job.ts'
import type { Stage, StoryJob } from './story.ts'

/** What a rotation needs of the sandbox. */
export const rotationWorld: WorldOptions = { hub: true, github: true }

export const home = `${organization}/kubernetes-ingress-controller`

/** One slot with one store, as text of a register. */
export const oneStore = `organization: ${organization}
tokens:
  - label: nightly-ingress-controller push
    channel: nightly
    access: push
    repositories: [${repositoryOf('nightly')}]
    stores:
      - secret: NIGHTLY_PUSH
`

/** The four stores of the design: this repository, another one, an environment, Dependabot. */
export const fourStores = `${oneStore}      - secret: NIGHTLY_PUSH
        repository: ${organization}/kong-operator
      - secret: NIGHTLY_PUSH
        environment: nightly
      - secret: NIGHTLY_PUSH
        app: dependabot
`

/** Two slots of one store each. */
export const twoSlots = `${oneStore}  - label: kubernetes-ingress-controller push
    channel: release
    access: push
    repositories: [${repositoryOf('release')}]
    stores:
      - secret: RELEASE_PUSH
`

/** A job with one rotation, by the owner and an App's token unless told otherwise. */
export async function rotation(
  stage: Stage,
  with_: {
    register?: string
    inputs?: Readonly<Record<string, string>>
    github?: Readonly<Record<string, string>>
  } = {},
): Promise<StoryJob> {
  await stage.write('docker-oat.yml', with_.register ?? oneStore)
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
