import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A build starts from a public image: the token may read public repositories, and shows it.',
  atOnce: true,
  job: ({ step }) => {
    return {
      steps: [
        step({
          push: 'kong/kubernetes-ingress-controller',
          pull: 'library/golang:1.25, kong/kubernetes-ingress-controller',
          token: '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
