import { organization, repositoryOf, resourcesOf } from '../../../sandbox/book/entry.ts'
import type { Story } from '../../support/story.ts'
import { worldSecrets } from '../../support/world-secrets.ts'

const label = 'readme and evidence'
const tokenList = `organization: ${organization}
tokens:
  - label: ${label}
    access: push
    repositories: [${repositoryOf('nightly')}]
    dhi: [node, acme/private-node]
    hub: [repository-read, tag-read, repository-edit, activity-read, member-read]
    stores: [{ secret: README }]
`

export const story: Story = {
  about:
    'A token that a job uses for hardened images and at Docker Hub’s API as well: verify shows all in one table, and what is missing.',
  world: { tls: true, hub: true },
  job: async ({ step, proxy, write, machine, world }) => {
    await write('token-list.yml', tokenList)
    world.book.addRepository({ name: 'node', visibility: 'public' })
    const [image, ...open] = resourcesOf('nightly', 'push')
    const own = ['scope-repository-read', 'scope-tag-read', 'scope-repository-edit']
    const { value } = world.book.mint(organization, {
      label,
      resources: [
        ...(image === undefined ? [] : [{ ...image, scopes: [...image.scopes, ...own] }]),
        { type: 'TYPE_ORG', path: organization, scopes: ['scope-activity-read'] },
        ...open,
      ],
    })
    const env = await proxy('through')
    const inputs = { registry: 'docker.io', mode: 'verify', config: `${machine.home}/token-list.yml` }
    return {
      env,
      secrets: { ...worldSecrets(world), README: value },
      steps: [
        step({
          ...inputs,
          access: 'push',
          token: '${{ secrets.README }}',
          'hub-url': world.hub?.origin ?? '',
        }),
      ],
    }
  },
}
