import { oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Stories } from '../../support/story.ts'

export const stories: Stories = {
  'assisted-too-wide': {
    about: 'The given token for pull can push as well.',
    world: rotationWorld,
    job: stage =>
      rotation(stage, {
        tokenList: oneStore.replaceAll('push', 'pull'),
        inputs: { 'nightly-pull-token': '${{ secrets.NIGHTLY_PUSH }}' },
      }),
  },
  'assisted-with-owner': {
    about: 'A person minted the token, and an owner account is there: it is tied to the list and labelled.',
    world: rotationWorld,
    job: stage => rotation(stage, { inputs: { 'nightly-push-token': '${{ secrets.NIGHTLY_PUSH }}' } }),
  },
  assisted: {
    about: 'A person minted the token: proven, stored, and nothing is done on Docker Hub.',
    isWhole: true,
    world: rotationWorld,
    job: stage => {
      return rotation(stage, {
        inputs: {
          'hub-username': '',
          'hub-password': '',
          'hub-totp-secret': '',
          'nightly-push-token': '${{ secrets.NIGHTLY_PUSH }}',
        },
      })
    },
  },
}
