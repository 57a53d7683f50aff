import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('The time that a keyless token lives is the one of the step.', {
  inputs: { 'oidc-expires-in': '300' },
})
