import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Something else altogether.',
  job: async ({ step, write, machine }) => {
    await write('register.yml', `<html><body>{not: [yaml</body>`)
    const config = `${machine.home}/register.yml`
    return {
      steps: [
        step({
          config,
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
        }),
      ],
    }
  },
}
