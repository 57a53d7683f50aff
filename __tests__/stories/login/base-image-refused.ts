import type { Story } from '../../support/story.ts'

export const story: Story = {
  about:
    'The token may push, and may not read public repositories: the build would not get its base image, and is not begun.',
  job: ({ step, world }) => {
    const path = 'acme/app'
    const resources = [{ type: 'TYPE_REPO' as const, path, scopes: ['scope-image-push'] }]
    const token = world.book.mint('acme', { label: 'narrow push', resources })
    return {
      secrets: { NARROW: token.value },
      steps: [step({ push: path, pull: 'library/golang', token: '${{ secrets.NARROW }}' })],
    }
  },
}
