import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'No token of an organization pushes to another one, so nobody is asked.',
  job: ({ step }) => {
    return {
      steps: [step({ registry: 'docker.io', push: 'acme/gateway', token: '${{ secrets.RELEASE_PUSH }}' })],
    }
  },
}
