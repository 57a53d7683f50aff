import { everythingFiles } from '../../support/audit-everything.ts'
import { auditRegister } from '../../support/audit-world.ts'
import { auditStory } from '../../support/audit-story.ts'

export const story = auditStory('audit: nobody has to review a change of the register.', {
  register: auditRegister,
  files: { CODEOWNERS: everythingFiles['CODEOWNERS'] ?? '' },
})
