import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'Another registry than Docker Hub, and a token list at the usual path: the log says that it was not used.',
  job: ({ step }) => ({
    steps: [
      {
        name: 'check out',
        run: 'mkdir .github && echo "organization: acme" > .github/docker-oat.yml',
      },
      step({ push: 'acme/app', token: '${{ secrets.RELEASE_PUSH }}' }),
    ],
  }),
}
