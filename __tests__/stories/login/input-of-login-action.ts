import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The inputs are those of docker/login-action.',
  job: ({ step }) => ({
    steps: [
      step({
        username: 'kong',
        password: '${{ secrets.PASSWORD }}',
      }),
    ],
  }),
}
