import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'buildx is older than logins for single repositories, and would ignore one.',
  ({ scoped }) => ({ steps: [scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' })] }),
  { buildx: { version: 'github.com/docker/buildx 0.13.1+ds1 0.13.1+ds1-3' } },
)
