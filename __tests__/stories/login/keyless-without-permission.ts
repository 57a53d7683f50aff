import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('The job lacks id-token: write, and has no token.', { permission: false })
