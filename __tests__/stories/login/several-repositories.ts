import type { Story } from '../../support/story.ts'

export const story: Story = {
  about: 'One request for each of them; the first alone, so that a bad credential is presented once.',
  job: ({ step, world }) => {
    const names = ['acme/app', 'acme/nightly-app']
    const resources = names.map(path => ({ type: 'TYPE_REPO' as const, path, scopes: ['scope-image-push'] }))
    const token = world.book.mint('acme', { label: 'both', resources })
    const inputs = { push: names.join('\n') }
    return { secrets: { BOTH: token.value }, steps: [step({ ...inputs, token: '${{ secrets.BOTH }}' })] }
  },
}
