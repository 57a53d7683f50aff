import { fourStores, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'The run is cancelled while it writes the second copy: the label says that it is over, and the log what was written.',
  world: rotationWorld,
  job: async stage => {
    const told = new AbortController()
    const { github } = stage.world
    let writes = 0
    if (github !== undefined) {
      github.faults.take = request => {
        if (!/^PUT .*secrets/.test(request) || (writes += 1) < 2) return undefined
        told.abort()
        return { kind: 'hang' }
      }
    }
    const job = await rotation(stage, { tokenList: fourStores })
    return { ...job, interruption: { how: 'cancel', signal: told.signal } }
  },
}
