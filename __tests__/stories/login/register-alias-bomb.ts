import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A megabyte of aliases is refused at once.',
  job: async ({ step, write, machine }) => {
    await write('register.yml', `a: &a [x]\nb: [${Array(260_000).fill('*a').join(', ')}]\n`)
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
