import { rotation, rotationWorld, twoEntries } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The token may write one of two entries: that one rotates, the other is left alone.',
  isWhole: true,
  world: rotationWorld,
  job: stage => {
    stage.world.github?.addToken({
      name: 'narrow',
      value: 'github_pat_narrow',
      permissions: { secrets: 'write', actions_variables: 'write' },
    })
    const tokenList = twoEntries.replace(
      '- secret: RELEASE_PUSH',
      '- secret: RELEASE_PUSH\n        environment: nightly',
    )
    return rotation(stage, { tokenList, inputs: { 'github-token': 'github_pat_narrow' } })
  },
}
