import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'An input that does not exist, and is close to one that does; another one means nothing and is left alone.',
  job: ({ step }) => {
    const push = 'kong/kubernetes-ingress-controller'
    return {
      steps: [step({ push, token: '${{ secrets.RELEASE_PUSH }}', prof: 'exact', colour: 'red' })],
    }
  },
}
