import { nightly, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'The token list knows the repositories.',
  async ({ scoped, builds, write, machine }) => {
    const entry = `  - label: nightly-app push\n    access: push\n    repositories: [${nightly}]\n`
    await write('token-list.yml', `organization: acme\ntokens:\n${entry}`)
    const inputs = { access: 'push', config: `${machine.home}/token-list.yml` }
    return {
      steps: [scoped({ ...inputs, token: '${{ secrets.NIGHTLY_PUSH }}' }), builds(`push ${nightly}`)],
    }
  },
)
