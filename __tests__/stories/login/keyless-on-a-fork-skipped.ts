import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory("A fork's pull request builds without a login.", {
  permission: false,
  job: {
    github: { GITHUB_REPOSITORY: 'kong/kubernetes-ingress-controller', GITHUB_EVENT_NAME: 'pull_request' },
    event: { pull_request: { head: { repo: { full_name: 'ada/gateway' } } } },
  },
  inputs: { 'on-missing': 'skip' },
})
