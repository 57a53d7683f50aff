import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'rotate for a pull request: whoever opened it would choose the token list. Refused before it is read.',
  world: rotationWorld,
  job: async stage => ({
    ...(await rotation(stage, {
      github: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
    })),
    event: { repository: { default_branch: 'main' }, pull_request: { head: { ref: 'feature' } } },
  }),
}
