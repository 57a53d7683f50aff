import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A build starts from a public image: the token may read public repositories, and shows it.',
  atOnce: true,
  job: ({ step }) => {
    return {
      steps: [
        step({
          push: 'acme/app',
          pull: 'library/golang:1.25, acme/app',
          token: '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
