import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'The builder of the engine, with containerd’s image store, pushes with the login for builds.',
  ({ scoped, builds }) => ({
    steps: [scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }), builds(`push ${release}`)],
  }),
  { buildx: { version: 'v0.32.1', builder: 'engine', store: 'containerd' } },
)
