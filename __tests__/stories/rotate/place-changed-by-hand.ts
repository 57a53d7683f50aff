import { placeStory } from '../../support/place-story.ts'

export const story = placeStory(
  'Since the last rotation somebody put another value into Doppler: the check shows it, and the token is rotated.',
  {
    into: ['Doppler'],
    isRotated: true,
    arrange: places => {
      places.put('Doppler', 'dckr_oat_of_somebody')
    },
  },
)
