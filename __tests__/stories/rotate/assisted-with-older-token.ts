import { labelOf, rotation, turnedBack } from '../../support/rotation-story.ts'
import { organization, resourcesOf } from '../../../sandbox/book/entry.ts'
import type { Story } from '../../support/story.ts'

const { world, daysAgo } = turnedBack()

export const story: Story = {
  about: 'The given token is older than the current one: it is refused, and keeps its label.',
  world,
  job: stage => {
    const resources = resourcesOf('nightly', 'push')
    daysAgo(20.5)
    const { value } = stage.world.book.mint(organization, { label: 'made earlier', resources })
    daysAgo(10.5)
    stage.world.book.mint(organization, { label: labelOf('current', 10), resources })
    daysAgo(0)
    return rotation(stage, { inputs: { 'nightly-push-token': value } })
  },
}
