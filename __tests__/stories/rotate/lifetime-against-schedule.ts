import { home, oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A lifetime of 63 days and a run each week: the token would expire before its turn.',
  world: rotationWorld,
  job: async stage => {
    await stage.write('.github/workflows/rotate.yml', 'on:\n  schedule:\n    - cron: 17 4 * * 1\n')
    return rotation(stage, {
      tokenList: `rotation: { lifetime: 63d }\n${oneStore}`,
      github: {
        GITHUB_WORKSPACE: stage.machine.home,
        GITHUB_WORKFLOW_REF: `${home}/.github/workflows/rotate.yml@refs/heads/main`,
      },
    })
  },
}
