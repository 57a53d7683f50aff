import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The same at Docker Hub itself: a short name is an official image.',
  world: { tls: true },
  job: async ({ step, proxy }) => {
    return {
      env: await proxy('through'),
      steps: [
        step({
          registry: 'index.docker.io',
          organization: '',
          push: 'acme/app',
          pull: 'golang:1.25',
          token: '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
