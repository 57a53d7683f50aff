import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'rotate for pull_request_target, which has secrets and may have checked the fork out; allow-ref does not help.',
  world: rotationWorld,
  job: async stage => ({
    ...(await rotation(stage, {
      inputs: { 'allow-ref': 'main' },
      github: { GITHUB_EVENT_NAME: 'pull_request_target' },
    })),
    event: { repository: { default_branch: 'main' } },
  }),
}
