import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'Nothing is undone where the step says so.',
  async ({ scoped, proxy }) => ({
    env: await proxy('through'),
    steps: [
      scoped({ registry: 'docker.io', push: release, logout: 'false', token: '${{ secrets.RELEASE_PUSH }}' }),
    ],
  }),
  {
    world: { tls: true },
    leaves: [`RELEASE_PUSH in home/.docker/buildx/config/registry-1.docker.io/${release}/config.json`],
  },
)
