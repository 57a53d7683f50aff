import { tellStories } from '../support/tell-stories.ts'

await tellStories('rotate', 'assisted-with-owner no-github-token on-a-pull-request one-store-forbidden')
