import { tellStories } from '../support/tell-stories.ts'

await tellStories('verify', 'basic no-organization none-given')
