import { oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The program is not on this machine: nothing is minted.',
  world: rotationWorld,
  job: stage => rotation(stage, { register: `${oneStore}      - program: [no-such-manager, put, token]\n` }),
}
