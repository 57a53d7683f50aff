import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'rotate on a schedule whose payload does not name the default branch: GitHub runs it nowhere else.',
  world: rotationWorld,
  job: async stage => ({
    ...(await rotation(stage, {
      inputs: { 'dry-run': 'true' },
      github: { GITHUB_EVENT_NAME: 'schedule', GITHUB_REF: 'refs/heads/trunk' },
    })),
    event: { schedule: '17 4 * * 1' },
  }),
}
