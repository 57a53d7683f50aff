import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory(
  'No ruleset of the connection matches the job; the token that is given too is not tried.',
  {
    arrange: ({ identity }) => {
      if (identity) identity.connection.rulesets = identity.connection.rulesets.slice(1)
    },
    inputs: { token: '${{ secrets.RELEASE_PUSH }}' },
  },
)
