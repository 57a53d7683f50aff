import { tellStories } from '../support/tell-stories.ts'

await tellStories('login', 'summary-full-failure tags-whose-rule-cannot-be-read')
