import type { Fault } from '../../../sandbox/fault.ts'
import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The token service repeats the token that a rotation has just created.',
  world: rotationWorld,
  job: stage => {
    const { auth, book } = stage.world
    const repeats: Fault = {
      kind: 'reply',
      get reply() {
        const newest = book.everyToken().at(-1)?.value ?? ''
        return {
          status: 401,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ details: `unknown: ${newest}` }),
        }
      },
    }
    auth.faults.set(repeats)
    return rotation(stage)
  },
}
