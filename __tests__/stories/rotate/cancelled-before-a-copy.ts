import { setTimeout } from 'node:timers/promises'
import { rotation, rotationWorld, twoEntries } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'The run is cancelled while the new token is created: its answer is waited for, and the token deleted.',
  world: rotationWorld,
  job: async stage => {
    const told = new AbortController()
    stage.world.hub?.events.set(
      async () => {
        told.abort()
        // A program reads its sockets before it hears a signal: the answer must not be there first.
        await setTimeout(1000)
      },
      { times: 1, matching: /^POST .*access-tokens/ },
    )
    const job = await rotation(stage, { tokenList: twoEntries })
    return { ...job, interruption: { how: 'cancel', signal: told.signal } }
  },
}
