import { existsSync } from 'node:fs'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The run is cancelled while a later step uses the pull secret: the post step removes it.',
  alone: true,
  job: ({ step, machine }) => {
    const controller = new AbortController()
    const timer = setInterval(() => {
      if (!existsSync(`${machine.home}/in-use`)) return
      clearInterval(timer)
      controller.abort()
    }, 20).unref()
    return {
      steps: [
        step({
          token: '${{ secrets.RELEASE_PULL }}',
          pull: 'acme/app',
          'pull-secret': `${machine.home}/pull-secret.json`,
        }),
        // The shell itself makes the file: waiting for a program, it would not hear the signal.
        { name: 'use it', run: 'ls "$HOME"; : >"$HOME/in-use"; exec sleep 100' },
      ],
      interruption: { how: 'cancel', signal: controller.signal },
    }
  },
}
