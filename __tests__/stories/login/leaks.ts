import type { Fault } from '../../../sandbox/fault.ts'
import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Stories } from '../../support/story.ts'

export const stories: Stories = {
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
