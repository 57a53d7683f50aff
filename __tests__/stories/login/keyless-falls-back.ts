import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('The job lacks id-token: write: the token is the fallback.', {
  permission: false,
  inputs: { token: '${{ secrets.RELEASE_PUSH }}' },
})
