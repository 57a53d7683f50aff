import { resourcesOf } from '../../../sandbox/book/entry.ts'
import { labelOf, rotation, turnedBack } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

const past = turnedBack()

export const story: Story = {
  about:
    'The token list of another repository has a token with the same label: it is refused, and nothing is changed.',
  world: past.world,
  job: stage => {
    past.daysAgo(10.5)
    stage.world.book.mint('acme', {
      label: labelOf('current', 10),
      resources: resourcesOf('nightly', 'push'),
      description: '[copies 1a2b3c4d in acme/website]',
    })
    past.daysAgo(0)
    return rotation(stage)
  },
}
