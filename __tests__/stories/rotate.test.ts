import { tellStories } from '../support/tell-stories.ts'

await tellStories('rotate', 'no-github-token on-a-pull-request')
