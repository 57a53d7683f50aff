import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'GitHub takes the value and shows twice that it was changed a year ago: the run looks again.',
  world: rotationWorld,
  job: stage => {
    const old = JSON.stringify({
      total_count: 1,
      secrets: [
        { name: 'NIGHTLY_PUSH', created_at: '2025-01-01T00:00:00Z', updated_at: '2025-01-01T00:00:00Z' },
      ],
    })
    const reply = { status: 200, headers: { 'content-type': 'application/json' }, body: old }
    stage.world.github?.faults.set({ kind: 'reply', reply }, { times: 3, matching: /GET .*secrets\?/ })
    return rotation(stage)
  },
}
