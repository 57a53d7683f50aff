import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A host does not belong to the name of a repository; a tag may stand there.',
  job: ({ step }) => {
    return {
      steps: [
        step({
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          push: 'kong/gateway:latest, ghcr.io:443/kong/gateway',
        }),
      ],
    }
  },
}
