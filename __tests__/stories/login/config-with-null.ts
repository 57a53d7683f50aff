import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A config.json whose logins are null, which docker takes for none.',
  job: async ({ step, write }) => {
    await write('.docker/config.json', '{ "auths": null, "credHelpers": null }\n')
    return {
      steps: [
        step({
          push: 'kong/kubernetes-ingress-controller',
          token: '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
