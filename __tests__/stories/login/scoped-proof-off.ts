import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'Nothing is proven: builds use the token for what the step names, whatever it covers.',
  ({ scoped, builds }) => ({
    steps: [
      scoped({
        push: release,
        pull: 'acme/nightly-app',
        proof: 'off',
        token: '${{ secrets.RELEASE_PUSH }}',
      }),
      builds(`push ${release}`, 'pull acme/nightly-app'),
    ],
  }),
)
