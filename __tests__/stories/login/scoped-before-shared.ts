import { nightly, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'A login of the whole registry comes after one for builds with another token: builds would not use it.',
  ({ scoped, step }) => ({
    steps: [
      scoped({ pull: nightly, token: '${{ secrets.NIGHTLY_PULL }}' }, { name: 'for builds' }),
      step({ push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}' }, { name: 'for all' }),
    ],
  }),
)
