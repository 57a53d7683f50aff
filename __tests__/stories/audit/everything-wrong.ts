import { arrangeEverything, everythingFiles, everythingRegister } from '../../support/audit-everything.ts'
import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: everything is wrong that can be found.', {
  arrange: arrangeEverything,
  register: everythingRegister,
  files: everythingFiles,
})
