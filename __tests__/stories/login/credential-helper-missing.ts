import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'config.json names a credential helper that is not installed.',
  helper: { name: 'osxkeychain' },
  job: async ({ step, write }) => {
    await write('.docker/config.json', '{ "credsStore": "elsewhere" }\n')
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
