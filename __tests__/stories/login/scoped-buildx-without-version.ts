import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'A buildx that somebody built does not say its version.',
  ({ scoped }) => ({ steps: [scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' })] }),
  { buildx: { version: 'github.com/docker/buildx 7f3a2b1c' } },
)
