import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('Docker gives no token for a day.', {
  inputs: { 'oidc-expires-in': '86400' },
})
