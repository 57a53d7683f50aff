import { keylessStory } from '../../support/keyless-story.ts'

let stopped: number | undefined

export const story = keylessStory('The keyless token is over before the job is: the post step says so.', {
  // Docker's clock stands, so that a slow machine is logged in all the same.
  now: () => (stopped ??= Date.now()),
  arrange: ({ identity }) => {
    if (identity) identity.connection.longest = 1
  },
  job: { steps: [{ name: 'build', run: 'sleep 1' }] },
})
