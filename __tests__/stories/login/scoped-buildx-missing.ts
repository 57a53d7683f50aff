import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'There is no buildx.',
  ({ scoped }) => ({ steps: [scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' })] }),
  { buildx: 'absent' },
)
