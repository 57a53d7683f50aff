import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A config.json that is no JSON: named, untouched.',
  job: async ({ step, write }) => {
    await write('.docker/config.json', '{ "auths": ')
    return {
      steps: [
        step({
          channel: 'release',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/kubernetes-ingress-controller',
        }),
      ],
    }
  },
}
