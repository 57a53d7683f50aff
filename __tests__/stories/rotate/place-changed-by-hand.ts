import { placeStory } from '../../support/place-story.ts'

export const story = placeStory(
  'After a rotation somebody puts another value into Doppler: the check shows it to the next run, which rotates again.',
  {
    into: ['Doppler'],
    between: `echo '{"project":"app","config":"ci","secrets":{"DOCKERHUB_PULL_TOKEN":"by hand"}}' |
curl -sS --fail -o answer -H "Authorization: Bearer $DOPPLER_TOKEN" --json @- https://api.doppler.com/v3/configs/config/secrets`,
  },
)
