import { everyPermission } from '../../../sandbox/github/permission.ts'
import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'A token leaked: a new one everywhere, then every older one is retired and deleted at once. Which jobs still run may not be seen.',
  world: rotationWorld,
  job: stage => {
    const permissions = Object.fromEntries(
      Object.entries(everyPermission).filter(([name]) => name !== 'actions'),
    )
    const value = stage.world.github?.tokens.app.value ?? ''
    stage.world.github?.addToken({ name: 'app', value, permissions })
    return rotation(stage, { inputs: { compromised: 'nightly-ingress-controller push' } })
  },
}
