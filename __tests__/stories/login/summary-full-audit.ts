import { auditStory } from '../../support/audit-story.ts'
import type { Story } from '../../support/story.ts'

const told = auditStory('audit: there is no room for the job summary.')

export const story: Story = {
  ...told,
  needs: '/dev/full',
  job: async stage => {
    const jobs = [await told.job(stage)].flat()
    return jobs.map(job => ({ ...job, summaryPath: '/dev/full' }))
  },
}
