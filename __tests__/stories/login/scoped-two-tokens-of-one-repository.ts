import { nightly, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'Two tokens for one repository: the later one counts, and each step takes its own out again.',
  ({ scoped, builds }) => ({
    steps: [
      scoped({ pull: nightly, token: '${{ secrets.NIGHTLY_PULL }}' }, { name: 'pull' }),
      builds(`pull ${nightly}`, `push ${nightly}`),
      scoped({ push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}' }, { name: 'push' }),
      builds(`pull ${nightly}`, `push ${nightly}`),
    ],
  }),
)
