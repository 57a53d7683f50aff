import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'Inputs that this action once had in mode login.',
  job: ({ step }) => {
    const repositories = 'acme/app'
    const token = '${{ secrets.RELEASE_PUSH }}'
    return {
      steps: [
        step({ token, verify: 'exact' }, { name: 'verify' }),
        step({ token, repositories }, { name: 'repositories', if: 'always()' }),
      ],
    }
  },
}
