import { appInputs } from '../../support/app-inputs.ts'
import { fourStores, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The key of an App in place of a token: it is limited to the token list, used, and revoked.',
  world: rotationWorld,
  job: stage => rotation(stage, { tokenList: fourStores, inputs: appInputs(stage.world) }),
}
