import { nightly, release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'One build is pushed to two repositories: buildx asks for both at once, as nobody. That is said before.',
  ({ scoped, builds, world }) => {
    const resources = [release, nightly].map(path => ({
      type: 'TYPE_REPO' as const,
      path,
      scopes: ['scope-image-push'],
    }))
    const { value } = world.book.mint('acme', { label: 'both push', resources })
    return {
      secrets: { BOTH: value },
      steps: [
        scoped({ push: `${release}, ${nightly}`, token: '${{ secrets.BOTH }}' }),
        builds(`push ${release}`, `push ${nightly}`, `push ${release} ${nightly}`),
      ],
    }
  },
)
