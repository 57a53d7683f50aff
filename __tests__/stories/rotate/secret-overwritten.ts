import { home, rotatedBefore, rotation, turnedBack } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

const past = turnedBack()

export const story: Story = {
  about:
    'A person overwrote a secret by hand after the last rotation: the entry is due, and nothing is swept.',
  world: past.world,
  job: stage => {
    rotatedBefore(stage, past)
    const place = stage.world.github?.place(`actions:${home}`)
    const secret = place?.secrets.get('NIGHTLY_PUSH')
    if (secret) place?.secrets.set('NIGHTLY_PUSH', { ...secret, updatedAt: Date.now() - 3_600_000 })
    return rotation(stage)
  },
}
