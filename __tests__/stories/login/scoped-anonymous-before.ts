import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'A file without a login to the registry has builds ask as nobody, whatever docker is logged in to.',
  async ({ step, leave }) => {
    await leave('HOST', { auths: {} })
    return { steps: [step({ push: release, token: '${{ secrets.RELEASE_PUSH }}' })] }
  },
)
