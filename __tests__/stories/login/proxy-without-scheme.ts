import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The proxy is written without http://, which docker takes.',
  world: { tls: true },
  job: async ({ step, proxy }) => {
    const { HTTPS_PROXY = '', ...rest } = await proxy('through')
    return {
      env: { HTTPS_PROXY: HTTPS_PROXY.replace('http://', ''), ...rest },
      steps: [
        step({
          push: 'acme/app',
          registry: 'docker.io',
          token: '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
