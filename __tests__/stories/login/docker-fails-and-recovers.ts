import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The network fails docker once.',
  docker: [
    {
      exit: 1,
      stderr: 'Error response from daemon: Get "https://registry/v2/": net/http: TLS handshake timeout',
    },
    'real',
  ],
  job: ({ step }) => ({
    steps: [
      step({
        channel: 'release',
        'release-push-token': '${{ secrets.RELEASE_PUSH }}',
        push: 'kong/kubernetes-ingress-controller',
      }),
    ],
  }),
}
