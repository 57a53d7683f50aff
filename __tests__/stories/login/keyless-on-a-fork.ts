import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory("A fork's pull request has no ID token, and may build without a login.", {
  permission: false,
  job: {
    github: { GITHUB_REPOSITORY: 'acme/app', GITHUB_EVENT_NAME: 'pull_request' },
    event: { pull_request: { head: { repo: { full_name: 'ada/gateway' } } } },
  },
  steps: { 'it needs the login': {}, 'it may skip it': { 'on-missing': 'skip' } },
})
