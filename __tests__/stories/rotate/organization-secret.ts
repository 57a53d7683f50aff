import { oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'A secret of the organization: who may read it stays as it was.',
  world: rotationWorld,
  job: stage => {
    const place = stage.world.github?.place('actions:acme')
    const at = Date.now() - 1000
    const access = { visibility: 'selected' as const, repositoryIds: [1000, 1001] }
    place?.secrets.set('NIGHTLY_PUSH', {
      name: 'NIGHTLY_PUSH',
      value: 'old',
      createdAt: at,
      updatedAt: at,
      access,
    })
    return rotation(stage, { tokenList: `${oneStore}        organization: acme\n` })
  },
}
