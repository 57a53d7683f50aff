import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('A connection of Docker is of no use at another registry.', {
  inputs: { registry: 'ghcr.io' },
})
