import { scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory('A login for single repositories, and none is named.', ({ scoped }) => ({
  steps: [scoped({ token: '${{ secrets.RELEASE_PUSH }}' })],
}))
