import { keylessStory } from '../../support/keyless-story.ts'

const shapes = ['expired', 'other-audience', 'other-issuer', 'wrong-key'] as const

export const story = keylessStory('Docker does not take the ID token of the job.', {
  steps: Object.fromEntries(shapes.map(shape => [shape, {}])),
  arrange: world => {
    for (const shape of shapes) world.idTokens?.shapes.set(shape, { times: 1 })
  },
})
