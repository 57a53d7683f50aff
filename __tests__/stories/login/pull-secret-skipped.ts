import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Without a token there is no pull secret either.',
  job: ({ step, machine }) => {
    return {
      steps: [
        step({
          access: 'pull',
          token: '',
          'on-missing': 'skip',
          'pull-secret': `${machine.home}/pull-secret.json`,
        }),
        { name: 'look', run: 'ls "$HOME"' },
      ],
    }
  },
}
