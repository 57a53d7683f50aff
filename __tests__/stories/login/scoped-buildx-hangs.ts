import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'buildx does not say its version in time.',
  ({ scoped }) => ({
    steps: [scoped({ push: release, timeout: '3', token: '${{ secrets.RELEASE_PUSH }}' })],
  }),
  { buildx: 'hang' },
)
