import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'The builder of the engine, with the classic image store, would push as nobody: the step is refused before anything is asked.',
  ({ scoped }) => ({ steps: [scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' })] }),
  { buildx: { version: 'v0.32.1', builder: 'engine', store: 'classic' } },
)
