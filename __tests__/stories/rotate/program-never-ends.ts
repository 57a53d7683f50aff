import { programRotation } from '../../support/program-story.ts'
import { rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'The program waits for an answer that nobody can give: it is stopped after its time.',
  world: rotationWorld,
  job: stage => programRotation(stage, { keep: 'echo started > "$1"; sleep 100', timeout: '1s' }),
}
