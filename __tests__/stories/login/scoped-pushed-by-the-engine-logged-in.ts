import { nightly, release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'The engine pushes, with a login of its own that may be meant for that: a warning.',
  ({ scoped, step }) => ({
    steps: [
      step({ push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}' }, { name: 'for all' }),
      scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }, { name: 'for builds' }),
    ],
  }),
  { buildx: { version: 'v0.32.1', builder: 'engine', store: 'classic' } },
)
