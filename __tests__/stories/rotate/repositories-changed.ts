import { resourcesOf } from '../../../sandbox/book/entry.ts'
import { rotatedBefore, rotation, turnedBack } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

const past = turnedBack()

export const story: Story = {
  about: 'The token list asks for other repositories than the current token has.',
  world: past.world,
  job: stage => {
    rotatedBefore(stage, { ...past, resources: resourcesOf('release', 'push') })
    return rotation(stage)
  },
}
