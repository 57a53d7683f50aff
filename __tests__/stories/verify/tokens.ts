import { organization, repositoryOf, resourcesOf } from '../../../sandbox/book/entry.ts'
import { fault } from '../../../sandbox/fault.ts'
import { fourEntries, fourTokens } from '../../support/four-entries.ts'
import type { Stories } from '../../support/story.ts'
import { worldSecrets } from '../../support/world-secrets.ts'

const label = 'readme and evidence'
const tokenList = `organization: ${organization}
tokens:
  - label: ${label}
    access: push
    repositories: [${repositoryOf('nightly')}]
    dhi: [node, acme/private-node]
    hub: [repository-read, tag-read, repository-edit, activity-read, member-read, invite-read, group-read]
    stores: [{ secret: README }]
`

export const stories: Stories = {
  'all-right': {
    about: 'verify: four tokens, each exactly what its entry says. Nobody is logged in.',
    isWhole: true,
    isBuilt: true,
    atOnce: true,
    job: async ({ step, write, machine }) => {
      await write('token-list.yml', fourEntries)

      const config = `${machine.home}/token-list.yml`
      return { steps: [step({ mode: 'verify', config, ...fourTokens })] }
    },
  },
  leaked: {
    about:
      'verify: a value that leaked is named by its label, though it may push, and no repository is known.',
    job: ({ step, world }) => {
      const { token } = world.entry('release', 'push')
      world.book.change(token.id, { label: `${token.label} (current 2026-11-24T12:00:00Z)` })
      const inputs = { organization, probe: 'label', token: '${{ secrets.RELEASE_PUSH }}' }
      return { steps: [step({ mode: 'verify', ...inputs })] }
    },
  },
  'each-wrong': {
    about:
      'verify: one token reads public images although its entry says no, one does not although it should, one has another label, and one may delete.',
    isWhole: true,
    atOnce: true,
    job: async ({ step, write, machine, world }) => {
      const strict = '    access: pull\n    public-pull: false\n'
      await write('token-list.yml', fourEntries.replace('    access: pull\n', strict))
      const { token } = world.entry('release', 'push')
      world.book.change(token.id, { resources: token.resources.filter(({ path }) => path !== '*/*/public') })
      world.book.change(world.entry('nightly', 'pull').token.id, { label: 'made by hand' })
      const resources = [
        { type: 'TYPE_REPO' as const, path: 'acme/nightly-app', scopes: ['scope-image-delete'] },
        { type: 'TYPE_REPO' as const, path: '*/*/public', scopes: ['scope-image-pull'] },
      ]
      world.book.change(world.entry('nightly', 'push').token.id, { resources })
      return { steps: [step({ mode: 'verify', config: `${machine.home}/token-list.yml`, ...fourTokens })] }
    },
  },
  'hub-scopes': {
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
  },
  'no-organization': {
    about: 'verify: nothing names the organization, and the message asks for what verify takes.',
    job: ({ step }) => ({
      steps: [
        step({ mode: 'verify', access: 'pull', token: '${{ secrets.RELEASE_PULL }}', organization: '' }),
      ],
    }),
  },
  'none-given': {
    about: 'verify: every token input is empty.',
    job: ({ step }) => ({ steps: [step({ mode: 'verify', 'release-pull-token': '' })] }),
  },
  'service-down': {
    about: 'verify: a registry in trouble is no finding about a token.',
    atOnce: true,
    job: async ({ step, write, machine, world }) => {
      await write('token-list.yml', fourEntries)
      world.auth.faults.set(fault.status(500))
      const config = `${machine.home}/token-list.yml`
      return { steps: [step({ mode: 'verify', config, ...fourTokens, attempts: '1' })] }
    },
  },
}
