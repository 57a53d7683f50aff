import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'docker takes the names in this variable in any case, so "Auths" is found as well.',
  job: ({ step, world }) => {
    const auths = { [world.registry.host]: { auth: 'eDp5' } }
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
      env: { DOCKER_AUTH_CONFIG: JSON.stringify({ Auths: auths }) },
    }
  },
}
