import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'No repository is named, or the token covers none of them.',
  ({ scoped, world }) => {
    const resources = [{ type: 'TYPE_REPO' as const, path: release, scopes: ['scope-image-pull'] }]
    const token = world.book.mint('acme', { label: 'narrow pull', resources })
    return {
      secrets: { NARROW: token.value },
      steps: [
        scoped({ token: '${{ secrets.NARROW }}' }, { name: 'none named' }),
        scoped(
          { pull: 'library/golang', token: '${{ secrets.NARROW }}' },
          { name: 'none covered', if: 'always()' },
        ),
      ],
    }
  },
)
