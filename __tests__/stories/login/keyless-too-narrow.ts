import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('The rulesets do not give what the job needs.', {
  inputs: { push: '', pull: 'kong/nightly-ingress-controller' },
})
