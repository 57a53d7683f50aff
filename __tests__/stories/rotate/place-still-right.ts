import { placeStory } from '../../support/place-story.ts'

export const story = placeStory(
  'Nothing is due; each place is checked again before an older token is deactivated.',
  { into: ['Vault', 'Buildkite'], isRotated: true },
)
