import { repositoryOf, resourcesOf } from '../../../sandbox/book/entry.ts'
import { labelOf, oneStore, rotation, rotationWorld, turnedBack } from '../../support/rotation-story.ts'
import type { Stories } from '../../support/story.ts'

const past = turnedBack()

const pastTokenListLostAToken = turnedBack()

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
  'github-token-of-the-job': {
    about: "The job's own GITHUB_TOKEN can never write secrets.",
    world: rotationWorld,
    job: stage => rotation(stage, { inputs: { 'github-token': '${{ secrets.JOB_TOKEN }}' } }),
  },
  'in-progress': {
    about: 'Another run minted a minute ago and may be at work.',
    world: rotationWorld,
    job: stage => {
      const minute = new Date(Date.now() - 60_000).toISOString().slice(0, 19)
      stage.world.book.mint('acme', {
        label: `nightly-app push (pending ${minute}Z 99.1)`,
        resources: [],
      })
      return rotation(stage)
    },
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
  'label-taken': {
    about:
      'The token list of another repository has a token with the same label: it is refused, and nothing is changed.',
    world: past.world,
    job: stage => {
      past.daysAgo(10.5)
      stage.world.book.mint('acme', {
        label: labelOf('current', 10),
        resources: resourcesOf('nightly', 'push'),
        description: '[copies 1a2b3c4d in acme/website]',
      })
      past.daysAgo(0)
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
  'on-a-schedule': {
    about:
      'rotate on a schedule whose payload does not name the default branch: GitHub runs it nowhere else.',
    world: rotationWorld,
    job: async stage => ({
      ...(await rotation(stage, {
        inputs: { 'dry-run': 'true' },
        github: { GITHUB_EVENT_NAME: 'schedule', GITHUB_REF: 'refs/heads/trunk' },
      })),
      event: { schedule: '17 4 * * 1' },
    }),
  },
  'on-an-allowed-branch': {
    about: 'rotate on a branch that allow-ref names.',
    world: rotationWorld,
    job: stage =>
      rotation(stage, {
        inputs: { 'allow-ref': 'release', 'dry-run': 'true' },
        github: { GITHUB_REF: 'refs/heads/release' },
      }),
  },
  'on-another-branch': {
    about: 'rotate on a branch that is not the default one.',
    world: rotationWorld,
    job: stage => rotation(stage, { github: { GITHUB_REF: 'refs/heads/feature' } }),
  },
  'repository-gone': {
    about: 'A repository of the token was deleted on Docker Hub.',
    world: rotationWorld,
    job: stage => {
      stage.world.book.removeRepository(repositoryOf('nightly'))
      return rotation(stage)
    },
  },
  'token-list-lost-a-token': {
    about: 'A token of our grammar is not in the token list any more: reported, never touched.',
    world: pastTokenListLostAToken.world,
    job: stage => {
      pastTokenListLostAToken.daysAgo(0)
      stage.world.book.mint('acme', { label: 'gone (current 2026-01-01T00:00:00Z)', resources: [] })
      return rotation(stage, { inputs: { 'dry-run': 'true' } })
    },
  },
  'unknown-label': {
    about: 'A label that the token list does not have is refused before anything is asked.',
    world: rotationWorld,
    job: stage => rotation(stage, { inputs: { compromised: 'nightly-ap push' } }),
  },
  'wrong-owner-password': {
    about: 'The password of the owner is wrong; it is presented once.',
    world: rotationWorld,
    job: stage => rotation(stage, { inputs: { 'hub-password': 'wrong horse' } }),
  },
}
