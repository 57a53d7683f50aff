import { fault } from '../../../sandbox/fault.ts'
import type { Stories } from '../../support/story.ts'

export const stories: Stories = {
  'empty-token-on-a-fork': {
    about: 'A pull request from a fork gets no secrets.',
    job: ({ step }) => {
      return {
        steps: [
          step({
            channel: 'release',
            'release-push-token': '',
            push: 'acme/app',
          }),
        ],
        github: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_ACTOR: 'ada' },
        event: { pull_request: { head: { repo: { full_name: 'ada/gateway', fork: true } } } },
      }
    },
  },
  'locked-out': {
    about:
      'Somebody else failed too often and locked the organization out: another try would only make it last longer.',
    job: ({ step, world }) => {
      world.auth.faults.set(fault.details('too many failed login attempts for username or IP address', 429))
      const inputs = { push: 'acme/app' }
      return { steps: [step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}' })] }
    },
  },
  'missing-token-skipped': {
    about: 'on-missing: skip lets a fork build without a login.',
    isWhole: true,
    job: ({ step }) => {
      return {
        steps: [
          step({
            channel: 'release',
            'release-push-token': '',
            push: 'acme/app',
            pull: 'golang, acme/nightly-app',
            'on-missing': 'skip',
          }),
        ],
        github: { GITHUB_EVENT_NAME: 'pull_request' },
        event: { pull_request: { head: { repo: { full_name: 'ada/gateway' } } } },
      }
    },
  },
  'proof-off': {
    about: 'Nothing is asked; docker login is the only proof.',
    job: ({ step }) => {
      return {
        steps: [
          step({
            channel: 'release',
            'release-push-token': '${{ secrets.RELEASE_PUSH }}',
            push: 'acme/app',
            proof: 'off',
          }),
        ],
      }
    },
  },
  'pull-token-where-push-is-needed': {
    about: 'The pull token was stored under the name of the push token: caught before the build.',
    job: ({ step }) => {
      const inputs = { channel: 'release', push: 'acme/app' }
      return {
        steps: [
          step({ ...inputs, 'release-push-token': '${{ secrets.RELEASE_PULL }}' }),
          { run: 'echo build' },
        ],
      }
    },
  },
  'wrong-password': {
    about: 'Nobody minted this token: presented once, never again.',
    job: ({ step }) => {
      return {
        steps: [
          step({
            channel: 'release',
            'release-push-token': '${{ secrets.UNKNOWN }}',
            push: 'acme/app',
          }),
        ],
      }
    },
  },
}
