import { home, rotateStep, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    "A secret seems to have changed in an hour, by a skewed clock of GitHub's; the write takes its time back. A second run finds nothing due.",
  world: rotationWorld,
  job: async stage => {
    const updatedAt = Date.now() + 3_600_000
    const secret = { name: 'NIGHTLY_PUSH', value: 'old', createdAt: updatedAt, updatedAt, access: undefined }
    stage.world.github?.place(`actions:${home}`)?.secrets.set('NIGHTLY_PUSH', secret)
    const job = await rotation(stage)
    const account = stage.world.sharedAccount
    const again = {
      'hub-username': account.username,
      'hub-password': account.password,
      'hub-totp-secret': '',
    }
    return { ...job, steps: [...job.steps, rotateStep(stage, again)] }
  },
}
