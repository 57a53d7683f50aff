import { fourEntries, fourTokens } from '../../support/four-entries.ts'
import { organization } from '../../../sandbox/book/entry.ts'
import { fault, type Fault } from '../../../sandbox/fault.ts'
import { keylessStory } from '../../support/keyless-story.ts'
import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Stories } from '../../support/story.ts'

export const stories: Stories = {
  'hostile-registry': {
    about: 'A refusal that tries to be a workflow command.',
    job: ({ step, world }) => {
      world.auth.faults.set(
        fault.details('no\r::error::forged\n::set-output name=x::1 ##[error]forged %0A::add-mask::acme'),
      )
      return {
        steps: [
          step({
            channel: 'release',
            'release-push-token': '${{ secrets.RELEASE_PUSH }}',
            push: 'acme/app',
          }),
        ],
      }
    },
  },
  'leak-docker': {
    about: 'docker repeats on stderr what it read on stdin.',
    docker: ['repeating'],
    job: ({ step }) => ({
      steps: [
        step({
          channel: 'release',
          access: 'push',
          'release-push-token': '${{ secrets.RELEASE_PUSH }}',
          proof: 'off',
        }),
      ],
    }),
  },
  'leak-github-token': {
    about: 'GitHub repeats the token that it refuses: not in the summary, and not in the output `report`.',
    world: rotationWorld,
    job: stage => {
      const { github } = stage.world
      const body = JSON.stringify({ message: `token ${github?.tokens.app.value ?? ''} may not do this` })
      const reply = { status: 403, headers: { 'content-type': 'application/json' }, body }
      github?.faults.set({ kind: 'reply', reply }, { matching: /secrets/ })
      return rotation(stage)
    },
  },
  'leak-keyless': keylessStory("Docker's refusal repeats the ID token.", {
    arrange: ({ identity }) => {
      if (identity) identity.isIndiscreet = true
    },
  }),
  'leak-new-token': {
    about: 'The token service repeats the token that a rotation has just created.',
    world: rotationWorld,
    job: stage => {
      const { auth, book } = stage.world
      const repeats: Fault = {
        kind: 'reply',
        get reply() {
          const newest = book.everyToken().at(-1)?.value ?? ''
          return {
            status: 401,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ details: `unknown: ${newest}` }),
          }
        },
      }
      auth.faults.set(repeats)
      return rotation(stage)
    },
  },
  'leak-owner-password': {
    about: "Docker Hub repeats the owner's password in its refusal.",
    world: rotationWorld,
    job: stage => {
      const { hub, owner } = stage.world
      const body = JSON.stringify({ detail: `${owner.username}:${owner.password} is not right` })
      const reply = { status: 401, headers: { 'content-type': 'application/json' }, body }
      hub?.faults.set({ kind: 'reply', reply }, { matching: /login/ })
      return rotation(stage)
    },
  },
  'leak-token-name': {
    about: 'verify: somebody called a token by its own value, so the registry names it so.',
    atOnce: true,
    job: async ({ step, write, machine, world }) => {
      await write('token-list.yml', fourEntries)
      const { id, value } = world.entry('nightly', 'push').token
      world.book.change(id, { label: `ci ${value}` })
      const config = `${machine.home}/token-list.yml`
      return { steps: [step({ mode: 'verify', config, ...fourTokens })] }
    },
  },
  'leak-token-service': {
    about: 'The token service repeats the token in its refusal, as it is and as docker sends it.',
    job: ({ step, world }) => {
      const { value } = world.entry('release', 'push').token
      const header = Buffer.from(`${organization}:${value}`).toString('base64')
      world.auth.faults.set(
        fault.details(`no such token: ${value} (Authorization: Basic ${header}, ${value})`),
      )
      return {
        steps: [
          step({
            channel: 'release',
            'release-push-token': '${{ secrets.RELEASE_PUSH }}',
            push: 'acme/app',
          }),
        ],
      }
    },
  },
  'summary-full-failure': {
    about: 'There is no room for the job summary of a login that fails: the error stays the one that counts.',
    needs: '/dev/full',
    job: ({ step }) => ({
      summaryPath: '/dev/full',
      steps: [
        step({
          channel: 'release',
          'release-pull-token': '${{ secrets.DELETED }}',
          pull: 'acme/app',
        }),
      ],
    }),
  },
}
