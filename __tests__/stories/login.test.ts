import { tellStories } from '../support/tell-stories.ts'

await tellStories(
  'login',
  'leak-github-token leak-owner-password summary-full-failure tags-whose-rule-cannot-be-read',
)
