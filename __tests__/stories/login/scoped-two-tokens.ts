import { nightly, release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'A token to pull and a token to push, for two repositories of one registry, side by side.',
  ({ scoped, builds }) => ({
    steps: [
      scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }, { name: 'release' }),
      scoped({ pull: nightly, token: '${{ secrets.NIGHTLY_PULL }}' }, { name: 'nightly' }),
      builds(`push ${release}`, `pull ${nightly}`, `push ${nightly}`),
    ],
  }),
)
