import { rotation, rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'A token leaked: a new one everywhere, then every older one is retired and deleted at once.',
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { compromised: 'nightly-ingress-controller push' } }),
}
