import { fourTokens } from '../../support/four-slots.ts'
import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Four tokens, and nothing that says which of two is for this job.',
  job: ({ step }) => {
    return { steps: [step({ push: 'kong/nightly-ingress-controller', ...fourTokens })] }
  },
}
