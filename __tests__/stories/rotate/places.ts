import { placeNames } from '../../../sandbox/places/places.ts'
import { placeStory } from '../../support/place-story.ts'

const byGlab = 'GitLab by glab'

export const story = placeStory(
  'A token goes into every place of the recipes for curl, in one run: those that can be read back are confirmed.',
  { into: placeNames.filter(name => name !== byGlab) },
)
