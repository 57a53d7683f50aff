import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'Another action left a login for the pushes of this repository alone, which comes before ours.',
  async ({ scoped, leave, world }) => {
    await leave(`HOST/${release}@push`, { auths: { [world.registry.host]: { auth: 'YWRhOm90aGVy' } } })
    return { steps: [scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' })] }
  },
)
