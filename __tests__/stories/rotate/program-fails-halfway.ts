import { programRotation } from '../../support/program-story.ts'
import { rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'The program reads a part of the value, prints it all, and fails: the new token may be in its store, and stays.',
  world: rotationWorld,
  job: stage =>
    programRotation(stage, {
      keep: 'head -c 5 > "$1"; rest=$(cat); echo "could not save $(cat "$1")$rest" >&2; exit 3',
    }),
}
