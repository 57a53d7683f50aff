import { nightly, release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'One token for builds and for docker push, and a login of the whole registry for other repositories: neither is in the way.',
  ({ scoped, step, builds }) => ({
    steps: [
      scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }, { name: 'for builds' }),
      step({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }, { name: 'the same for all' }),
      step({ push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}' }, { name: 'another for others' }),
      builds(`push ${release}`, `push ${nightly}`),
    ],
  }),
)
