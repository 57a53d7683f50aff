import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'A token that may not read public images is no hindrance: they are left out, and pulled by nobody.',
  ({ scoped, builds, world }) => {
    const resources = [{ type: 'TYPE_REPO' as const, path: release, scopes: ['scope-image-push'] }]
    const token = world.book.mint('kong', { label: 'narrow push', resources })
    return {
      secrets: { NARROW: token.value },
      steps: [
        scoped({ push: release, pull: 'library/golang', token: '${{ secrets.NARROW }}' }),
        builds(`push ${release}`, 'pull library/golang'),
      ],
    }
  },
)
