import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'HTTPS_PROXY is not an address.',
  world: { tls: true },
  job: ({ step }) => ({
    env: { HTTPS_PROXY: 'http://[proxy:3128' },
    steps: [
      step({
        push: 'kong/kubernetes-ingress-controller',
        registry: 'docker.io',
        token: '${{ secrets.RELEASE_PUSH }}',
      }),
    ],
  }),
}
