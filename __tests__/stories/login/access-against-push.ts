import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'push and access: pull contradict each other.',
  job: ({ step }) => {
    const push = 'kong/kubernetes-ingress-controller'
    return { steps: [step({ push, access: 'pull', token: '${{ secrets.RELEASE_PUSH }}' })] }
  },
}
