import { nightly, release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'The builder of the engine, with the classic image store, would push as nobody: the step is refused before anything is asked. Where docker has a login that may be meant for that, it is a warning.',
  ({ scoped, step }) => {
    const builds = { push: release, token: '${{ secrets.RELEASE_PUSH }}' }
    return {
      steps: [
        scoped(builds, { name: 'logged out' }),
        step({ push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}' }, { name: 'for all', if: 'always()' }),
        scoped(builds, { name: 'logged in', if: 'always()' }),
      ],
    }
  },
  { buildx: { version: 'v0.32.1', builder: 'engine', store: 'classic' } },
)
