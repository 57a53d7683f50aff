import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: "The job's own GITHUB_TOKEN can never write secrets.",
  world: rotationWorld,
  job: stage => rotation(stage, { inputs: { 'github-token': '${{ secrets.JOB_TOKEN }}' } }),
}
