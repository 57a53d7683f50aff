import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'Another login for the same repository was there: it comes back, byte for byte.',
  async ({ scoped, builds, leave, world }) => {
    await leave(`HOST/${release}`, {
      credsStore: 'desktop',
      auths: { [world.registry.host]: {} },
      kept: true,
    })
    return {
      steps: [scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }), builds(`push ${release}`)],
    }
  },
)
