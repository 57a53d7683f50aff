import type { Fault } from '../../../sandbox/fault.ts'
import { rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Stories } from '../../support/story.ts'

export const stories: Stories = {
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
