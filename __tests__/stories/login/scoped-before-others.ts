import { nightly, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  "A login of the whole registry, shared or in a directory of the job's own, comes after one for builds with another token: builds would not use it.",
  ({ scoped, step }) => {
    const whole = { push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}' }
    return {
      steps: [
        scoped({ pull: nightly, token: '${{ secrets.NIGHTLY_PULL }}' }, { name: 'for builds' }),
        step(whole, { name: 'for all', if: 'always()' }),
        step({ ...whole, 'docker-config': 'isolated' }, { name: 'for the job', if: 'always()' }),
      ],
    }
  },
)
