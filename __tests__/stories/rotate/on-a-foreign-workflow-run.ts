import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'rotate after a workflow that ran for the pull request of a fork.',
  world: rotationWorld,
  job: async stage => ({
    ...(await rotation(stage, { github: { GITHUB_EVENT_NAME: 'workflow_run' } })),
    event: {
      repository: { default_branch: 'main' },
      workflow_run: { head_repository: { full_name: 'mallory/kubernetes-ingress-controller' } },
    },
  }),
}
