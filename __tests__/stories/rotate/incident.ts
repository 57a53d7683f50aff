import { organization, repositoryOf, resourcesOf } from '../../../sandbox/book/entry.ts'
import { home, oneStore, rotateStep, rotation } from '../../support/rotation-story.ts'
import type { Stories } from '../../support/story.ts'

const day = 86_400_000
/** On days that are always the same: findings name them. */
const start = Date.now()
let offset = 0
const now = () => Date.parse('2026-11-24T14:00:00Z') + Date.now() - start + offset
const responder = { username: 'responder', password: 'an owner of the sandbox' }
const tokenList = oneStore.replace(
  '    stores:',
  '    pushers: [acme]\n    immutable-tags: true\n    stores:',
)

export const stories: Stories = {
  incident: {
    about:
      'An incident: a token leaked and pushed a tag. A new one everywhere, the certificate, and an audit a week later.',
    world: { hub: true, github: true, now },
    alone: true,
    atOnce: true,
    job: async stage => {
      const { world } = stage
      offset = -20 * day
      const label = 'nightly-app push'
      // Nothing but what this is about.
      for (const { id } of world.book.tokens(organization)) world.book.delete(id)
      world.book.addAccount({
        ...responder,
        secondFactor: false,
        roles: { [organization]: 'owner' },
        personalTokens: [],
      })
      world.book.mint(organization, { label, resources: resourcesOf('nightly', 'push') })
      offset = 0
      const push = (actor: string, tag: string, days: number): void => {
        world.hub?.audit.add({
          account: organization,
          action: 'repo.tag.push',
          name: repositoryOf('nightly'),
          actor,
          data: { tag, digest: `sha256:${String(days).repeat(64)}` },
          at: now() - days * day,
        })
      }
      push('acme', 'nightly', 3)
      push('acme', 'nightly', 2)
      push('mallory', 'v3.4.1', 1)
      // A job that was given the leaked value, and ends two hours after the rotation.
      const [startsAt, endsAt] = [now() - 1_800_000, now() + 7_200_000]
      world.github?.repository(home)?.history.push({
        id: 4711,
        workflow: 'release',
        createdAt: startsAt,
        jobs: [{ name: 'publish', startsAt, endsAt }],
      })
      // The audit's login comes a week after that of the rotation.
      world.hub?.events.set(() => void (offset = 7 * day), {
        times: 1,
        after: 1,
        matching: /^POST .v2.users.login/,
      })
      const account = {
        'hub-username': responder.username,
        'hub-password': responder.password,
        'hub-totp-secret': '',
      }
      const job = await rotation(stage, { tokenList, inputs: { ...account, compromised: label } })
      const audit = rotateStep(stage, { ...account, mode: 'audit', registry: '' })
      return { ...job, steps: [...job.steps, { ...audit, name: 'A week later', if: 'always()' }] }
    },
  },
}
