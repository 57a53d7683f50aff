import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory(
  'No secret at all: the ID token of the job is exchanged, proven and logged in.',
)
