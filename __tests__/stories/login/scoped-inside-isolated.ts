import { nightly, release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  "A login for builds in a job with a directory of its own: all of it goes, and the machine's is untouched.",
  ({ scoped, step, builds }) => ({
    steps: [
      step(
        { pull: nightly, token: '${{ secrets.NIGHTLY_PULL }}', 'docker-config': 'isolated' },
        { name: 'for the job' },
      ),
      scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }, { name: 'for builds' }),
      builds(`push ${release}`, `pull ${nightly}`),
    ],
  }),
)
