import { tellStories } from '../support/tell-stories.ts'

await tellStories('audit', 'no-token-list on-a-pull-request')
