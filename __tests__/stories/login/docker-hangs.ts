import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'docker never ends: stopped when the time is up.',
  docker: ['hang'],
  job: ({ step }) => ({
    steps: [
      step({
        channel: 'release',
        'release-push-token': '${{ secrets.RELEASE_PUSH }}',
        push: 'kong/kubernetes-ingress-controller',
        timeout: '2',
      }),
    ],
  }),
}
