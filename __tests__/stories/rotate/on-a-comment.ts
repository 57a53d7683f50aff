import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'rotate for a comment, which anybody may write.',
  world: rotationWorld,
  job: async stage => ({
    ...(await rotation(stage, { github: { GITHUB_EVENT_NAME: 'issue_comment' } })),
    event: { repository: { default_branch: 'main' }, comment: { body: '/rotate' } },
  }),
}
