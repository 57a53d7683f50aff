import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'A token that may not read public images is no hindrance: they are left out, and pulled by nobody. One that may serves those that the step names.',
  ({ scoped, builds, world }) => {
    const narrow = [{ type: 'TYPE_REPO' as const, path: release, scopes: ['scope-image-push'] }]
    const wide = [...narrow, { type: 'TYPE_REPO' as const, path: '*/*/public', scopes: ['scope-image-pull'] }]
    const secrets = {
      NARROW: world.book.mint('acme', { label: 'narrow push', resources: narrow }).value,
      WIDE: world.book.mint('acme', { label: 'wide push', resources: wide }).value,
    }
    const images = { push: release, pull: 'library/golang:1.25' }
    return {
      secrets,
      steps: [
        scoped({ ...images, token: '${{ secrets.NARROW }}' }, { name: 'narrow' }),
        builds(`push ${release}`, 'pull library/golang'),
        scoped({ ...images, token: '${{ secrets.WIDE }}' }, { name: 'with public images' }),
        builds(`push ${release}`, 'pull library/golang:1.25', 'pull library/alpine'),
      ],
    }
  },
)
