import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'The step names a public image alone, and the token does not cover it.',
  ({ scoped, world }) => {
    const resources = [{ type: 'TYPE_REPO' as const, path: release, scopes: ['scope-image-pull'] }]
    const token = world.book.mint('kong', { label: 'narrow pull', resources })
    return {
      secrets: { NARROW: token.value },
      steps: [scoped({ pull: 'library/golang', token: '${{ secrets.NARROW }}' })],
    }
  },
)
