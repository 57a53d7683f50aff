import { programRotation } from '../program-stage.ts'
import { rotationWorld } from '../rotation-stage.ts'
import type { Story } from '../story.ts'

export const story: Story = {
  about: 'The program waits for an answer that nobody can give: it is stopped after its time.',
  world: rotationWorld,
  job: stage => programRotation(stage, { keep: 'echo started > "$1"; sleep 100', timeout: '1s' }),
}
