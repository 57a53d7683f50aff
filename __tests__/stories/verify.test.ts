import { tellStories } from '../support/tell-stories.ts'

await tellStories('verify')
