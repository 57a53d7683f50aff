import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'The configuration directory belongs to somebody else: nothing was changed, and isolated is the way out.',
  job: ({ step }) => {
    const inputs = { push: 'kong/kubernetes-ingress-controller' }

    return {
      steps: [step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}' })],
      env: { DOCKER_CONFIG: '/sys/docker' },
    }
  },
}
