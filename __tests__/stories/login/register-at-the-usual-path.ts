import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The usual path is written out, so a register has to be there.',
  job: ({ step }) => {
    const push = 'kong/kubernetes-ingress-controller'
    const config = '.github/docker-oat.yml'
    return { steps: [step({ config, push, token: '${{ secrets.RELEASE_PUSH }}' })] }
  },
}
