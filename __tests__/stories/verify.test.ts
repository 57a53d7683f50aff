import { tellStories } from '../support/tell-stories.ts'

await tellStories('verify', [
  'keyless-nothing-to-show',
  'keyless-too-wide',
  'keyless-without-permission',
  'another-label',
  'may-delete',
  'none-given',
  'basic',
  'all-right-elsewhere',
])
