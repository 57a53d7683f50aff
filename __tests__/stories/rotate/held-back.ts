import { resourcesOf } from '../../../sandbox/book/entry.ts'
import { oneStore, rotation, rotationWorld } from '../../support/rotation-story.ts'
import type { Stories } from '../../support/story.ts'

export const stories: Stories = {
  'dry-run-fails': {
    about: 'A dry run finds a place that is not there: it fails, and names the entry that would fail.',
    world: rotationWorld,
    job: stage =>
      rotation(stage, {
        tokenList: `${oneStore}        environment: nowhere\n`,
        inputs: { 'dry-run': 'true' },
      }),
  },
  'label-of-somebody-else': {
    about:
      'Somebody else made tokens with the label of the token list, one for its repository and one for another, and one whose label is nearly it: only the first is adopted.',
    world: rotationWorld,
    job: stage => {
      const label = 'nightly-app push'
      const resources = resourcesOf('nightly', 'push')
      stage.world.book.mint('acme', { label, resources, createdBy: 'somebody' })
      const elsewhere = resourcesOf('release', 'push')
      stage.world.book.mint('acme', { label, resources: elsewhere, createdBy: 'somebody' })
      stage.world.book.mint('acme', { label: `${label} (old)`, resources, createdBy: 'somebody' })
      return rotation(stage)
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
