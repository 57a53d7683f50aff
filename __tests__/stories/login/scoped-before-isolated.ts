import { nightly, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  "The same in a directory of the job's own: what is for builds is linked into it.",
  ({ scoped, step }) => ({
    steps: [
      scoped({ pull: nightly, token: '${{ secrets.NIGHTLY_PULL }}' }, { name: 'for builds' }),
      step(
        { push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}', 'docker-config': 'isolated' },
        { name: 'for the job' },
      ),
    ],
  }),
)
