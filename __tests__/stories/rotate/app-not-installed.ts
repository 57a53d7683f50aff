import { appInputs } from '../../support/app-inputs.ts'
import { home, fourStores, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The App is missing in one of the repositories: it is named, and nothing is created.',
  world: rotationWorld,
  job: stage =>
    rotation(stage, { register: fourStores, inputs: appInputs(stage.world, { repositories: [home] }) }),
}
