import { fourStores, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The token may write four of five stores of a slot: nothing is minted, and the fifth is named.',
  world: rotationWorld,
  job: stage => {
    const { organization_secrets: missing, ...permissions } = stage.world.github?.tokens.app.permissions ?? {}
    if (missing === undefined) throw new TypeError('the App has no permission for secrets of organizations')
    stage.world.github?.addToken({ name: 'narrow', value: 'github_pat_narrow', permissions })
    const register = `${fourStores}      - secret: NIGHTLY_PUSH\n        organization: kong\n`
    return rotation(stage, { register, inputs: { 'github-token': 'github_pat_narrow' } })
  },
}
