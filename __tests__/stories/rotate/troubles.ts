import { fourStores, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Stories } from '../../support/story.ts'

export const stories: Stories = {
  cancelled: {
    about:
      'The run is cancelled while it writes the second copy: the label says that it is over, and the log what was written.',
    world: rotationWorld,
    job: async stage => {
      const told = new AbortController()
      const { github } = stage.world
      let writes = 0
      if (github !== undefined) {
        github.faults.take = request => {
          if (!/^PUT .*secrets/.test(request) || (writes += 1) < 2) return undefined
          told.abort()
          return { kind: 'hang' }
        }
      }
      const job = await rotation(stage, { tokenList: fourStores })
      return { ...job, interruption: { how: 'cancel', signal: told.signal } }
    },
  },
  'no-github-token': {
    about: 'The token list has GitHub secrets, and there is no token to write them.',
    world: rotationWorld,
    job: stage => rotation(stage, { inputs: { 'github-token': '' } }),
  },
  'on-a-pull-request': {
    about:
      'rotate for a pull request: whoever opened it would choose the token list. Refused before it is read.',
    world: rotationWorld,
    job: async stage => ({
      ...(await rotation(stage, {
        github: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
      })),
      event: { repository: { default_branch: 'main' }, pull_request: { head: { ref: 'feature' } } },
    }),
  },
  'wrong-owner-password': {
    about: 'The password of the owner is wrong; it is presented once.',
    world: rotationWorld,
    job: stage => rotation(stage, { inputs: { 'hub-password': 'wrong horse' } }),
  },
}
