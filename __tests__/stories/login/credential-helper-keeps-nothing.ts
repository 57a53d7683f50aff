import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The credential helper takes the login and does not give it back: docker says nothing of it.',
  helper: { name: 'fake', faults: { store: { exit: 0 }, get: { exit: 0, stdout: 'rubbish' } } },
  job: async ({ step, write }) => {
    await write('.docker/config.json', '{ "credsStore": "fake" }\n')
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
