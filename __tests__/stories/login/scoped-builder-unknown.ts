import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'buildx does not say which builder it has, and has no imagetools for such logins: two warnings.',
  ({ scoped }) => ({ steps: [scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' })] }),
  { buildx: { version: 'github.com/docker/buildx v0.31.1 0123456', builder: 'silent' } },
)
