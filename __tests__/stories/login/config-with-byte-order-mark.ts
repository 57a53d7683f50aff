import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A config.json that begins with a byte order mark, as some editors write it: named, untouched.',
  job: async ({ step, write }) => {
    await write('.docker/config.json', '\ufeff{ "auths": {} }\n')
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
