import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'verify: one token, its slot and repositories given; no register.',
  atOnce: true,
  job: ({ step }) => ({
    steps: [
      step({
        mode: 'verify',
        channel: 'release',
        access: 'pull',
        token: '${{ secrets.RELEASE_PULL }}',
        repositories: 'kong/kubernetes-ingress-controller',
      }),
    ],
  }),
}
